package org.pixelmon.radsim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pixelmon.core.files.ProfileRow;
import org.pixelmon.core.testkit.TestHome;
import org.pixelmon.radsim.damage.ConstantName;
import org.pixelmon.radsim.damage.DamageModel;
import org.pixelmon.radsim.damage.TestConstants;
import org.pixelmon.radsim.simulate.History;
import org.pixelmon.radsim.simulate.HistoryStep;
import org.pixelmon.radsim.simulate.TestHistories;

/** Invented profiles in a home folder. */
final class WrittenProfiles {

  private static final String HEADER =
      "Fill\tTimestamp [s]\tDuration [s]\tTemperature [K]\tFluence [n_eq/cm2/s]\t"
          + "Leakage_current [mA/cm2]\n";

  private final TestHome home;

  WrittenProfiles(Path home) {
    this.home = new TestHome(home);
  }

  /**
   * A profile whose currents are those of the Hamburg model with the rates times a factor.
   *
   * @param file its place in the home folder
   * @param scale the factor
   */
  void write(String file, int steps, double scale) {
    History history =
        TestHistories.measured(
            steps,
            DamageModel.HAMBURG,
            TestConstants.load().with(ConstantName.PROFILE_RATE_SCALING, scale),
            current -> current);
    List<String> rows = new ArrayList<>();
    for (HistoryStep step : history.steps()) {
      rows.add(
          String.format(
              Locale.ROOT,
              "%d\t%d\t%d\t\t%.2f\t\t%10d\t\t%.9f",
              step.fill(),
              (long) step.endSeconds(),
              (long) step.conditions().seconds(),
              step.conditions().kelvin(),
              (long) step.conditions().rate(),
              Double.isNaN(step.measured()) ? ProfileRow.NOT_APPLICABLE : step.measured()));
    }
    home.text(file, HEADER + String.join("\n", rows) + "\n");
  }

  /** A profile that no simulation can read. */
  void writeFaulty(String file) {
    home.text(file, HEADER + "1\t1657026000\t-5\t\t258.50\t\t0\t\t-999.00\n");
  }
}
