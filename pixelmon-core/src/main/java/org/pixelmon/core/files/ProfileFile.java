package org.pixelmon.core.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.StringTokenizer;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.io.FixedDecimal;
import org.pixelmon.core.io.NumberText;
import org.pixelmon.core.io.TextFile;

/**
 * A radiation profile, {@code data/radiation_simulation/profile_<GROUP>_<what>.txt}: a header and a
 * line a step, {@code fill, end [s], duration [s], temperature [K], fluence rate [n_eq/cm2/s],
 * leakage current}, and the number of bunches where it has one. The text is that of the original,
 * which the collaboration's simulations read: {@code %d\t%d\t%d\t\t%4.2f\t\t%10d\t\t%6.2f}, where
 * {@code %10d} cuts the decimals off.
 */
public final class ProfileFile {

  /** The folder of profiles, below the home folder. */
  public static final String FOLDER = "data/radiation_simulation";

  private static final String HINT = "Make it with 'pixelmon-radsim prepare'.";

  /** End of the year 9999; what is later is no time. */
  private static final long GREATEST_SECONDS = 253_402_300_799L;

  private static final int FLUENCE_WIDTH = 10;
  private static final int LEAKAGE_WIDTH = 6;
  private static final int DECIMALS = 2;

  private ProfileFile() {}

  /**
   * The file of a readout group.
   *
   * @param folder folder of the profiles
   * @param group its name: {@code BPix_BmI_SEC1_LYR1}
   * @param what the stretch it tells of: {@code 7920_7983}, {@code 2022}
   */
  public static Path of(Path folder, String group, String what) {
    return folder.resolve("profile_" + group + "_" + what + ".txt");
  }

  /**
   * Writes a profile.
   *
   * @throws org.pixelmon.core.error.OutputException when the file cannot be written
   */
  public static void write(Path file, Profile profile) {
    write(
        file,
        profile.leakageUnit(),
        profile.withBunches(),
        out -> {
          for (ProfileRow row : profile.rows()) {
            out.write(line(row, profile.withBunches()));
            out.write('\n');
          }
        });
  }

  /**
   * Writes a profile whose lines are there already.
   *
   * @param leakageUnit unit of the leakage current for the header
   * @param withBunches whether the lines tell the number of bunches
   * @param lines writes the lines of {@link #line}, each with its line end
   * @throws org.pixelmon.core.error.OutputException when the file cannot be written
   */
  public static void write(
      Path file, String leakageUnit, boolean withBunches, AtomicFile.TextWriter lines) {
    AtomicFile.writeText(
        file,
        out -> {
          out.write(ProfileHeader.of(leakageUnit, withBunches).text());
          out.write('\n');
          lines.writeTo(out);
        });
  }

  /** The line of a step, without a line end. */
  public static String line(ProfileRow row, boolean withBunches) {
    StringBuilder line = new StringBuilder();
    line.append(row.fill()).append('\t').append(row.endSeconds()).append('\t');
    line.append(row.durationSeconds()).append("\t\t");
    FixedDecimal.append(line, row.kelvin(), DECIMALS);
    line.append("\t\t");
    appendPadded(line, Long.toString((long) row.fluenceRate()), FLUENCE_WIDTH);
    line.append("\t\t");
    int start = line.length();
    FixedDecimal.append(line, row.leakage(), DECIMALS);
    line.insert(start, " ".repeat(Math.max(0, LEAKAGE_WIDTH - (line.length() - start))));
    if (withBunches) {
      line.append("\t\t").append(row.bunches().orElse(ProfileRow.NOT_APPLICABLE));
    }
    return line.toString();
  }

  private static void appendPadded(StringBuilder line, String text, int width) {
    line.append(" ".repeat(Math.max(0, width - text.length()))).append(text);
  }

  /**
   * Reads a profile. It may be of any program that writes this form; whether its rows make sense
   * together is for the caller to check.
   *
   * @throws BadInputException when the file is missing or not a profile, or a line is empty, has
   *     too few or too many values, or one that is not the number it should be; the message names
   *     file and line
   */
  public static Profile read(Path file) {
    ProfileText text = readText(file);
    List<ProfileRow> rows = new ArrayList<>();
    for (int i = 0; i < text.lines().size(); i++) {
      rows.add(text.row(i));
    }
    return new Profile(text.header().leakageUnit(), text.header().withBunches(), rows);
  }

  /**
   * Reads the lines of a profile as they stand, for those who pass them on or judge them.
   *
   * @throws BadInputException when the file is missing or does not begin with the header of a
   *     profile
   */
  public static ProfileText readText(Path file) {
    try (BufferedReader reader = TextFile.open(file)) {
      String first = reader.readLine();
      if (first == null) {
        throw new BadInputException(file + ": the file is empty", HINT);
      }
      ProfileHeader header =
          ProfileHeader.parse(first)
              .orElseThrow(
                  () ->
                      BadInputException.at(
                          file,
                          1,
                          "not the header of a profile ('"
                              + ProfileHeader.COLUMNS
                              + "...]'): '"
                              + first.strip()
                              + "'"));
      List<String> lines = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
      }
      return new ProfileText(file, header, lines);
    } catch (IOException e) {
      throw BadInputException.unreadable(file, HINT, e);
    }
  }

  /**
   * The step that a line tells of.
   *
   * @param number number of the line in its file, from 1, for the message
   * @throws BadInputException when the line is none
   */
  static ProfileRow row(Path file, int number, String line, boolean withBunches) {
    return new Line(file, number, line).row(withBunches);
  }

  /** A line that is being read. */
  private record Line(Path file, int number, String text) {

    ProfileRow row(boolean withBunches) {
      StringTokenizer values = new StringTokenizer(text, " \t\r");
      int count = values.countTokens();
      if (count != 7 && (withBunches || count != 6)) {
        throw error(
            count == 0
                ? "the line is empty"
                : "expected " + (withBunches ? 7 : 6) + " values, got " + count);
      }
      return new ProfileRow(
          Math.toIntExact(whole("fill", values.nextToken(), Integer.MAX_VALUE)),
          whole("timestamp", values.nextToken(), GREATEST_SECONDS),
          whole("duration", values.nextToken(), GREATEST_SECONDS),
          number("temperature", values.nextToken()),
          number("fluence", values.nextToken()),
          number("leakage current", values.nextToken()),
          // Some files have the number of bunches below a header that does not tell of it.
          count == 7 ? bunches(values.nextToken()) : OptionalInt.empty());
    }

    private OptionalInt bunches(String value) {
      long bunches = whole("number of bunches", value, Integer.MAX_VALUE);
      return bunches == ProfileRow.NOT_APPLICABLE
          ? OptionalInt.empty()
          : OptionalInt.of((int) bunches);
    }

    private long whole(String what, String value, long greatest) {
      long number;
      try {
        number = Long.parseLong(value);
      } catch (NumberFormatException e) {
        throw error(what + " wants a whole number, got '" + value + "'");
      }
      if (number > greatest || number < -greatest) {
        throw error(what + " is at most " + greatest + ", got " + value);
      }
      return number;
    }

    private double number(String what, String value) {
      return NumberText.finite(value)
          .orElseThrow(
              () -> error(what + " wants " + NumberText.wanted(value) + ", got '" + value + "'"));
    }

    private BadInputException error(String problem) {
      return BadInputException.at(file, number, problem);
    }
  }
}
