package org.pixelmon.core.root;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.pixelmon.core.error.OutputException;

/** Collects the bytes of one record in ROOT's elementary types. */
final class RootOutput {

  /** ROOT's own limit of an object's size. */
  private static final int MAX_BYTES = 1 << 30;

  private static final int BYTE_COUNT = 0x4000_0000;
  private static final int CLASS_TAG = 0x8000_0000;

  private final int keyLength;
  private final Map<String, Integer> classTags = new HashMap<>();
  private ByteBuffer bytes = ByteBuffer.allocate(1024);

  /**
   * @param keyLength length of the key that will stand before the object
   */
  RootOutput(int keyLength) {
    this.keyLength = keyLength;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  RootOutput i1(int value) {
    room(1).put((byte) value);
    return this;
  }

  RootOutput i2(int value) {
    room(2).putShort((short) value);
    return this;
  }

  RootOutput i4(int value) {
    room(4).putInt(value);
    return this;
  }

  RootOutput i8(long value) {
    room(8).putLong(value);
    return this;
  }

  /** A place in the file: 4 bytes, or 8 in records of the big form. */
  RootOutput seek(long value, boolean big) {
    return big ? i8(value) : i4(Math.toIntExact(value));
  }

  RootOutput f4(double value) {
    room(4).putFloat((float) value);
    return this;
  }

  RootOutput f8(double value) {
    room(8).putDouble(value);
    return this;
  }

  RootOutput raw(byte... values) {
    room(values.length).put(values);
    return this;
  }

  RootOutput doubles(double[] values) {
    room(8L * values.length);
    for (double value : values) {
      bytes.putDouble(value);
    }
    return this;
  }

  RootOutput floats(double[] values) {
    room(4L * values.length);
    for (double value : values) {
      bytes.putFloat((float) value);
    }
    return this;
  }

  /** A string with its length in front: one byte, or 255 and four bytes. */
  RootOutput string(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    if (utf8.length < 255) {
      i1(utf8.length);
    } else {
      i1(255).i4(utf8.length);
    }
    return raw(utf8);
  }

  /** Bytes that a string takes. */
  static int stringLength(String text) {
    int length = text.getBytes(StandardCharsets.UTF_8).length;
    return length < 255 ? 1 + length : 5 + length;
  }

  /** The part of an object that one class owns: byte count, class version, members. */
  RootOutput versioned(int version, Runnable members) {
    int start = bytes.position();
    i4(0).i2(version);
    members.run();
    return count(start);
  }

  /** An object behind a pointer: byte count, class, the object itself. */
  RootOutput pointer(String className, Runnable object) {
    int start = bytes.position();
    i4(0);
    Integer tag = classTags.get(className);
    if (tag == null) {
      // A class is named once; later objects refer to the place, counted from the key's start.
      classTags.put(className, CLASS_TAG | (keyLength + bytes.position() + 2));
      i4(-1).raw(className.getBytes(StandardCharsets.US_ASCII)).i1(0);
    } else {
      i4(tag);
    }
    object.run();
    return count(start);
  }

  /** A pointer to nothing. */
  RootOutput nullPointer() {
    return i4(0);
  }

  private RootOutput count(int start) {
    bytes.putInt(start, (bytes.position() - start - 4) | BYTE_COUNT);
    return this;
  }

  private ByteBuffer room(long needed) {
    long size = bytes.position() + needed;
    if (size > MAX_BYTES) {
      throw new OutputException(
          "an object of more than 1 GiB does not fit into a ROOT file", "Use fewer bins.");
    }
    if (size > bytes.capacity()) {
      int capacity = (int) Math.min(MAX_BYTES, Math.max(size, 2L * bytes.capacity()));
      bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), capacity)).position(bytes.position());
    }
    return bytes;
  }
}
