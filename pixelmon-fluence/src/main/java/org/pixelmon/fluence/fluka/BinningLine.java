package org.pixelmon.fluence.fluka;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pixelmon.core.error.BadInputException;

/**
 * The line that begins a section: {@code R - Z binning n. 1 "allpart", generalized particle n.
 * 236}. Blanks differ between versions of FLUKA, and so does the spelling: USBREA writes
 * generalized, the program itself generalised.
 *
 * @param line its number in the file
 * @param mesh coordinates of the binning, such as {@code R - Z} or {@code Cartesian}
 * @param number number of the binning in the FLUKA run
 * @param title name the binning was given, trimmed; may be empty
 * @param generalizedParticle FLUKA's number of what was scored
 */
record BinningLine(long line, String mesh, int number, String title, int generalizedParticle) {

  /** What every such line has. */
  static final String MARK = "binning n.";

  /** What follows the mark; found at one place only, so that a line is looked at once. */
  private static final Pattern REST =
      Pattern.compile(
          "\\s*(\\d+)\\s+\"(.*)\"\\s*,\\s*generali[sz]ed particle n\\.\\s*(-?\\d+)\\s*");

  /**
   * Reads the line.
   *
   * @throws BadInputException when it has another form
   */
  static BinningLine parse(Path file, long line, String text) {
    int mark = text.indexOf(MARK);
    Matcher rest = REST.matcher(text).region(Math.max(mark, 0) + MARK.length(), text.length());
    if (mark < 1 || !Character.isWhitespace(text.charAt(mark - 1)) || !rest.matches()) {
      throw BadInputException.at(
          file,
          line,
          "expected 'R - Z binning n. <number> \"<title>\", generalized particle n. <number>', got '"
              + text.strip()
              + "'");
    }
    return new BinningLine(
        line,
        text.substring(0, mark).strip(),
        number(file, line, rest.group(1)),
        rest.group(2).strip(),
        number(file, line, rest.group(3)));
  }

  /** Whether it scores what a fluence field is made of. */
  boolean isNeutronEquivalent() {
    return generalizedParticle == GeneralizedParticle.SI1MEVNE;
  }

  /** Whether the bins are in r and z. */
  boolean isInRAndZ() {
    return mesh.replace(" ", "").equals("R-Z");
  }

  /** For messages: {@code binning n. 2 "neut" (line 31)}. */
  String named() {
    return "binning n. " + number + " \"" + title + "\" (line " + line + ")";
  }

  private static int number(Path file, long line, String digits) {
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw BadInputException.at(file, line, "number too large: " + digits);
    }
  }
}
