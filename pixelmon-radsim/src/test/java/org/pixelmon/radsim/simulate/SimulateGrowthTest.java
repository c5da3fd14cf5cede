package org.pixelmon.radsim.simulate;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.testkit.Growth;
import org.pixelmon.radsim.damage.DamageModel;
import org.pixelmon.radsim.damage.DamageStep;
import org.pixelmon.radsim.damage.LeakageModel;
import org.pixelmon.radsim.damage.TestConstants;

/** The models in N log N, constants and voltages in one pass. */
class SimulateGrowthTest {

  @TempDir private Path folder;

  @Test
  void ofTheModels() {
    for (DamageModel kind : DamageModel.values()) {
      LeakageModel model = kind.leakage(TestConstants.load());
      Growth.<List<DamageStep>>of(
          kind.toString(),
          size -> Collections.nCopies(size / 5, new DamageStep(3600, 263.15, 1e6)),
          model::currents);
    }
  }

  @Test
  void ofConstants() {
    Growth.ofFile(folder.resolve("a.toml"), "", "", ConstantsFile::read);
    Growth.ofFile(folder.resolve("b.toml"), "[hamburg.beta]\nvalue = ", "x", ConstantsFile::read);
  }

  @Test
  void ofVoltages() {
    Growth.ofFile(folder.resolve("a.csv"), "time,volt,error\n", "", MeasuredVoltage::read);
  }
}
