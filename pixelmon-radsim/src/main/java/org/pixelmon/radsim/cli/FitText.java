package org.pixelmon.radsim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pixelmon.core.fit.FitResult;
import org.pixelmon.core.fit.RoundedParameter;
import org.pixelmon.core.io.Counted;
import org.pixelmon.radsim.fitting.FittedRun;

/** What a fit to measured currents found, for people. */
final class FitText {

  private FitText() {}

  static List<String> lines(FittedRun fit) {
    FitResult result = fit.result();
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "fit to %s with an error of %s %%: %s, chi2/ndf = %.6g / %d",
            Counted.of(result.points().used(), "measured current", "measured currents"),
            number(100 * fit.pointError()),
            result.status().text(),
            result.chi2(),
            result.ndf()));
    result
        .parameters()
        .forEach(parameter -> lines.add("  " + new RoundedParameter(parameter).text()));
    if (fit.leftOut() > 0) {
      lines.add(
          "  (" + fit.leftOut() + " far below those before them are left out: no high voltage)");
    }
    if (fit.scaledErrors()) {
      lines.add("  (errors multiplied by sqrt(chi2/ndf): that of the currents is not known)");
    }
    return lines;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3g", value).replaceFirst("\\.?0+$", "");
  }
}
