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

  /** Before the operator, or after the comma, that is within the fewest parentheses. */
  private static int lineEnd(String text) {
    int best = LONGEST_LINE;
    int fewest = Integer.MAX_VALUE;
    int depth = 0;
    for (int end = 1; end <= LONGEST_LINE; end++) {
      char before = text.charAt(end - 1);
      char after = text.charAt(end);
      depth += before == '(' ? 1 : before == ')' ? -1 : 0;
      boolean operator = "+*/?:".indexOf(after) >= 0 && before != '*';
      if (end > LONGEST_LINE / 3 && depth <= fewest && (operator || before == ',')) {
        best = end;
        fewest = depth;
      }
    }
    return best;
  }
}
