package org.pixelmon.core.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.pixelmon.core.error.BadInputException;

/**
 * The files of days without a record. They differ by the day that they name and by the checksum, so
 * that the database makes one of each table: it takes milliseconds for a file, and a year has
 * hundreds.
 */
final class EmptyDays {

  private final Map<ArchiveTable, Made> made = new EnumMap<>(ArchiveTable.class);

  /** A file that is there, and the day that it names. */
  private record Made(LocalDate day, byte[] bytes) {}

  /** The file of an empty day, but for its checksum; empty when none is known that is like it. */
  Optional<byte[]> file(ArchiveTable table, LocalDate day) {
    return Optional.ofNullable(made.get(table))
        .map(like -> renamed(like.bytes(), bytes(like.day()), bytes(day)));
  }

  /** Remembers the file of an empty day, for others to be like it. */
  void remember(ArchiveTable table, LocalDate day, Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (count(bytes, bytes(day)) == 1) {
        made.put(table, new Made(day, bytes));
      }
    } catch (IOException e) {
      throw BadInputException.unreadable(file, "It was written just before. Run again.", e);
    }
  }

  private static byte[] bytes(LocalDate day) {
    return day.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] renamed(byte[] file, byte[] from, byte[] to) {
    byte[] renamed = file.clone();
    System.arraycopy(to, 0, renamed, indexOf(file, from, 0), to.length);
    return renamed;
  }

  private static int count(byte[] file, byte[] wanted) {
    int count = 0;
    for (int at = indexOf(file, wanted, 0); at >= 0; at = indexOf(file, wanted, at + 1)) {
      count++;
    }
    return count;
  }

  private static int indexOf(byte[] file, byte[] wanted, int from) {
    for (int at = from; at + wanted.length <= file.length; at++) {
      if (Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length)) {
        return at;
      }
    }
    return -1;
  }
}
