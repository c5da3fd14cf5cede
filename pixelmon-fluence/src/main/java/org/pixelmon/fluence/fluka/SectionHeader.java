package org.pixelmon.fluence.fluka;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.root.RootAxis;

/**
 * What a section says about itself before its numbers.
 *
 * @param number number of the binning in the FLUKA run
 * @param title name the binning was given, trimmed; may be empty
 * @param generalizedParticle FLUKA's number of what was scored, for example 236, 1-MeV-neutron
 *     equivalents in silicon
 * @param rAxis bins in r, cm
 * @param zAxis bins in z, cm
 * @param valuesPerLine how many numbers a line holds
 */
record SectionHeader(
    int number,
    String title,
    int generalizedParticle,
    RootAxis rAxis,
    RootAxis zAxis,
    int valuesPerLine) {

  private static final Pattern BINNING =
      Pattern.compile(
          "\\s*(.*?)\\s+binning n\\.\\s*(\\d+)\\s+\"([^\"]*)\"\\s*,"
              + "\\s*generalized particle n\\.\\s*(\\d+)\\s*");

  private static final Pattern AXIS =
      Pattern.compile(
          "\\s*coordinate: from\\s+(\\S+)\\s+to\\s+(\\S+)\\s+cm,"
              + "\\s*(\\d+)\\s+bins \\(\\s*(\\S+)\\s+cm wide\\)\\s*");

  private static final Pattern PER_LINE = Pattern.compile("(\\d+)\\(1x,");
  private static final int USUAL_PER_LINE = 10;
  private static final int MOST_BINS = 100_000_000;

  /** Widths are given with five digits. */
  private static final double WIDTH_TOLERANCE = 1e-3;

  /**
   * Reads the lines before the numbers.
   *
   * @param firstLine line number of the first of them
   * @throws BadInputException when they do not describe a binning in r and z
   */
  static SectionHeader parse(Path file, long firstLine, List<String> lines) {
    Matcher binning = BINNING.matcher(lines.get(0));
    if (!binning.matches()) {
      throw BadInputException.at(
          file,
          firstLine,
          "expected 'R - Z binning n. <number> \"<title>\", generalized particle n. <number>', got '"
              + lines.get(0).strip()
              + "'");
    }
    if (!binning.group(1).replace(" ", "").equals("R-Z")) {
      throw BadInputException.at(
          file,
          firstLine,
          "only binnings in R - Z are read, this one is in '" + binning.group(1) + "'");
    }
    RootAxis r = axis(file, firstLine, lines, "R");
    RootAxis z = axis(file, firstLine, lines, "Z");
    if ((long) r.bins() * z.bins() > MOST_BINS) {
      throw BadInputException.at(
          file, firstLine, r.bins() + " x " + z.bins() + " bins are more than can be read");
    }
    return new SectionHeader(
        number(file, firstLine, binning.group(2)),
        binning.group(3).strip(),
        number(file, firstLine, binning.group(4)),
        r,
        z,
        perLine(lines));
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
    try {
      double value = Double.parseDouble(text.replace('D', 'E'));
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw BadInputException.at(file, line, "expected a length in cm, got '" + text + "'");
    }
    throw BadInputException.at(file, line, "expected a finite length in cm, got '" + text + "'");
  }

  private static int perLine(List<String> lines) {
    for (String line : lines) {
      Matcher format = PER_LINE.matcher(line);
      if (line.contains("format") && format.find() && format.group(1).length() < 4) {
        return Math.max(1, Integer.parseInt(format.group(1)));
      }
    }
    return USUAL_PER_LINE;
  }
}
