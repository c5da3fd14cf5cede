package org.pixelmon.core.root;

/**
 * Where a directory keeps its table of contents.
 *
 * @param datime when it was written, in ROOT's packed form
 * @param keysBytes length of the record with the table of contents; 0 when it was never written
 * @param nameBytes bytes from the directory's record to the directory in it
 * @param seekDirectory where its own record is
 * @param seekParent where the directory above is; 0 for none
 * @param seekKeys where the table of contents is
 */
record DirectoryRecord(
    int datime, int keysBytes, int nameBytes, long seekDirectory, long seekParent, long seekKeys) {

  private static final int VERSION = 5;

  /** Bytes it takes with places of 8 bytes, the UUID included. ROOT always leaves that room. */
  static final int ROOM = 60;

  void writeTo(RootOutput out, byte[] uuid) {
    boolean big = RootKey.isBig(seekKeys);
    out.i2(big ? VERSION + RootKey.BIG : VERSION).i4(datime).i4(datime);
    out.i4(keysBytes).i4(nameBytes);
    out.seek(seekDirectory, big).seek(seekParent, big).seek(seekKeys, big);
    out.i2(1).raw(uuid);
    if (!big) {
      out.raw(new byte[12]);
    }
  }

  static DirectoryRecord readFrom(RootInput in) {
    int version = in.u2();
    int datime = in.i4();
    in.skip(4); // time of the last change
    int keysBytes = in.i4();
    int nameBytes = in.i4();
    boolean big = version > RootKey.BIG;
    return new DirectoryRecord(
        datime,
        keysBytes,
        nameBytes,
        big ? in.i8() : in.u4(),
        big ? in.i8() : in.u4(),
        big ? in.i8() : in.u4());
  }
}
