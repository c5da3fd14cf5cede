package org.pixelmon.radsim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pixelmon.radsim.check.LuminosityEquivalent;
import org.pixelmon.radsim.check.ProfileTotals;
import org.pixelmon.radsim.check.ProfileTotals.Stretch;

/** The totals of a profile as {@code check} prints them. */
final class TotalsText {

  private static final double SECONDS_PER_DAY = 86400;

  private TotalsText() {}

  /** The lines below the profile's name. */
  static List<String> of(ProfileTotals totals, String luminosity) {
    List<String> lines = new ArrayList<>();
    lines.add(
        line(
            "rows",
            totals.rows()
                + ", from "
                + ProfileMessages.time(totals.startSeconds())
                + " to "
                + ProfileMessages.time(totals.endSeconds())));
    lines.add(
        line(
            "days",
            String.format(
                Locale.ROOT,
                "%.3f of %.3f (coverage %.3f %%)",
                days(totals.durationSeconds()),
                days(totals.spanSeconds()),
                100 * totals.coverage())));
    lines.add(line("fluence", String.format(Locale.ROOT, "%.4e n_eq/cm2", totals.fluence())));
    lines.add(line("luminosity equivalent", luminosity));
    lines.add(line("mean temperature with beam", temperature(totals.beam())));
    lines.add(line("mean temperature without beam", temperature(totals.noBeam())));
    return lines;
  }

  private static String line(String what, String value) {
    return String.format(Locale.ROOT, "  %-30s %s", what, value);
  }

  private static double days(long seconds) {
    return seconds / SECONDS_PER_DAY;
  }

  private static String temperature(Stretch stretch) {
    return stretch.kelvin().isEmpty()
        ? "no step"
        : String.format(
            Locale.ROOT,
            "%.2f K over %.3f days",
            stretch.kelvin().getAsDouble(),
            days(stretch.seconds()));
  }

  /** The luminosity equivalent; empty where the readout group is not known. */
  static String luminosity(Optional<LuminosityEquivalent> equivalent) {
    if (equivalent.isEmpty()) {
      return "not known: the file's name tells no readout group (-rog names one)";
    }
    LuminosityEquivalent sum = equivalent.get();
    if (sum.fillWithout().isPresent() && sum.invFb() == 0) {
      return "not known: no pp cross-section for fill " + sum.fillWithout().getAsInt();
    }
    String text = String.format(Locale.ROOT, "%.5g fb^-1", sum.invFb());
    return sum.fillWithout().isEmpty()
        ? text
        : text
            + ", without fills that have no pp cross-section, as "
            + sum.fillWithout().getAsInt();
  }
}
