package org.pixelmon.core.files;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.io.CsvTable;
import org.pixelmon.core.io.Siblings;

/**
 * The fills file all stages share: {@code fill_number,start_stable_beam,end_stable_beam} and, if
 * known, {@code bunches_colliding}; times as {@code 2022-07-05 14:47:08.000000}, UTC. Other columns
 * are passed over.
 */
public final class FillsFile {

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** The folder, below the home folder. */
  public static final String FOLDER = "data/fills_info";

  /** The file without a suffix. */
  public static final String DEFAULT = FOLDER + "/fills.csv";

  /** The fills that plots leave out, if there is such a file. */
  public static final String BAD_FILLS = FOLDER + "/bad_fills.txt";

  private FillsFile() {}

  /** Name of the file; {@code suffix} may be empty. */
  public static String name(String suffix) {
    return "fills" + (suffix.isEmpty() ? "" : "_" + suffix) + ".csv";
  }

  /**
   * Reads all fills, sorted by number.
   *
   * @throws BadInputException when the file is missing or empty, or a line is malformed, has a bad
   *     date or repeats a fill; the message names file and line
   */
  public static List<Fill> read(Path file) {
    CsvTable table =
        CsvTable.read(
            file, whenMissing(file), "fill_number", "start_stable_beam", "end_stable_beam");
    List<Fill> fills = new ArrayList<>();
    Map<Integer, Long> lineOfFill = new HashMap<>();
    for (CsvTable.Row row : table.rows()) {
      Fill fill = parse(row, table.hasColumn("bunches_colliding"));
      Long earlier = lineOfFill.putIfAbsent(fill.number(), row.line());
      if (earlier != null) {
        throw BadInputException.at(
            file, row.line(), "fill " + fill.number() + " is already in line " + earlier);
      }
      fills.add(fill);
    }
    fills.sort(Comparator.comparingInt(Fill::number));
    return List.copyOf(fills);
  }

  private static Remedy whenMissing(Path file) {
    return Siblings.remedy(
        file,
        Kind.OTHER_FILLS_FILE,
        Remedy.of("make it with 'pixelmon-fills get'").or(Kind.OTHER_FILLS_FILE));
  }

  private static Fill parse(CsvTable.Row row, boolean withBunches) {
    int number = row.integer("fill_number");
    Instant start = instant(row, "start_stable_beam");
    Instant end = instant(row, "end_stable_beam");
    OptionalInt bunches = OptionalInt.empty();
    if (withBunches && !row.isMissing("bunches_colliding")) {
      bunches = OptionalInt.of(row.integer("bunches_colliding"));
    }
    try {
      return new Fill(number, start, end, bunches);
    } catch (IllegalArgumentException e) {
      throw row.error(e.getMessage());
    }
  }

  private static Instant instant(CsvTable.Row row, String column) {
    return UtcTime.parse(row.text(column))
        .orElseThrow(
            () ->
                row.error(
                    column
                        + " wants a UTC time like 2022-07-05 14:47:08.000000, got '"
                        + row.text(column)
                        + "'"));
  }

  /**
   * Writes the fills in the order given.
   *
   * @param withBunches adds the column {@code bunches_colliding} (empty where not known)
   */
  public static void write(Path file, List<Fill> fills, boolean withBunches) {
    AtomicFile.writeTextIfNew(
        file,
        out -> {
          out.write("fill_number,start_stable_beam,end_stable_beam");
          out.write(withBunches ? ",bunches_colliding\n" : "\n");
          for (Fill fill : fills) {
            out.write(fill.number() + "," + WRITTEN.format(fill.startStableBeam()) + ",");
            out.write(WRITTEN.format(fill.endStableBeam()));
            if (withBunches) {
              OptionalInt bunches = fill.bunchesColliding();
              out.write("," + (bunches.isPresent() ? bunches.getAsInt() : ""));
            }
            out.write('\n');
          }
        });
  }
}
