package org.pixelmon.core.root;

import java.util.Set;

/**
 * The head of each record ({@code TKey}): what the record holds, how long it is and where it is.
 *
 * @param recordBytes length of key and (compressed) object
 * @param objectBytes length of the object before compression
 * @param datime when it was written, in ROOT's packed form
 * @param keyBytes length of the key itself
 * @param cycle version among objects of the same name
 * @param seekKey where the record begins
 * @param seekDirectory where the directory that owns it begins
 */
record RootKey(
    int recordBytes,
    int objectBytes,
    int datime,
    int keyBytes,
    int cycle,
    long seekKey,
    long seekDirectory,
    String className,
    String name,
    String title) {

  private static final int VERSION = 4;
  private static final Set<String> DIRECTORIES = Set.of("TDirectory", "TDirectoryFile");

  /** Added to the version of a record whose places take 8 bytes instead of 4. */
  static final int BIG = 1000;

  /** Places above need the big form; ROOT draws the line below 2^31. */
  static final long BIG_FILE_BYTES = 2_000_000_000L;

  /** The low 48 bits: above them ROOT keeps a process number in some keys of the big form. */
  private static final long PLACE = 0xffff_ffff_ffffL;

  /** Fewest bytes a key can take: empty strings, places of 4 bytes. */
  static final int LEAST_BYTES = 29;

  static boolean isBig(long seek) {
    return seek > BIG_FILE_BYTES;
  }

  /** The key of an object about to be written at {@code seekKey}. */
  static RootKey of(RootObjectId id, int datime, long seekKey, long seekDirectory) {
    int length =
        (isBig(seekKey) ? 34 : 26)
            + RootOutput.stringLength(id.className())
            + RootOutput.stringLength(id.name())
            + RootOutput.stringLength(id.title());
    return new RootKey(
        length,
        0,
        datime,
        length,
        id.cycle(),
        seekKey,
        seekDirectory,
        id.className(),
        id.name(),
        id.title());
  }

  /** The same key for an object of {@code objectLength} bytes that takes {@code stored} bytes. */
  RootKey withObject(int objectLength, int stored) {
    return new RootKey(
        Math.addExact(keyBytes, stored),
        objectLength,
        datime,
        keyBytes,
        cycle,
        seekKey,
        seekDirectory,
        className,
        name,
        title);
  }

  void writeTo(RootOutput out) {
    boolean big = isBig(seekKey);
    out.i4(recordBytes).i2(big ? VERSION + BIG : VERSION).i4(objectBytes).i4(datime);
    out.i2(keyBytes).i2(cycle).seek(seekKey, big).seek(seekDirectory, big);
    out.string(className).string(name).string(title);
  }

  /**
   * Reads a key by its strings, as ROOT does. The lengths in it are only looked at where they are
   * needed: ROOT 5.27 to 5.30 notes the key of a directory 4 bytes too short in the table of
   * contents, and uproot 3 leaves the first lengths in the head of a table that grew.
   */
  static RootKey readFrom(RootInput in) {
    int recordBytes = in.i4();
    int version = in.u2();
    int objectBytes = in.i4();
    int datime = in.i4();
    int keyBytes = in.u2();
    int cycle = in.u2();
    boolean big = version > BIG;
    long seekKey = big ? in.i8() : in.u4();
    long seekDirectory = big ? in.i8() & PLACE : in.u4();
    return new RootKey(
        recordBytes,
        objectBytes,
        datime,
        keyBytes,
        cycle,
        seekKey,
        seekDirectory,
        in.string(),
        in.string(),
        in.string());
  }

  /** Whether a directory is behind it; ROOT calls the same thing by two names. */
  boolean isDirectory() {
    return DIRECTORIES.contains(className);
  }

  /** Whether {@code other} can be the key of the same object. */
  boolean namesSameObjectAs(RootKey other) {
    boolean sameClass = className.equals(other.className) || (isDirectory() && other.isDirectory());
    return sameClass && name.equals(other.name);
  }
}
