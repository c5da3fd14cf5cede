package org.pixelmon.currents.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.physics.LeakageCurrentScaling;
import org.pixelmon.core.testkit.TestHome;
import org.pixelmon.currents.PixelmonCurrents;
import org.pixelmon.currents.TestCurrents;

/** Endcap currents are scaled from the temperatures of the endcap's readout groups. */
class EndcapScalingTest {

  private static final double KELVIN = 265.15;
  private static final double FACTOR = LeakageCurrentScaling.factor(KELVIN, 273.15);

  @TempDir Path folder;
  private TestHome home;

  @BeforeEach
  void setUp() {
    home = TestCurrents.home(folder);
    TestCurrents.processed(
        home,
        7920,
        SubSystem.ENDCAP,
        "HV_ByLayer",
        "FPix_BmI_D1_ROG1_RNG1 960.0",
        "FPix_BpO_D1_ROG1_RNG1 480.0",
        "FPix_BmI_D1_ROG1_RNG2 128.0");
    home.write(
        "data/temperatures/readout_group/FPix/7920.txt",
        "FPix_BmI_D1_ROG1_RNG1 " + KELVIN,
        "FPix_BmI_D1_ROG1_RNG2 " + KELVIN);
  }

  private CliHarness.Result run(String line) {
    CliHarness.Result result = home.run(new PixelmonCurrents(), line.split(" "));
    assertThat(result.code()).as(result.err()).isIn(0, ExitCode.PARTIAL.code());
    return result;
  }

  private List<String[]> points(CliHarness.Result result) {
    String csv = result.out().lines().filter(path -> path.endsWith(".csv")).findFirst().get();
    return home.lines(csv).stream().skip(2).map(line -> line.split(",")).toList();
  }

  @Test
  void averagesOfRingsAreScaledToTheReferenceTemperatureWhereOneIsKnown() {
    CliHarness.Result result =
        run("plot -s EndCap -ff 7920 -lf 7920 -x_axes fill -normroc -tref 0 -layers 1");

    assertThat(result.err())
        .contains("readout groups left out for want of a temperature in fills 7920");
    assertThat(points(result)).hasSize(2);
    assertThat(Double.parseDouble(points(result).get(0)[3]))
        .isCloseTo(960.0 / 96 * FACTOR, within(1e-9));
    assertThat(Double.parseDouble(points(result).get(1)[3]))
        .isCloseTo(128.0 / 128 * FACTOR, within(1e-9));
  }

  @Test
  void groupsAgainstAzimuthAreScaledToo() {
    CliHarness.Result result = run("plot-azimuth -s EndCap -ff 7920 -layer 1 -tref 0");

    assertThat(points(result)).hasSize(2);
    assertThat(Double.parseDouble(points(result).get(0)[3]))
        .isCloseTo(960.0 * FACTOR, within(1e-9));
  }
}
