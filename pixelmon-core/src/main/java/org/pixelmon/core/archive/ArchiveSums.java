package org.pixelmon.core.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * Checksums of parts of an archive, to know later whether they are still the same. Each file is
 * looked at once; none is read but for the end of it, where its seal is.
 *
 * <p>Two sums serve: one of sizes and times of change, which costs next to nothing and says that
 * nothing changed, and one of the checksums in the files' seals, which also says so of a copy. Of a
 * file without a seal, from an archive of an older version, size and time serve for both.
 */
public final class ArchiveSums {

  private final ArchiveFiles files;
  private final Map<ArchiveTable, SortedMap<LocalDate, ArchivedFile>> days =
      new EnumMap<>(ArchiveTable.class);
  private SortedMap<Integer, ArchivedFile> sections;
  private final Map<Path, Long> looks = new HashMap<>();
  private final Map<Path, Long> seals = new HashMap<>();
  private final Map<TableDays, Long> looksOfDays = new HashMap<>();
  private final Map<TableDays, Long> sealsOfDays = new HashMap<>();

  /** Of an archive, which need not exist. */
  public ArchiveSums(ArchiveLayout layout) {
    this.files = new ArchiveFiles(layout);
  }

  /** Of which of some days there are files, their sizes and times. */
  public long looks(TableDays of) {
    return looksOfDays.computeIfAbsent(of, wanted -> sum(wanted, this::looks));
  }

  /** Of which of some days there are files, and what is in them. */
  public long contents(TableDays of) {
    return sealsOfDays.computeIfAbsent(of, wanted -> sum(wanted, this::seal));
  }

  /** The same as {@link #looks(TableDays)} of the lumi sections of fills. */
  public long looks(Collection<Integer> fills) {
    return sum(fills, this::looks);
  }

  /** The same as {@link #contents(TableDays)} of the lumi sections of fills. */
  public long contents(Collection<Integer> fills) {
    return sum(fills, this::seal);
  }

  /** Which of some days have no file. */
  public SortedSet<LocalDate> lacking(TableDays of) {
    Set<LocalDate> held = held(of);
    if (held.size() == ChronoUnit.DAYS.between(of.first(), of.last()) + 1) {
      return new TreeSet<>();
    }
    SortedSet<LocalDate> lacking = new TreeSet<>();
    of.first().datesUntil(of.last().plusDays(1)).forEach(day -> lacking.add(day));
    lacking.removeAll(held);
    return lacking;
  }

  private Set<LocalDate> held(TableDays of) {
    return days(of.table()).subMap(of.first(), of.last().plusDays(1)).keySet();
  }

  private SortedMap<LocalDate, ArchivedFile> days(ArchiveTable table) {
    return days.computeIfAbsent(table, files::days);
  }

  private SortedMap<Integer, ArchivedFile> sections() {
    if (sections == null) {
      sections = files.lumiSections();
    }
    return sections;
  }

  /** A number for a file. */
  @FunctionalInterface
  private interface OfFile {
    long of(Path file);
  }

  private long sum(TableDays of, OfFile number) {
    CRC32 sum = new CRC32();
    ByteBuffer buffer = ByteBuffer.allocate(2 * Long.BYTES);
    days(of.table())
        .subMap(of.first(), of.last().plusDays(1))
        .forEach((day, file) -> add(sum, buffer, day.toEpochDay(), number.of(file.path())));
    return sum.getValue();
  }

  private long sum(Collection<Integer> fills, OfFile number) {
    CRC32 sum = new CRC32();
    ByteBuffer buffer = ByteBuffer.allocate(2 * Long.BYTES);
    for (int fill : new TreeSet<>(fills)) {
      ArchivedFile file = sections().get(fill);
      if (file != null) {
        add(sum, buffer, fill, number.of(file.path()));
      }
    }
    return sum.getValue();
  }

  private static void add(CRC32 sum, ByteBuffer buffer, long which, long what) {
    buffer.clear().putLong(which).putLong(what).flip();
    sum.update(buffer);
  }

  private long looks(Path file) {
    return looks.computeIfAbsent(
        file,
        path -> {
          try {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            return crc(now.size() + " " + now.lastModifiedTime().toInstant());
          } catch (IOException e) {
            throw ReadProblem.of(path, e).exception(path, e);
          }
        });
  }

  private long seal(Path file) {
    return seals.computeIfAbsent(
        file,
        path -> {
          try {
            String seal = Seal.sumOf(path);
            return seal.isEmpty() ? looks(path) : crc(seal);
          } catch (IOException e) {
            throw ReadProblem.of(path, e).exception(path, e);
          }
        });
  }

  private static long crc(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return sum.getValue();
  }
}
