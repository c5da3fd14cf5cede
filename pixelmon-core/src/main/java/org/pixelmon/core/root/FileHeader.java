package org.pixelmon.core.root;

/**
 * The first bytes of a ROOT file.
 *
 * @param end where the file ends: the first byte after the last record
 * @param seekFree where the list of free space is
 * @param freeBytes length of that record
 * @param nameBytes bytes from the first record to the directory in it
 * @param compression algorithm (hundreds: 1 zlib) and level (units)
 * @param seekInfo where the streamer info is
 * @param infoBytes length of that record
 * @param uuid 16 bytes that tell this file from all others
 */
record FileHeader(
    int version,
    long end,
    long seekFree,
    int freeBytes,
    int nameBytes,
    int compression,
    long seekInfo,
    int infoBytes,
    byte[] uuid) {

  /** Where the first record begins, and the header's room ends. */
  static final int BEGIN = 100;

  /** Release of ROOT whose class versions we write (6.32.00, in its own count). */
  static final int ROOT_VERSION = 63200;

  private static final int MAGIC = 0x726f6f74; // "root"
  private static final int BIG_VERSION = 1_000_000;

  /** The 100 bytes in front of the first record. */
  byte[] toBytes() {
    boolean big = RootKey.isBig(end);
    RootOutput out = new RootOutput(0);
    out.i4(MAGIC).i4(big ? version + BIG_VERSION : version).i4(BEGIN);
    out.seek(end, big).seek(seekFree, big).i4(freeBytes);
    out.i4(1).i4(nameBytes).i1(big ? 8 : 4).i4(compression);
    out.seek(seekInfo, big).i4(infoBytes).i2(1).raw(uuid);
    return java.util.Arrays.copyOf(out.toByteArray(), BEGIN);
  }

  /** Reads the header and where the first record begins. */
  static Located readFrom(RootInput in) {
    if (in.i4() != MAGIC) {
      throw new CorruptRootDataException("not a ROOT file: it does not begin with \"root\"");
    }
    int version = in.i4();
    int begin = in.i4();
    boolean big = version >= BIG_VERSION;
    long end = big ? in.i8() : in.u4();
    long seekFree = big ? in.i8() : in.u4();
    int freeBytes = in.i4();
    in.skip(4); // number of free segments
    int nameBytes = in.i4();
    in.skip(1); // bytes of a place in the file, which the version says too
    int compression = in.i4();
    long seekInfo = big ? in.i8() : in.u4();
    int infoBytes = in.i4();
    FileHeader header =
        new FileHeader(
            big ? version - BIG_VERSION : version,
            end,
            seekFree,
            freeBytes,
            nameBytes,
            compression,
            seekInfo,
            infoBytes,
            new byte[0]);
    return new Located(header, begin);
  }

  /** A header and where the first record after it begins. */
  record Located(FileHeader header, int begin) {}
}
