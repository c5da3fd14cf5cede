package org.pixelmon.core.root;

/**
 * How much a file may ask for: a few compressed bytes can claim any length, so that a damaged or
 * hostile file must not decide how much memory is taken.
 */
final class MemoryLimit {

  /** Objects and records are held once or twice, beside the arrays made of them. */
  private static final int OBJECT_SHARE = 4;

  /** The arrays of a histogram are copied a few times on the way to a fluence field. */
  private static final int ARRAYS_SHARE = 8;

  /** Tables of contents and descriptions of classes become objects many times their size. */
  private static final int TABLES_SHARE = 32;

  private MemoryLimit() {}

  /** Checks the length of a record, or of an object after decompression. */
  static void requireRoomForObject(String what, long bytes) {
    require(what, bytes, OBJECT_SHARE);
  }

  /** Checks how many numbers an object holds in arrays, each of which takes eight bytes. */
  static void requireRoomForNumbers(long count) {
    require("an object of " + count + " numbers", count * Double.BYTES, ARRAYS_SHARE);
  }

  /** Checks the length of what lists the file's contents or classes. */
  static void requireRoomForTable(String what, long bytes) {
    require(what, bytes, TABLES_SHARE);
  }

  private static void require(String what, long bytes, int share) {
    long room = Runtime.getRuntime().maxMemory() / share;
    if (bytes > room) {
      throw new CorruptRootDataException(
          what
              + ": "
              + bytes
              + " bytes are more than there is room for (Java's -Xmx / "
              + share
              + ", "
              + room
              + " bytes)");
    }
  }
}
