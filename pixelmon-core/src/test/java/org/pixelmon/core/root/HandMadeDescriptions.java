package org.pixelmon.core.root;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.pixelmon.core.root.StreamerInfo.Element;

/** Descriptions of classes as ROOT writes them, with elements of every kind. */
final class HandMadeDescriptions {

  private final List<Consumer<RootOutput>> entries = new ArrayList<>();

  /** A description as it is, put behind a pointer in the list. */
  HandMadeDescriptions add(StreamerInfo info) {
    entries.add(out -> out.pointer("TStreamerInfo", () -> info(info, out)).i1(0));
    return this;
  }

  /** Whatever else ROOT keeps in that list, such as the rules for reading old classes. */
  HandMadeDescriptions add(String className, Consumer<RootOutput> object) {
    entries.add(out -> out.pointer(className, () -> object.accept(out)).i1(0));
    return this;
  }

  void writeTo(RootOutput out) {
    out.versioned(
        5,
        () -> {
          tObject(out);
          out.string("").i4(entries.size());
          entries.forEach(entry -> entry.accept(out));
        });
  }

  private static void info(StreamerInfo info, RootOutput out) {
    out.versioned(
        9,
        () -> {
          named(info.className(), "", out);
          out.i4(info.checksum()).i4(info.version());
          out.pointer("TObjArray", () -> elements(info, out));
        });
  }

  private static void elements(StreamerInfo info, RootOutput out) {
    out.versioned(
        3,
        () -> {
          tObject(out);
          out.string("").i4(info.elements().size()).i4(0);
          for (Element element : info.elements()) {
            out.pointer(element.kind(), () -> element(element, out));
          }
        });
  }

  private static void element(Element e, RootOutput out) {
    switch (e.kind()) {
      case "TStreamerBase" -> out.versioned(3, () -> common(e, out).i4(e.baseVersion()));
      case "TStreamerBasicPointer", "TStreamerLoop" ->
          out.versioned(
              2,
              () ->
                  common(e, out)
                      .i4(e.counter().version())
                      .string(e.counter().member())
                      .string(e.counter().className()));
      case "TStreamerSTL" -> out.versioned(3, () -> common(e, out).i4(1).i4(e.type()));
      case "TStreamerSTLstring" ->
          out.versioned(2, () -> out.versioned(3, () -> common(e, out).i4(e.type()).i4(e.type())));
      case "TStreamerArtificial" -> out.versioned(0, () -> common(e, out));
      default -> out.versioned(2, () -> common(e, out));
    }
  }

  private static RootOutput common(Element element, RootOutput out) {
    return out.versioned(
        4,
        () -> {
          named(element.name(), element.title(), out);
          out.i4(element.type()).i4(element.size()).i4(element.arrayLength()).i4(0);
          out.i4(0).i4(element.baseChecksum()).i4(0).i4(0).i4(0);
          out.string(element.typeName());
        });
  }

  static void named(String name, String title, RootOutput out) {
    out.versioned(
        1,
        () -> {
          tObject(out);
          out.string(name).string(title);
        });
  }

  /** One that is referred to: a number follows its bits. */
  static void tObject(RootOutput out) {
    out.i2(1).i4(0).i4(0x0300_0010).i2(1);
  }
}
