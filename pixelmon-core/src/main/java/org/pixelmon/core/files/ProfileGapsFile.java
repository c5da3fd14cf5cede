package org.pixelmon.core.files;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.io.CsvTable;
import org.pixelmon.core.io.FixedDecimal;

/**
 * What in a radiation profile was filled, searched back or left out, beside the profile: {@code
 * profile_<GROUP>_<what>.gaps.csv} with the columns {@code
 * from,to,steps,quantity,what,reason,hours_back}, a line a stretch; times UTC.
 */
public final class ProfileGapsFile {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private ProfileGapsFile() {}

  /**
   * A stretch.
   *
   * @param from begin, UTC
   * @param to end, UTC
   * @param steps number of steps
   * @param quantity what it is about: {@code row}, {@code temperature}
   * @param what what was done: {@code left out}, {@code filled}
   * @param reason why, in words
   * @param hoursBack how far back the oldest record used lies, h; 0 where it does not apply
   */
  public record Line(
      Instant from,
      Instant to,
      int steps,
      String quantity,
      String what,
      String reason,
      double hoursBack) {}

  /** The file that belongs to a profile. */
  public static Path of(Path profile) {
    String name = profile.getFileName().toString().replaceFirst("\\.(txt|csv)$", "");
    return profile.resolveSibling(name + ".gaps.csv");
  }

  /**
   * Writes the stretches in the order given; a file without any says that there is none.
   *
   * @throws org.pixelmon.core.error.OutputException when the file cannot be written
   */
  public static void write(Path file, List<Line> lines) {
    AtomicFile.writeText(
        file,
        out -> {
          out.write("from,to,steps,quantity,what,reason,hours_back\n");
          for (Line line : lines) {
            out.write(
                String.join(
                    ",",
                    TIME.format(line.from()),
                    TIME.format(line.to()),
                    Integer.toString(line.steps()),
                    line.quantity(),
                    line.what(),
                    quoted(line.reason()),
                    FixedDecimal.of(line.hoursBack(), 1)));
            out.write('\n');
          }
        });
  }

  private static String quoted(String text) {
    return text.matches("[^,\"\n]*") ? text : CsvTable.quoted(text);
  }
}
