package org.pixelmon.core.root;

import java.util.Collection;
import org.pixelmon.core.root.StreamerInfo.Element;

/** Writes the descriptions of classes that a file carries for its readers. */
final class StreamerInfoEncoder {

  private static final int INFO_VERSION = 9;
  private static final int ELEMENT_VERSION = 4;
  private static final int BITS = 0x10000; // as in ROOT's own files

  private final RootOutput out;

  private StreamerInfoEncoder(RootOutput out) {
    this.out = out;
  }

  /** Writes the list of descriptions as it stands behind its key. */
  static void write(Collection<StreamerInfo> infos, RootOutput out) {
    new StreamerInfoEncoder(out).list(infos);
  }

  private void list(Collection<StreamerInfo> infos) {
    out.versioned(
        5,
        () -> {
          tObject(0);
          out.string("").i4(infos.size());
          for (StreamerInfo info : infos) {
            out.pointer("TStreamerInfo", () -> info(info)).i1(0); // no draw option
          }
        });
  }

  private void info(StreamerInfo info) {
    out.versioned(
        INFO_VERSION,
        () -> {
          named(info.className(), "", BITS);
          out.i4(info.checksum()).i4(info.version());
          out.pointer("TObjArray", () -> elements(info));
        });
  }

  private void elements(StreamerInfo info) {
    out.versioned(
        3,
        () -> {
          tObject(0);
          out.string("").i4(info.elements().size()).i4(0);
          for (Element element : info.elements()) {
            out.pointer(element.kind(), () -> element(element));
          }
        });
  }

  private void element(Element element) {
    switch (element.kind()) {
      case "TStreamerBase" ->
          out.versioned(
              3,
              () -> {
                common(element);
                out.i4(element.baseVersion());
              });
      case "TStreamerBasicPointer" ->
          out.versioned(
              2,
              () -> {
                common(element);
                out.i4(element.counter().version());
                out.string(element.counter().member()).string(element.counter().className());
              });
      default -> out.versioned(2, () -> common(element));
    }
  }

  /** What all kinds of elements share ({@code TStreamerElement}). */
  private void common(Element element) {
    out.versioned(
        ELEMENT_VERSION,
        () -> {
          named(element.name(), element.title(), 0);
          out.i4(element.type()).i4(element.size()).i4(element.arrayLength()).i4(0);
          // The second of five array dimensions holds the checksum of a base class.
          out.i4(0).i4(element.baseChecksum()).i4(0).i4(0).i4(0);
          out.string(element.typeName());
        });
  }

  private void named(String name, String title, int bits) {
    out.versioned(
        1,
        () -> {
          tObject(bits);
          out.string(name).string(title);
        });
  }

  private void tObject(int bits) {
    out.i2(1).i4(0).i4(bits);
  }
}
