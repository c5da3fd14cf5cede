package org.pixelmon.core.root;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads ROOT's elementary types from the bytes of one record, never past its end and never
 * allocating more than the record can fill.
 */
final class RootInput {

  /** Marks a 4-byte count of the bytes that follow. */
  private static final int BYTE_COUNT = 0x4000_0000;

  /** Marks a number that refers to a class named before. */
  private static final int CLASS_TAG = 0x8000_0000;

  /** Stands in front of a class name. */
  private static final int NEW_CLASS = -1;

  /** A bit of a {@code TObject}: it is referred to, by a number that follows. */
  private static final int REFERENCED = 1 << 4;

  private final ByteBuffer bytes;
  private final int keyLength;
  private final Map<Integer, String> classNames = new HashMap<>();

  /**
   * @param keyLength length of the key before the object: positions that objects note of each other
   *     count from the start of the key
   */
  RootInput(byte[] bytes, int keyLength) {
    this.bytes = ByteBuffer.wrap(bytes);
    this.keyLength = keyLength;
  }

  /** Version of a class in the data, and where its bytes end (-1 if the data do not say). */
  record Version(int number, int end) {}

  int position() {
    return bytes.position();
  }

  int remaining() {
    return bytes.remaining();
  }

  void moveTo(int position) {
    if (position < bytes.position() || position > bytes.limit()) {
      throw new CorruptRootDataException("an object runs past the end of its record");
    }
    bytes.position(position);
  }

  void skip(int count) {
    require(count);
    bytes.position(bytes.position() + count);
  }

  int u1() {
    require(1);
    return Byte.toUnsignedInt(bytes.get());
  }

  int i1() {
    require(1);
    return bytes.get();
  }

  int i2() {
    require(2);
    return bytes.getShort();
  }

  int u2() {
    return i2() & 0xffff;
  }

  int i4() {
    require(4);
    return bytes.getInt();
  }

  long u4() {
    return Integer.toUnsignedLong(i4());
  }

  long i8() {
    require(8);
    return bytes.getLong();
  }

  float f4() {
    require(4);
    return bytes.getFloat();
  }

  double f8() {
    require(8);
    return bytes.getDouble();
  }

  /** A count of things of {@code size} bytes that follow. */
  int count(int size) {
    int count = i4();
    requireCount(count, size);
    return count;
  }

  /** Checks a count read before against what is left. */
  void requireCount(int count, int size) {
    if (count < 0 || (long) count * size > bytes.remaining()) {
      throw new CorruptRootDataException(
          count + " values of " + size + " bytes do not fit into the rest of the record");
    }
  }

  double[] doubles(int count) {
    requireCount(count, 8);
    double[] values = new double[count];
    bytes.asDoubleBuffer().get(values);
    skip(8 * count);
    return values;
  }

  double[] floats(int count) {
    requireCount(count, 4);
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = bytes.getFloat();
    }
    return values;
  }

  /** A string with its length in front ({@code TString}). */
  String string() {
    int length = u1();
    return text(length == 255 ? count(1) : length);
  }

  /** A class name, ended by a zero byte. */
  String zeroTerminated() {
    int start = bytes.position();
    while (u1() != 0) {
      // only looking for the end
    }
    int length = bytes.position() - start - 1;
    return new String(bytes.array(), start, length, StandardCharsets.UTF_8);
  }

  private String text(int length) {
    require(length);
    String text = new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8);
    skip(length);
    return text;
  }

  /** The version of a class, with the byte count in front that newer data have. */
  Version version() {
    int start = bytes.position();
    int first = i2();
    if ((first & 0x4000) == 0) {
      return new Version(first, -1);
    }
    bytes.position(start);
    int end = end(i4() & ~BYTE_COUNT);
    return new Version(i2(), end);
  }

  /**
   * What stands in front of an object behind a pointer.
   *
   * @param tag which class it is of, for {@link #className}; 0 when there is no object, or only a
   *     reference to one that was written before
   * @param newClass the class, when it is named here for the first time
   * @param end where its bytes end (-1 if the data do not say)
   */
  record Pointer(int tag, String newClass, int end) {

    boolean isObject() {
      return tag != 0;
    }
  }

  /** Reads what stands in front of an object behind a pointer. */
  Pointer pointer() {
    int end = -1;
    int tag = i4();
    if (tag != NEW_CLASS && (tag & CLASS_TAG) == 0 && (tag & BYTE_COUNT) != 0) {
      end = end(tag & ~BYTE_COUNT);
      tag = i4();
    }
    boolean object = (tag & CLASS_TAG) != 0;
    return new Pointer(object ? tag : 0, tag == NEW_CLASS ? zeroTerminated() : "", end);
  }

  /** The class of an object behind a pointer; empty when there is none. */
  String className(Pointer pointer) {
    return pointer.tag() == 0 || pointer.tag() == NEW_CLASS
        ? pointer.newClass()
        : classNames.computeIfAbsent(pointer.tag() & ~CLASS_TAG, this::classNameAt);
  }

  /** Goes to the end of an object behind a pointer, read or not. */
  void leave(Pointer pointer) {
    if (pointer.end() >= 0) {
      moveTo(pointer.end());
    } else if (pointer.isObject()) {
      throw new CorruptRootDataException(
          "an object of class " + className(pointer) + " does not say how long it is");
    }
  }

  /** Goes to the end of an object that says how long it is, however far it was read. */
  void giveUp(Pointer pointer) {
    bytes.position(pointer.end());
  }

  /** Goes to the end of a class's part, past members of it that we do not know. */
  void leave(Version version) {
    if (version.end() >= 0) {
      moveTo(version.end());
    }
  }

  /** Name and title of a {@code TNamed}. */
  String[] named() {
    Version version = version();
    skipTObject();
    String[] named = {string(), string()};
    leave(version);
    return named;
  }

  void skipTObject() {
    version();
    skip(4);
    if ((i4() & REFERENCED) != 0) {
      skip(2); // number of the process that refers to it
    }
  }

  /** Where {@code count} bytes from here end. */
  int end(int count) {
    requireCount(count, 1);
    return bytes.position() + count;
  }

  /** The class name declared at an offset that a class tag notes. */
  private String classNameAt(int offset) {
    long position = offset - 2L - keyLength;
    if (position < 0 || position > bytes.position() - 4) {
      throw new CorruptRootDataException("a class tag points outside of its record");
    }
    int back = bytes.position();
    bytes.position((int) position);
    if (i4() != NEW_CLASS) {
      throw new CorruptRootDataException("a class tag points at no class");
    }
    String name = zeroTerminated();
    bytes.position(back);
    return name;
  }

  private void require(int count) {
    if (count > bytes.remaining()) {
      throw new CorruptRootDataException("an object runs past the end of its record");
    }
  }
}
