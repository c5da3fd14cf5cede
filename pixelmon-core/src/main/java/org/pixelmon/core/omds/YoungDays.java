package org.pixelmon.core.omds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.error.OutputException;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.io.CsvTable;
import org.pixelmon.core.io.OutputLock;

/**
 * The days of one table that are to be compared with the remote database once more: {@code
 * omds/<table>/young.csv}, with the columns {@code day,published,records,last_record}. Changed
 * under the lock of the table's folder, so that runs that share an archive lose no line of each
 * other; gone when no day is left.
 */
final class YoungDays {

  private static final String NAME = "young.csv";
  private static final String REMEDY =
      "Delete the file; its days are then not compared with OMDS once more.";
  private static final String HEADER = "day,published,records,last_record\n";

  private final Path file;

  YoungDays(ArchiveLayout layout, ArchiveTable table) {
    this.file = layout.omds().resolve(table.tableName()).resolve(NAME);
  }

  /**
   * The days by date.
   *
   * @throws org.pixelmon.core.error.BadInputException when the file is damaged
   */
  SortedMap<LocalDate, YoungDay> read() {
    SortedMap<LocalDate, YoungDay> days = new TreeMap<>();
    if (Files.exists(file)) {
      for (CsvTable.Row row :
          CsvTable.read(file, REMEDY, "day", "published", "records", "last_record").rows()) {
        YoungDay young = day(row);
        days.put(young.day(), young);
      }
    }
    return days;
  }

  private static YoungDay day(CsvTable.Row row) {
    try {
      String last = row.text("last_record");
      return new YoungDay(
          LocalDate.parse(row.text("day")),
          Instant.parse(row.text("published")),
          new DayContent(
              row.integer("records"),
              last.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(last))));
    } catch (DateTimeException e) {
      throw row.error("day and times look like 2022-07-05 and 2022-07-05T23:59:58Z; " + REMEDY);
    }
  }

  /** Notes a day, in the place of an older note of it. */
  void add(YoungDay young) {
    change(days -> days.put(young.day(), young));
  }

  /** Forgets some days. */
  void remove(Iterable<LocalDate> settled) {
    change(days -> settled.forEach(day -> days.remove(day)));
  }

  /** Whether notes can be taken here at all: who may only read an archive settles nothing. */
  boolean isWritable() {
    return Files.isWritable(file.getParent());
  }

  private void change(Consumer<SortedMap<LocalDate, YoungDay>> how) {
    OutputLock lock = OutputLock.ofFolder(file.getParent());
    try {
      SortedMap<LocalDate, YoungDay> days = read();
      how.accept(days);
      if (days.isEmpty()) {
        delete();
      } else {
        AtomicFile.writeText(file, text(days));
      }
    } finally {
      lock.close();
    }
  }

  private void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new OutputException(file + ": cannot be deleted: " + e, "Delete it.", e);
    }
  }

  private static String text(SortedMap<LocalDate, YoungDay> days) {
    StringBuilder text = new StringBuilder(HEADER);
    for (YoungDay young : days.values()) {
      text.append(young.day()).append(',').append(young.published()).append(',');
      text.append(young.content().records()).append(',');
      text.append(young.content().last().map(Instant::toString).orElse("")).append('\n');
    }
    return text.toString();
  }
}
