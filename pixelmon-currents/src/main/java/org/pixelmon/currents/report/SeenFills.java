package org.pixelmon.currents.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.io.CsvTable;
import org.pixelmon.currents.report.data.FillRecord;
import org.pixelmon.currents.report.data.ReportData;

/**
 * The fills that reports knew, and since when: {@code seen.csv} in the folder of the report.
 *
 * @param fills the fills, by number
 */
public record SeenFills(SortedMap<Integer, Seen> fills) {

  static final String DAY = "day";

  private static final String NAME = "seen.csv";
  private static final String HINT = "Delete it: all fills are then new in the next report.";
  private static final String NOTHING = "none";

  /**
   * A fill that a report knew.
   *
   * @param sum checksum of what was known of it; {@code none} when nothing was but its times
   * @param day UTC day of the first report that knew just this
   * @param revised whether a report of an earlier day knew something else of it
   */
  public record Seen(String sum, LocalDate day, boolean revised) {}

  /** Keeps a copy. */
  public SeenFills {
    fills = new TreeMap<>(fills);
  }

  /** The file in the folder of a report. */
  public static Path file(Path folder) {
    return folder.resolve(NAME);
  }

  /**
   * Reads it.
   *
   * @param folder folder of the report; without the file no fill was seen
   * @throws BadInputException when the file is malformed; the message names the line
   */
  public static SeenFills in(Path folder) {
    SortedMap<Integer, Seen> fills = new TreeMap<>();
    Path file = file(folder);
    if (Files.exists(file)) {
      for (CsvTable.Row row : CsvTable.read(file, HINT, "fill", "sum", DAY, "revised").rows()) {
        fills.put(
            row.integer("fill"),
            new Seen(row.text("sum"), day(row), row.text("revised").equals("yes")));
      }
    }
    return new SeenFills(fills);
  }

  static LocalDate day(CsvTable.Row row) {
    try {
      return LocalDate.parse(row.text(DAY));
    } catch (DateTimeParseException e) {
      throw row.error("day wants a day like 2022-07-05, got '" + row.text(DAY) + "'");
    }
  }

  /** Whether no report of an earlier day knew anything. */
  public boolean isFirst(LocalDate today) {
    return fills.values().stream().noneMatch(seen -> seen.day().isBefore(today));
  }

  /**
   * These with the fills of a report that is made on some day. Fills of other ranges stay known. A
   * fill whose data came bit by bit, on the day it was new or after days without any, is new and
   * not revised.
   */
  public SeenFills with(ReportData data, LocalDate today) {
    SortedMap<Integer, Seen> all = new TreeMap<>(fills);
    for (FillRecord fill : data.fills()) {
      String sum = fill.isKnown() ? Long.toHexString(fill.sum()) : NOTHING;
      Seen before = all.get(fill.number());
      if (before == null || !before.sum().equals(sum)) {
        all.put(fill.number(), new Seen(sum, today, before != null && isRevised(before, today)));
      }
    }
    return new SeenFills(all);
  }

  private static boolean isRevised(Seen before, LocalDate today) {
    return before.revised() || (before.day().isBefore(today) && !before.sum().equals(NOTHING));
  }

  /** Writes it into the folder of a report. */
  public void write(Path folder) {
    AtomicFile.writeTextIfNew(
        file(folder),
        out -> {
          out.write("fill,sum,day,revised\n");
          for (Map.Entry<Integer, Seen> fill : fills.entrySet()) {
            Seen seen = fill.getValue();
            out.write(
                fill.getKey()
                    + ","
                    + seen.sum()
                    + ","
                    + seen.day()
                    + ","
                    + (seen.revised() ? "yes" : "no")
                    + "\n");
          }
        });
  }
}
