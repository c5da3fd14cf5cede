package org.pixelmon.fluence.fieldfit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pixelmon.core.fit.FitResult;
import org.pixelmon.core.fit.RoundedParameter;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.fluence.formula.Formula;

/** Names and texts that fits in one and in two coordinates share. */
final class FitNames {

  private static final int MOST_LINES = 5;

  private FitNames() {}

  /** A length in whole mm, cut off, with {@code minus} for the sign, as the original has it. */
  static String mm(double cm) {
    return Integer.toString((int) (cm * 10)).replace("-", "minus") + "mm";
  }

  /** The particle as part of a file name; empty for all particles, as in the original. */
  static String particle(FluenceField field) {
    return field.particle().equals(FluenceField.ALL_PARTICLES) ? "" : "_" + field.particle();
  }

  /** How well the formula fits. */
  static String quality(FitResult result) {
    return String.format(Locale.ROOT, "#chi^{2} / ndf = %.1f / %d", result.chi2(), result.ndf());
  }

  /** Lines for the plot: the formula, chi2, and the parameters, some to a line when many. */
  static List<String> notes(Formula formula, FitResult result) {
    List<String> lines = new ArrayList<>(FormulaLines.of(formula));
    lines.add(quality(result));
    List<String> parameters =
        result.parameters().stream().map(p -> new RoundedParameter(p).markup()).toList();
    int perLine = parameters.size() <= MOST_LINES ? 1 : 2;
    for (int i = 0; i < Math.min(parameters.size(), MOST_LINES * perLine); i += perLine) {
      int end = Math.min(parameters.size(), i + perLine);
      lines.add(String.join(", ", parameters.subList(i, end)));
    }
    if (parameters.size() > MOST_LINES * perLine) {
      lines.add("...");
    }
    return lines;
  }
}
