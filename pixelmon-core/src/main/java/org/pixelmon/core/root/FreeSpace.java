package org.pixelmon.core.root;

/**
 * A stretch of the file that ROOT may fill ({@code TFree}). The last one, the only one in a file
 * just written, begins at the file's end and runs to the limit of small files, or a gigabyte on
 * where the file has passed that.
 */
record FreeSpace(long first, long last) {

  /** Bytes of the record with places of 4 bytes. */
  static final int SMALL_BYTES = 10;

  /** Bytes of the record with places of 8 bytes. */
  static final int BIG_BYTES = 18;

  private static final int VERSION = 1;
  private static final long STEP = 1_000_000_000L;

  static FreeSpace after(long end) {
    return new FreeSpace(end, Math.max(RootKey.BIG_FILE_BYTES, roundUp(end)));
  }

  private static long roundUp(long end) {
    return end < RootKey.BIG_FILE_BYTES ? 0 : end + STEP;
  }

  boolean isBig() {
    return RootKey.isBig(last);
  }

  void writeTo(RootOutput out) {
    out.i2(isBig() ? VERSION + RootKey.BIG : VERSION);
    out.seek(first, isBig()).seek(last, isBig());
  }
}
