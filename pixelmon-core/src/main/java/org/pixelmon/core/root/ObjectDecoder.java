package org.pixelmon.core.root;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pixelmon.core.root.RootInput.Pointer;
import org.pixelmon.core.root.RootInput.Version;
import org.pixelmon.core.root.StreamerInfo.Element;

/**
 * Reads an object member by member as the description of its class says, whatever version of ROOT
 * wrote it. Members of kinds we do not know are passed over by the byte counts.
 */
final class ObjectDecoder {

  /** Deeper nesting than this is damage: real objects stay below ten. */
  private static final int MAX_DEPTH = 40;

  /** More members than this are damage: a plot of a thousand graphs has fewer. */
  private static final int MAX_MEMBERS = 1_000_000;

  /** Members behind pointers that are worth following; all others are passed over. */
  private static final Set<String> FOLLOWED = Set.of("fGraphs", "fHistogram");

  private static final Set<String> GRAPHS = Set.of("TGraph", "TGraphErrors", "TGraphAsymmErrors");

  private final RootInput in;
  private final ClassDescriptions classes;
  private int depth;
  private int members;
  private long numbers;

  ObjectDecoder(RootInput in, ClassDescriptions classes) {
    this.in = in;
    this.classes = classes;
  }

  /** Reads an object of a class from here on. */
  StreamedObject read(String className) {
    StreamedObject object = new StreamedObject(className);
    readClass(className, object);
    return object;
  }

  /** Reads the part of an object that one class, or a base class of it, owns. */
  private void readClass(String className, StreamedObject object) {
    if (++depth > MAX_DEPTH) {
      throw new CorruptRootDataException("objects are nested without end");
    }
    Version version = in.version();
    Optional<StreamerInfo> info = classes.find(className, version.number());
    if (info.isEmpty() && version.end() < 0) {
      throw new CorruptRootDataException(
          "version " + version.number() + " of class " + className + " is not described");
    }
    info.ifPresent(known -> readMembers(known, object, version));
    in.leave(version);
    depth--;
  }

  private void readMembers(StreamerInfo info, StreamedObject object, Version version) {
    for (Element element : info.elements()) {
      if (++members > MAX_MEMBERS) {
        throw new CorruptRootDataException("it has more than " + MAX_MEMBERS + " members");
      }
      if (!readElement(element, object)) {
        if (version.end() < 0) {
          throw new CorruptRootDataException(
              "member " + element.name() + " of class " + info.className() + " is of unknown kind");
        }
        return;
      }
    }
  }

  /** Reads one base class or member; false for a kind we do not know. */
  private boolean readElement(Element element, StreamedObject object) {
    String name = element.name();
    switch (element.type()) {
      case StreamerInfo.BASE -> readBase(name, object);
      case StreamerInfo.TOBJECT -> in.skipTObject();
      case StreamerInfo.TNAMED -> readNamed(object);
      case StreamerInfo.STRING -> object.put(name, in.string());
      case StreamerInfo.OBJECT, StreamerInfo.ANY, StreamerInfo.OBJECT_ALWAYS ->
          readInside(element, object);
      case StreamerInfo.OBJECT_POINTER -> readPointer(name, object);
      default -> {
        return readNumbers(element, object);
      }
    }
    return true;
  }

  private void readNamed(StreamedObject object) {
    String[] named = in.named();
    object.put("fName", named[0]);
    object.put("fTitle", named[1]);
  }

  private void readBase(String className, StreamedObject object) {
    if (className.startsWith("TArray")) {
      object.put("fArray", array(className));
    } else if (className.equals("TObject")) {
      in.skipTObject();
    } else {
      readClass(className, object);
    }
  }

  private void readInside(Element element, StreamedObject object) {
    String className = element.objectClass();
    if (className.startsWith("TArray")) {
      object.put(element.name(), array(className));
    } else if (className.equals("TAxis")) {
      object.put(element.name(), read(className));
    } else {
      Version version = in.version();
      if (version.end() < 0) {
        throw new CorruptRootDataException("member " + element.name() + " has no known length");
      }
      in.moveTo(version.end());
    }
  }

  private void readPointer(String name, StreamedObject object) {
    Pointer pointer = in.pointer();
    if (pointer.isObject() && FOLLOWED.contains(name)) {
      String className = in.className(pointer);
      object.put(name, className.equals("TList") ? graphs() : read(className));
    }
    in.leave(pointer);
  }

  /** The graphs in a list of objects. */
  private List<StreamedObject> graphs() {
    List<StreamedObject> graphs = new ArrayList<>();
    StreamedLists.forEach(
        in,
        pointer -> {
          String className = in.className(pointer);
          if (GRAPHS.contains(className)) {
            graphs.add(read(className));
          }
        });
    return graphs;
  }

  /** An array that knows its length ({@code TArrayF} and its like). */
  private double[] array(String className) {
    return numbers(
        switch (className) {
          case "TArrayC" -> Numbers.I1;
          case "TArrayS" -> Numbers.I2;
          case "TArrayI" -> Numbers.I4;
          case "TArrayL", "TArrayL64" -> Numbers.I8;
          case "TArrayF" -> Numbers.F4;
          case "TArrayD" -> Numbers.F8;
          default -> throw new CorruptRootDataException("unknown class " + className);
        },
        in.i4());
  }

  /** How a number is written. */
  private enum Numbers {
    I1(1),
    U1(1),
    I2(2),
    U2(2),
    I4(4),
    U4(4),
    I8(8),
    F4(4),
    F8(8);

    private final int bytes;

    Numbers(int bytes) {
      this.bytes = bytes;
    }
  }

  private boolean readNumbers(Element element, StreamedObject object) {
    int type = element.type();
    Numbers kind = numbers(type % 20, element);
    if (kind == null || type >= 3 * 20) {
      return false;
    }
    if (type > StreamerInfo.POINTER) {
      boolean present = in.u1() != 0;
      int count = present ? object.integer(element.counter().member()) : 0;
      object.put(element.name(), numbers(kind, count));
    } else if (type > StreamerInfo.ARRAY) {
      object.put(element.name(), numbers(kind, element.arrayLength()));
    } else {
      object.put(element.name(), number(kind));
    }
    return true;
  }

  /** How numbers of a type code are written; null for a kind we do not know. */
  private static Numbers numbers(int code, Element element) {
    return switch (code) {
      case 1 -> Numbers.I1;
      case 11, 18 -> Numbers.U1;
      case 2 -> Numbers.I2;
      case 12 -> Numbers.U2;
      case 3, 6 -> Numbers.I4;
      case 13, 15 -> Numbers.U4;
      case 4, 14, 16, 17 -> Numbers.I8;
      case 5 -> Numbers.F4;
      case 8 -> Numbers.F8;
      // A double kept as a float, unless its comment gives a range to pack it into.
      case 9 -> element.title().contains("[") ? null : Numbers.F4;
      default -> null;
    };
  }

  private double number(Numbers kind) {
    return switch (kind) {
      case I1 -> in.i1();
      case U1 -> in.u1();
      case I2 -> in.i2();
      case U2 -> in.u2();
      case I4 -> in.i4();
      case U4 -> in.u4();
      case I8 -> in.i8();
      case F4 -> in.f4();
      case F8 -> in.f8();
    };
  }

  private double[] numbers(Numbers kind, int count) {
    in.requireCount(count, kind.bytes);
    numbers += count;
    MemoryLimit.requireRoomForNumbers(numbers);
    if (kind == Numbers.F8) {
      return in.doubles(count);
    }
    if (kind == Numbers.F4) {
      return in.floats(count);
    }
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = number(kind);
    }
    return values;
  }
}
