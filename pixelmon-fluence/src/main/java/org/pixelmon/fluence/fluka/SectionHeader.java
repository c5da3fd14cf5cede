package org.pixelmon.fluence.fluka;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.io.NumberText;
import org.pixelmon.core.root.RootAxis;

/**
 * What a section says about itself before its numbers.
 *
 * @param binning its first line: number, title, scored quantity
 * @param rAxis bins in r, cm
 * @param zAxis bins in z, cm
 * @param valuesPerLine how many numbers a line holds
 * @param remarks lines that change what a place in the bins means: symmetries that were used in
 *     scoring, and transformations of coordinates before it
 */
record SectionHeader(
    BinningLine binning, RootAxis rAxis, RootAxis zAxis, int valuesPerLine, List<String> remarks) {

  private static final Pattern AXIS =
      Pattern.compile(
          "\\s*coordinate: from\\s+(\\S+)\\s+to\\s+(\\S+)\\s+cm,"
              + "\\s*(\\d+)\\s+bins \\(\\s*(\\S+)\\s+cm\\s+wide\\)\\s*");

  private static final Pattern BEAM_AXIS =
      Pattern.compile("\\s*axis coordinates: X =\\s*(\\S+?)\\s*, Y =\\s*(\\S+)\\s+cm\\s*");

  /** USBREA's FORMATs 8430 and 8493. */
  private static final List<String> REMARKS =
      List.of("symmetry requested", "Coordinate transformation");

  /** Behind the number of values a line, in the FORMAT of the numbers: {@code 10(1x,1p,e11.4)}. */
  private static final String VALUES = "(1x,";

  private static final int MOST_DIGITS_PER_LINE = 3;
  private static final int USUAL_PER_LINE = 10;
  private static final int MOST_BINS = 100_000_000;

  /** Widths are given with five digits. */
  private static final double WIDTH_TOLERANCE = 1e-3;

  /**
   * Reads the lines before the numbers.
   *
   * @param lines the first of them is the binning's
   * @throws BadInputException when they do not describe a binning in r and z around the beam
   */
  static SectionHeader parse(Path file, BinningLine binning, List<String> lines) {
    long firstLine = binning.line();
    if (!binning.isInRAndZ()) {
      throw BadInputException.at(
          file,
          firstLine,
          "only binnings in R - Z are read, this one is in '" + binning.mesh() + "'");
    }
    rejectEvents(file, firstLine, lines);
    RootAxis r = axis(file, firstLine, lines, "R");
    RootAxis z = axis(file, firstLine, lines, "Z");
    if ((long) r.bins() * z.bins() > MOST_BINS) {
      throw BadInputException.at(
          file, firstLine, r.bins() + " x " + z.bins() + " bins are more than can be read");
    }
    requireBeamAxis(file, firstLine, lines);
    List<String> remarks =
        lines.stream()
            .map(String::strip)
            .filter(line -> REMARKS.stream().anyMatch(line::contains))
            .toList();
    return new SectionHeader(binning, r, z, perLine(lines), remarks);
  }

  private static void rejectEvents(Path file, long firstLine, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains("Event #")) {
        throw BadInputException.at(
            file,
            firstLine + i,
            "scored event by event (EVENTBIN): only sums over a run (USRBIN) are read");
      }
    }
  }

  /** r is the distance from the beam only where the axis of the binning is the beam. */
  private static void requireBeamAxis(Path file, long firstLine, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Matcher axis = BEAM_AXIS.matcher(lines.get(i));
      if (axis.matches()) {
        double x = length(file, firstLine + i, axis.group(1));
        double y = length(file, firstLine + i, axis.group(2));
        if (x != 0 || y != 0) {
          throw BadInputException.at(
              file,
              firstLine + i,
              String.format(
                  Locale.ROOT,
                  "the axis of the binning is off the beam by X = %s cm, Y = %s cm: its r is no"
                      + " distance from the beam",
                  x,
                  y));
        }
      } else if (lines.get(i).contains("axis coordinates")) {
        throw BadInputException.at(
            file, firstLine + i, "expected 'axis coordinates: X = <cm>, Y = <cm> cm'");
      }
    }
  }

  /** Number of bins. */
  int bins() {
    return rAxis.bins() * zAxis.bins();
  }

  private static int number(Path file, long line, String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw BadInputException.at(file, line, "number too large: " + digits);
    }
  }

  private static RootAxis axis(Path file, long firstLine, List<String> lines, String coordinate) {
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith(coordinate + " coordinate")) {
        return axis(file, firstLine + i, coordinate, line.substring(1));
      }
    }
    throw BadInputException.at(
        file, firstLine, "the header has no line '" + coordinate + " coordinate: from ... to ...'");
  }

  private static RootAxis axis(Path file, long line, String coordinate, String text) {
    Matcher axis = AXIS.matcher(text);
    if (!axis.matches()) {
      throw BadInputException.at(
          file,
          line,
          "expected '"
              + coordinate
              + " coordinate: from <cm> to <cm> cm, <n> bins (<cm> cm wide)'");
    }
    double min = length(file, line, axis.group(1));
    double max = length(file, line, axis.group(2));
    int bins = number(file, line, axis.group(3));
    double width = length(file, line, axis.group(4));
    if (!(min < max) || bins < 1) {
      throw BadInputException.at(
          file, line, bins + " bins from " + min + " to " + max + " cm are no binning");
    }
    if (Math.abs(width * bins - (max - min)) > WIDTH_TOLERANCE * (max - min)) {
      throw BadInputException.at(
          file,
          line,
          String.format(
              Locale.ROOT,
              "%d bins of %s cm do not reach from %s to %s cm",
              bins,
              width,
              min,
              max));
    }
    return RootAxis.fixed(coordinate.toLowerCase(Locale.ROOT) + " [cm]", bins, min, max);
  }

  private static double length(Path file, long line, String text) {
    // FLUKA writes 1.0D+00 where others write 1.0E+00.
    return NumberText.finite(text.replace('D', 'E'))
        .orElseThrow(
            () ->
                BadInputException.at(
                    file,
                    line,
                    "expected "
                        + NumberText.wanted(text).replace("number", "length in cm")
                        + ", got '"
                        + text
                        + "'"));
  }

  private static int perLine(List<String> lines) {
    for (String line : lines) {
      String digits = line.contains("format") ? digitsBefore(line) : "";
      if (!digits.isEmpty() && digits.length() <= MOST_DIGITS_PER_LINE) {
        return Math.max(1, Integer.parseInt(digits));
      }
    }
    return USUAL_PER_LINE;
  }

  /** The digits before the first {@link #VALUES} that has some. */
  private static String digitsBefore(String line) {
    for (int at = line.indexOf(VALUES); at >= 0; at = line.indexOf(VALUES, at + 1)) {
      int from = at;
      while (from > 0 && line.charAt(from - 1) >= '0' && line.charAt(from - 1) <= '9') {
        from--;
      }
      if (from < at) {
        return line.substring(from, at);
      }
    }
    return "";
  }
}
