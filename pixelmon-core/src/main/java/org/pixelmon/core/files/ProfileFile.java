package org.pixelmon.core.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.io.FixedDecimal;

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

  private static final String COLUMNS =
      "Fill\tTimestamp [s]\tDuration [s]\tTemperature [K]\tFluence [n_eq/cm2/s]\tLeakage_current [";

  private static final String BUNCHES = "\tNumber of bunches";

  private static final Pattern HEADER =
      Pattern.compile(
          Pattern.quote(COLUMNS) + "([^\\]\t]*)\\](" + BUNCHES + ")?", Pattern.CASE_INSENSITIVE);

  private static final String HINT = "Make it with 'pixelmon-radsim prepare'.";

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
    AtomicFile.writeText(
        file,
        out -> {
          out.write(COLUMNS + profile.leakageUnit() + "]");
          out.write(profile.withBunches() ? BUNCHES + "\n" : "\n");
          StringBuilder line = new StringBuilder();
          for (ProfileRow row : profile.rows()) {
            line.setLength(0);
            append(line, row, profile.withBunches());
            writeLine(out, line);
          }
        });
  }

  private static void writeLine(Writer out, StringBuilder line) throws IOException {
    out.append(line.append('\n'));
  }

  /** The line of a step, without a line end. */
  public static String line(ProfileRow row, boolean withBunches) {
    StringBuilder line = new StringBuilder();
    append(line, row, withBunches);
    return line.toString();
  }

  private static void append(StringBuilder line, ProfileRow row, boolean withBunches) {
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
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      Matcher header = header(file, reader.readLine());
      boolean withBunches = header.group(2) != null;
      List<ProfileRow> rows = new ArrayList<>();
      String line;
      for (int number = 2; (line = reader.readLine()) != null; number++) {
        rows.add(new Line(file, number, line).row(withBunches));
      }
      return new Profile(header.group(1), withBunches, rows);
    } catch (IOException e) {
      throw BadInputException.unreadable(file, HINT, e);
    }
  }

  private static Matcher header(Path file, String line) {
    if (line == null) {
      throw new BadInputException(file + ": the file is empty", HINT);
    }
    Matcher header = HEADER.matcher(line.stripTrailing());
    if (!header.matches()) {
      throw BadInputException.at(
          file, 1, "not the header of a profile ('" + COLUMNS + "...]'): '" + line.strip() + "'");
    }
    return header;
  }

  /** A line that is being read. */
  private record Line(Path file, int number, String text) {

    ProfileRow row(boolean withBunches) {
      StringTokenizer values = new StringTokenizer(text, " \t\r");
      int expected = withBunches ? 7 : 6;
      if (values.countTokens() != expected) {
        throw error(
            values.hasMoreTokens()
                ? "expected " + expected + " values, got " + values.countTokens()
                : "the line is empty");
      }
      return new ProfileRow(
          Math.toIntExact(whole("fill", values.nextToken(), Integer.MAX_VALUE)),
          whole("timestamp", values.nextToken(), Long.MAX_VALUE),
          whole("duration", values.nextToken(), Long.MAX_VALUE),
          number("temperature", values.nextToken()),
          number("fluence", values.nextToken()),
          number("leakage current", values.nextToken()),
          withBunches ? bunches(values.nextToken()) : OptionalInt.empty());
    }

    private OptionalInt bunches(String value) {
      long bunches = whole("number of bunches", value, Integer.MAX_VALUE);
      return bunches == ProfileRow.NOT_APPLICABLE
          ? OptionalInt.empty()
          : OptionalInt.of((int) bunches);
    }

    private long whole(String what, String value, long greatest) {
      try {
        long number = Long.parseLong(value);
        if (Math.abs(number) <= greatest) {
          return number;
        }
      } catch (NumberFormatException e) {
        // Falls through to the one error below.
      }
      throw error(what + " wants a whole number, got '" + value + "'");
    }

    private double number(String what, String value) {
      try {
        double number = Double.parseDouble(value);
        if (Double.isFinite(number)) {
          return number;
        }
      } catch (NumberFormatException e) {
        // Falls through to the one error below.
      }
      throw error(what + " wants a finite number, got '" + value + "'");
    }

    private BadInputException error(String problem) {
      return BadInputException.at(file, number, problem);
    }
  }
}
