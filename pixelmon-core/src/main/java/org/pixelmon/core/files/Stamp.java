package org.pixelmon.core.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.zip.CRC32;

/**
 * What a file looked like when it was written, to know later whether it is still that one.
 *
 * @param bytes its size
 * @param modified when it was changed last: the text of an {@link java.time.Instant}, which is only
 *     ever compared
 * @param crc32 checksum of its content; it tells when the file was copied, which changes the time
 */
record Stamp(long bytes, String modified, long crc32) {

  private static final int LARGEST_BUFFER = 1 << 16;

  static Stamp of(Path file) throws IOException {
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    return new Stamp(
        now.size(), now.lastModifiedTime().toInstant().toString(), checksum(file, now.size()));
  }

  /** Whether a file has this size and this time: it was not written since. */
  boolean isUntouched(Path file) throws IOException {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return now.size() == bytes && now.lastModifiedTime().toInstant().toString().equals(modified);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Whether a file has this content. */
  boolean fits(Path file) throws IOException {
    return isUntouched(file)
        || (Files.isRegularFile(file)
            && Files.size(file) == bytes
            && checksum(file, bytes) == crc32);
  }

  private static long checksum(Path file, long size) throws IOException {
    CRC32 sum = new CRC32();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] some = new byte[(int) Math.max(1, Math.min(size, LARGEST_BUFFER))];
      for (int read = in.read(some); read >= 0; read = in.read(some)) {
        sum.update(some, 0, read);
      }
    }
    return sum.getValue();
  }
}
