package org.pixelmon.currents.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.io.CsvTable;

/**
 * The UTC days on which reports were made: {@code reports.csv} in the folder of the report.
 *
 * @param days the days
 */
public record ReportDays(SortedSet<LocalDate> days) {

  private static final String NAME = "reports.csv";
  private static final String HINT = "Delete it: the next report then names no day before it.";

  /** Keeps a copy. */
  public ReportDays {
    days = new TreeSet<>(days);
  }

  /**
   * Reads them.
   *
   * @param folder folder of the report; without the file no report was made
   * @throws org.pixelmon.core.error.BadInputException when the file is malformed
   */
  public static ReportDays in(Path folder) {
    SortedSet<LocalDate> days = new TreeSet<>();
    Path file = folder.resolve(NAME);
    if (Files.exists(file)) {
      for (CsvTable.Row row : CsvTable.read(file, HINT, SeenFills.DAY).rows()) {
        days.add(SeenFills.day(row));
      }
    }
    return new ReportDays(days);
  }

  /** The last of them before a day. */
  public Optional<LocalDate> before(LocalDate day) {
    SortedSet<LocalDate> earlier = days.headSet(day);
    return earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.last());
  }

  /** These and one more. */
  public ReportDays with(LocalDate day) {
    SortedSet<LocalDate> all = new TreeSet<>(days);
    all.add(day);
    return new ReportDays(all);
  }

  /** Writes them into the folder of a report. */
  public void write(Path folder) {
    AtomicFile.writeTextIfNew(
        folder.resolve(NAME),
        out -> {
          out.write(SeenFills.DAY + "\n");
          for (LocalDate day : days) {
            out.write(day + "\n");
          }
        });
  }
}
