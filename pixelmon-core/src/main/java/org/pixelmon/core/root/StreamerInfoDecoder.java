package org.pixelmon.core.root;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pixelmon.core.root.RootInput.Pointer;
import org.pixelmon.core.root.RootInput.Version;
import org.pixelmon.core.root.StreamerInfo.Counter;
import org.pixelmon.core.root.StreamerInfo.Element;

/** Reads the descriptions of classes that a file carries. */
final class StreamerInfoDecoder {

  private static final int REFERENCED = 1 << 4;

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
    in.version();
    skipTObject(in);
    in.string();
    int size = in.count(5);
    for (int i = 0; i < size; i++) {
      Pointer pointer = in.pointer();
      if (pointer.className().equals("TStreamerInfo")) {
        StreamerInfo info = info();
        infos.computeIfAbsent(info.className(), name -> new HashMap<>()).put(info.version(), info);
      }
      leave(in, pointer);
      in.skip(in.u1()); // draw option
    }
    return infos;
  }

  private StreamerInfo info() {
    Version version = in.version();
    String className = named(in)[0];
    int checksum = in.i4();
    int classVersion = in.i4();
    Pointer pointer = in.pointer();
    List<Element> elements =
        pointer.className().equals("TObjArray") ? elements() : new ArrayList<>();
    leave(in, pointer);
    leave(in, version);
    return new StreamerInfo(className, classVersion, checksum, elements);
  }

  private List<Element> elements() {
    in.version();
    skipTObject(in);
    in.string();
    int size = in.count(4);
    in.skip(4); // index of the first
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Pointer pointer = in.pointer();
      if (pointer.end() < 0) {
        throw new CorruptRootDataException("the description of a class is damaged");
      }
      elements.add(element(pointer.className()));
      leave(in, pointer);
    }
    return elements;
  }

  private Element element(String kind) {
    in.version();
    Version common = in.version();
    String[] named = named(in);
    int type = in.i4();
    int size = in.i4();
    int arrayLength = in.i4();
    in.skip(4); // number of dimensions
    int[] dimensions = dimensions(common.number());
    String typeName = in.string();
    leave(in, common);
    boolean base = kind.equals("TStreamerBase");
    int baseVersion = base ? in.i4() : 0;
    return new Element(
        kind,
        named[0],
        named[1],
        type,
        size,
        typeName,
        arrayLength,
        baseVersion,
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

  /** Name and title of a {@code TNamed}. */
  static String[] named(RootInput in) {
    Version version = in.version();
    skipTObject(in);
    String[] named = {in.string(), in.string()};
    leave(in, version);
    return named;
  }

  static void skipTObject(RootInput in) {
    in.version();
    in.skip(4);
    if ((in.i4() & REFERENCED) != 0) {
      in.skip(2); // number of the process that refers to it
    }
  }

  /** Goes to the end of a class's part, past members of it that we do not know. */
  static void leave(RootInput in, Version version) {
    if (version.end() >= 0) {
      in.moveTo(version.end());
    }
  }

  /** Goes to the end of an object behind a pointer, read or not. */
  static void leave(RootInput in, Pointer pointer) {
    if (pointer.end() >= 0) {
      in.moveTo(pointer.end());
    } else if (!pointer.className().isEmpty()) {
      throw new CorruptRootDataException(
          "an object of class " + pointer.className() + " does not say how long it is");
    }
  }
}
