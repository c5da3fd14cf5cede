package org.pixelmon.core.root;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pixelmon.core.root.RootInput.Pointer;
import org.pixelmon.core.root.RootInput.Version;
import org.pixelmon.core.root.StreamerInfo.Counter;
import org.pixelmon.core.root.StreamerInfo.Element;

/**
 * Reads the descriptions of classes that a file carries. One that cannot be read is left out: it is
 * only missed if an object of that class is wanted.
 */
final class StreamerInfoDecoder {

  private final RootInput in;

  private StreamerInfoDecoder(RootInput in) {
    this.in = in;
  }

  /** All descriptions in the list behind the key {@code StreamerInfo}. */
  static ClassDescriptions read(RootInput in) {
    return new ClassDescriptions(new StreamerInfoDecoder(in).list());
  }

  private Map<String, Map<Integer, StreamerInfo>> list() {
    Map<String, Map<Integer, StreamerInfo>> infos = new HashMap<>();
    StreamedLists.forEach(
        in,
        pointer -> {
          if (in.className(pointer).equals("TStreamerInfo")) {
            info(pointer)
                .ifPresent(
                    info ->
                        infos
                            .computeIfAbsent(info.className(), name -> new HashMap<>())
                            .put(info.version(), info));
          }
        });
    return infos;
  }

  private Optional<StreamerInfo> info(Pointer pointer) {
    try {
      StreamerInfo info = info();
      in.leave(pointer);
      return Optional.of(info);
    } catch (CorruptRootDataException e) {
      if (pointer.end() < 0) {
        throw e; // nothing says where the next one begins
      }
      in.giveUp(pointer);
      return Optional.empty();
    }
  }

  private StreamerInfo info() {
    Version version = in.version();
    String className = in.named()[0];
    int checksum = in.i4();
    int classVersion = in.i4();
    Pointer pointer = in.pointer();
    List<Element> elements =
        in.className(pointer).equals("TObjArray") ? elements() : new ArrayList<>();
    in.leave(pointer);
    in.leave(version);
    return new StreamerInfo(className, classVersion, checksum, elements);
  }

  private List<Element> elements() {
    int size = StreamedLists.arrayHead(in);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Pointer pointer = in.pointer();
      if (pointer.end() < 0) {
        throw new CorruptRootDataException("the description of a class is damaged");
      }
      elements.add(element(in.className(pointer)));
      in.leave(pointer);
    }
    return elements;
  }

  /**
   * One element. Each class of its kind stands around {@code TStreamerElement} with a version of
   * its own: one for most, two for {@code TStreamerSTLstring}, which is a {@code TStreamerSTL}.
   */
  private Element element(String kind) {
    in.version();
    if (kind.equals("TStreamerSTLstring")) {
      in.version();
    }
    Version common = in.version();
    String[] named = in.named();
    int type = in.i4();
    int size = in.i4();
    int arrayLength = in.i4();
    in.skip(4); // number of dimensions
    int[] dimensions = dimensions(common.number());
    String typeName = in.string();
    in.leave(common);
    boolean base = kind.equals("TStreamerBase");
    return new Element(
        kind,
        named[0],
        named[1],
        type,
        size,
        typeName,
        arrayLength,
        0, // the version of a base class stands in front of its data, too
        base ? dimensions[1] : 0,
        kind.equals("TStreamerBasicPointer") ? counter() : Counter.NONE);
  }

  private int[] dimensions(int version) {
    int[] dimensions = new int[5];
    int count = version == 1 ? in.count(4) : dimensions.length;
    for (int i = 0; i < count; i++) {
      int dimension = in.i4();
      if (i < dimensions.length) {
        dimensions[i] = dimension;
      }
    }
    return dimensions;
  }

  private Counter counter() {
    int version = in.i4();
    String member = in.string();
    return new Counter(member, in.string(), version);
  }
}
