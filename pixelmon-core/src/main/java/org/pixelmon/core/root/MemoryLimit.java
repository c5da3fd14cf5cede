package org.pixelmon.core.root;

/**
 * How much a file may ask for: a few compressed bytes can claim any length, so that a damaged or
 * hostile file must not decide how much memory is taken.
 */
final class MemoryLimit {

  /** Objects and records are held once or twice, beside the arrays made of them. */
  private static final int OBJECT_SHARE = 4;

  /** Arrays of a histogram are copied half a dozen times on the way to a fluence field. */
  private static final int ARRAY_SHARE = 16;

  /** Descriptions of classes become objects several times their size. */
  private static final int DESCRIPTIONS_SHARE = 32;

  private MemoryLimit() {}

  /** Most bytes of a record, and of an object after decompression. */
  static void requireRoomForObject(String what, long bytes) {
    require(what, bytes, OBJECT_SHARE);
  }

  /** Most bytes of an array of numbers once it is read. */
  static void requireRoomForArray(long values) {
    require("an array of numbers", Math.multiplyExact(values, Double.BYTES), ARRAY_SHARE);
  }

  /** Most bytes of all class descriptions of a file. */
  static void requireRoomForDescriptions(long bytes) {
    require("the list of class descriptions", bytes, DESCRIPTIONS_SHARE);
  }

  private static void require(String what, long bytes, int share) {
    long room = Runtime.getRuntime().maxMemory() / share;
    if (bytes > room) {
      throw new CorruptRootDataException(
          what
              + " claims "
              + bytes
              + " bytes, more than there is room for (Java's -Xmx / "
              + share
              + ", "
              + room
              + " bytes)");
    }
  }
}
