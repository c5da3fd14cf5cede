package org.pixelmon.fluence.fieldfit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.pixelmon.fluence.formula.Formula;

/** A formula for plots: with the names of its parameters, cut into lines at its operators. */
final class FormulaLines {

  private static final int LONGEST_LINE = 44;
  private static final int MOST_LINES = 3;

  /** [0] or [p0] or [name], but not the coordinate x[0]. */
  private static final Pattern PARAMETER = Pattern.compile("(?<!x)\\[\\s*([A-Za-z_0-9]+)\\s*\\]");

  private FormulaLines() {}

  /** The lines; what is beyond the third is left out. */
  static List<String> of(Formula formula) {
    String text =
        PARAMETER
            .matcher(formula.text().replaceAll("\\s+", ""))
            .replaceAll(parameter -> name(parameter.group(1)));
    String rest = (formula.dimensions() == 1 ? "f(x) = " : "f(x,y) = ") + text;
    List<String> lines = new ArrayList<>();
    while (rest.length() > LONGEST_LINE && lines.size() < MOST_LINES - 1) {
      int end = lineEnd(rest);
      lines.add(rest.substring(0, end));
      rest = rest.substring(end);
    }
    lines.add(rest.length() > LONGEST_LINE ? rest.substring(0, lineEnd(rest)) + " ..." : rest);
    return lines;
  }

  private static String name(String parameter) {
    return Character.isDigit(parameter.charAt(0)) ? "p" + parameter : parameter;
  }

  /** Before the last operator or after the last comma that leaves a line short enough. */
  private static int lineEnd(String text) {
    for (int end = LONGEST_LINE; end > LONGEST_LINE / 2; end--) {
      boolean operator = "+*/?:".indexOf(text.charAt(end)) >= 0;
      boolean second = text.charAt(end - 1) == '*' && text.charAt(end) == '*';
      if (operator && !second || text.charAt(end - 1) == ',') {
        return end;
      }
    }
    return LONGEST_LINE;
  }
}
