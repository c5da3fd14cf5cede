package org.pixelmon.core.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/**
 * The seal of a file of the archive: what it holds and a checksum of all its bytes, both in the
 * file's own Parquet metadata (the keys {@code pixelmon.format}, {@code .table}, {@code .part},
 * {@code .source} and {@code .crc32c}), where other readers pass over them.
 *
 * <p>The checksum is CRC-32C (RFC 3720, appendix B.4) of the file with eight zeros in the place of
 * the checksum's own eight hexadecimal digits. It finds any damage within 32 bits for certain, and
 * of any other all but one in 4e9.
 *
 * <p>Metadata stand at the end of a Parquet file, behind everything that grows with the rows, so
 * that the seal is looked for in the last few thousand bytes: no length in the file need be
 * trusted.
 *
 * @param state whether the file is as it was written
 * @param label what it says that it holds; null unless it is whole
 */
record Seal(State state, FileLabel label) {

  /** What the seal tells of a file. */
  enum State {
    /** All bytes are as they were written. */
    WHOLE,
    /** They are not, or this is no whole Parquet file. */
    DAMAGED,
    /** Whole whatever it is, of a format without seals; nothing is known of its bytes. */
    NONE
  }

  private static final String PREFIX = "pixelmon.";
  private static final String FORMAT = "1";
  private static final String NO_SUM = "00000000";
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

  /** Twice the magic word, and the length of the metadata. */
  private static final int SMALLEST = 12;

  private static final int TAIL = 16 * 1024;
  private static final int BUFFER = 256 * 1024;

  /** In Thrift's compact protocol: a field of bytes, one number after the field before it. */
  private static final byte BYTES_FIELD = 0x18;

  private static final Seal DAMAGE = new Seal(State.DAMAGED, null);

  /** The option of DuckDB's COPY that leaves room for the seal. */
  static String copyOption(FileLabel label) {
    return "KV_METADATA {"
        + entry("format", FORMAT)
        + ", "
        + entry("table", label.table())
        + ", "
        + entry("part", label.part())
        + ", "
        + entry("source", label.source())
        + ", "
        + entry("crc32c", NO_SUM)
        + "}";
  }

  private static String entry(String key, String value) {
    return "'" + PREFIX + key + "': '" + value.replace("'", "''") + "'";
  }

  /**
   * Seals a file that was just written with {@link #copyOption}.
   *
   * @throws IOException when it cannot be read or written, or has no room for the seal
   */
  static void set(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      Tail tail = Tail.of(channel);
      long place = tail.place("crc32c", NO_SUM.length());
      if (place < 0) {
        throw new IOException("the file has no room for a checksum");
      }
      ByteBuffer sum = ByteBuffer.wrap(ascii(sum(channel, place)));
      while (sum.hasRemaining()) {
        channel.write(sum, place + sum.position());
      }
    }
  }

  /**
   * Reads a whole file and compares it with its seal.
   *
   * @throws IOException when it cannot be read, which says nothing about its bytes
   */
  static Seal read(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      Tail tail = Tail.of(channel);
      long place = tail.place("crc32c", NO_SUM.length());
      if (place < 0) {
        boolean old = tail.isParquet() && !tail.contains(PREFIX);
        return old ? new Seal(State.NONE, null) : DAMAGE;
      }
      // As text: of two hexadecimal digits that differ in one bit some mean the same.
      if (!tail.text(place, NO_SUM.length()).equals(sum(channel, place))) {
        return DAMAGE;
      }
      return new Seal(
          State.WHOLE,
          new FileLabel(tail.value("table"), tail.value("part"), tail.value("source")));
    }
  }

  /**
   * The checksum that a file says that it has, without reading the rest of it.
   *
   * @return empty when it has no seal
   * @throws IOException when it cannot be read
   */
  static String sumOf(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      Tail tail = Tail.of(channel);
      long place = tail.place("crc32c", NO_SUM.length());
      return place < 0 ? "" : tail.text(place, NO_SUM.length());
    }
  }

  /** The checksum as eight hexadecimal digits, with zeros taken for those at {@code place}. */
  private static String sum(FileChannel channel, long place) throws IOException {
    CRC32C sum = new CRC32C();
    byte[] bytes = new byte[(int) Math.min(BUFFER, Math.max(1, channel.size()))];
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    long at = 0;
    for (int read = channel.read(buffer, at); read >= 0; read = channel.read(buffer, at)) {
      int from = (int) Math.min(Math.max(place - at, 0), read);
      int until = (int) Math.min(Math.max(place + NO_SUM.length() - at, 0), read);
      Arrays.fill(bytes, from, until, (byte) '0');
      sum.update(bytes, 0, read);
      at += read;
      buffer.clear();
    }
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * The end of a file.
   *
   * @param start where in the file it begins
   */
  private record Tail(long start, byte[] bytes) {

    static Tail of(FileChannel channel) throws IOException {
      long size = channel.size();
      long start = Math.max(0, size - TAIL);
      ByteBuffer buffer = ByteBuffer.allocate((int) (size - start));
      while (buffer.hasRemaining() && channel.read(buffer, start + buffer.position()) >= 0) {
        // until all is read
      }
      return new Tail(start, Arrays.copyOf(buffer.array(), buffer.position()));
    }

    /** Where in the file the value of a key is that has so many bytes, below 128; -1 for none. */
    long place(String key, int length) {
      byte[] name = ascii(PREFIX + key);
      byte[] wanted = new byte[name.length + 4];
      wanted[0] = BYTES_FIELD;
      wanted[1] = (byte) name.length;
      System.arraycopy(name, 0, wanted, 2, name.length);
      wanted[name.length + 2] = BYTES_FIELD;
      wanted[name.length + 3] = (byte) length;
      int found = lastIndexOf(wanted);
      boolean fits = found >= 0 && found + wanted.length + length <= bytes.length;
      return fits ? start + found + wanted.length : -1;
    }

    /** The value of a key in a file that is whole; empty where it has none. */
    String value(String key) {
      byte[] name = ascii(PREFIX + key);
      int found = lastIndexOf(name);
      int at = found + name.length;
      if (found < 0 || at >= bytes.length || bytes[at] != BYTES_FIELD) {
        return "";
      }
      int length = 0;
      int shift = 0;
      do { // a number of seven bits a byte, the lowest first
        at++;
        length |= (bytes[at] & 0x7f) << shift;
        shift += 7;
      } while (bytes[at] < 0 && shift < 28);
      return new String(bytes, at + 1, length, StandardCharsets.UTF_8);
    }

    String text(long place, int length) {
      return new String(bytes, (int) (place - start), length, StandardCharsets.ISO_8859_1);
    }

    boolean isParquet() {
      int magic = bytes.length - MAGIC.length;
      return bytes.length >= SMALLEST
          && Arrays.equals(bytes, magic, bytes.length, MAGIC, 0, MAGIC.length);
    }

    boolean contains(String text) {
      return lastIndexOf(ascii(text)) >= 0;
    }

    private int lastIndexOf(byte[] wanted) {
      for (int at = bytes.length - wanted.length; at >= 0; at--) {
        if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
          return at;
        }
      }
      return -1;
    }
  }
}
