package org.pixelmon.fluence.fieldfit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.fluence.fit.FitResult;
import org.pixelmon.fluence.fit.FittedParameter;

/** Names and texts that fits in one and in two coordinates share. */
final class FitNames {

  private static final int MOST_PARAMETERS = 5;

  private FitNames() {}

  /** A length in whole mm, cut off, with {@code minus} for the sign, as the original has it. */
  static String mm(double cm) {
    return Integer.toString((int) (cm * 10)).replace("-", "minus") + "mm";
  }

  /** The particle as part of a file name; empty for all particles, as in the original. */
  static String particle(FluenceField field) {
    return field.particle().equals(FluenceField.ALL_PARTICLES) ? "" : "_" + field.particle();
  }

  /** Lines for the plot: chi2, and the parameters if they are few. */
  static List<String> notes(FitResult result) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(Locale.ROOT, "#chi^{2} / ndf = %.1f / %d", result.chi2(), result.ndf()));
    if (result.parameters().size() <= MOST_PARAMETERS) {
      result.parameters().forEach(parameter -> lines.add(text(parameter)));
    }
    return lines;
  }

  private static String text(FittedParameter parameter) {
    String value = String.format(Locale.ROOT, "%s = %.4g", parameter.name(), parameter.value());
    return Double.isNaN(parameter.error())
        ? value
        : value + String.format(Locale.ROOT, " #pm %.2g", parameter.error());
  }
}
