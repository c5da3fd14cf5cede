package org.pixelmon.radsim.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.files.ProfileFile;
import org.pixelmon.core.files.ProfileRow;
import org.pixelmon.core.testkit.ReferenceData;
import org.pixelmon.radsim.damage.DamageModel;
import org.pixelmon.radsim.damage.DamageStep;
import org.pixelmon.radsim.damage.TestConstants;

/** What the length of the steps of real profiles does to the results: docs/physics.md states it. */
class TimeStepsTest {

  private static History history(String name, int parts) {
    List<HistoryStep> steps = new ArrayList<>();
    for (ProfileRow row : ProfileFile.read(ReferenceData.path("radsim/per_year/" + name)).rows()) {
      double seconds = (double) row.durationSeconds() / parts;
      for (int part = parts - 1; part >= 0; part--) {
        steps.add(
            new HistoryStep(
                row.fill(),
                row.endSeconds() - part * seconds,
                new DamageStep(seconds, row.kelvin(), row.fluenceRate()),
                Double.NaN));
      }
    }
    return History.of(steps);
  }

  @ParameterizedTest
  @CsvSource({
    "HAMBURG,profile_BPix_BmI_SEC1_LYR1_2022.txt,1.3e-2,6e-3,4e-4",
    "HAMBURG,profile_BPix_BmI_SEC1_LYR2_2022.txt,1.3e-2,6e-3,4e-4",
    "SHEFFIELD,profile_BPix_BmI_SEC1_LYR1_2022.txt,1e-12,1e-12,1e-12",
    "SHEFFIELD,profile_BPix_BmI_SEC1_LYR2_2022.txt,1e-12,1e-12,1e-12"
  })
  void halvingEveryStepChangesLessThanTheBounds(
      DamageModel model, String profile, double first, double later, double last) {
    Simulation simulation = Simulation.of(model, TestConstants.load(), 273.15);

    List<SimulatedStep> whole = simulation.run(history(profile, 1));
    List<SimulatedStep> halves = simulation.run(history(profile, 2));

    for (int n = 0; n < whole.size(); n++) {
      SimulatedStep step = whole.get(n);
      SimulatedStep half = halves.get(2 * n + 1);
      double bound = n < 100 ? first : n < whole.size() - 1 ? later : last;
      assertThat(half.perArea())
          .as("current after step " + n)
          .isCloseTo(step.perArea(), within(bound * step.perArea()));
      assertThat(half.depletionVolt())
          .as("depletion voltage after step " + n)
          .isCloseTo(step.depletionVolt(), within(1e-9));
    }
  }
}
