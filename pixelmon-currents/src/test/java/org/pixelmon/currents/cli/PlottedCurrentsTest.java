package org.pixelmon.currents.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.testkit.TestHome;
import org.pixelmon.currents.PixelmonCurrents;
import org.pixelmon.currents.TestCurrents;

/** What a plot of averages shows of each kind of current. */
class PlottedCurrentsTest {

  @TempDir Path folder;
  private TestHome home;

  @BeforeEach
  void setUp() {
    home = TestCurrents.home(folder);
    for (int fill : new int[] {7920, 7921}) {
      TestCurrents.leakage(
          home,
          fill,
          "BPix_BmI_SEC1_LYR1 96.0",
          "BPix_BmI_SEC1_LYR2 80.0",
          "BPix_BmI_SEC1_LYR3 60.0",
          "BPix_BmI_SEC1_LYR4 40.0");
      String supply = "PixelBarrel_BmI_S4_LAY14";
      TestCurrents.processed(home, fill, SubSystem.BARREL, "Dig", supply + " 4.5");
      TestCurrents.processed(home, fill, SubSystem.BARREL, "Ana", supply + " 3.5");
      TestCurrents.processed(home, fill, SubSystem.BARREL, "AnaPerRoc", supply + " 0.25");
    }
  }

  private void plot(String options) {
    String all = "plot -s Barrel -ff 7920 -lf 7921 -x_axes fill --format C " + options;
    CliHarness.Result result = home.run(new PixelmonCurrents(), all.split(" "));
    assertThat(result.code()).as(result.err()).isIn(0, 7);
  }

  private String text(String file) throws IOException {
    return Files.readString(home.path("plots/currents/" + file));
  }

  @ParameterizedTest
  @CsvSource({
    "leakage, i_leak_7920_7921_vs_fill_number, 96.0",
    "digital, I_dig_7920_7921_vs_fill_number, 4.5",
    "analog, I_ana_7920_7921_vs_fill_number, 3.5",
    "analog_per_roc, I_ana_perRoc_7920_7921_vs_fill_number, 0.25",
  })
  void eachTypeOfCurrentIsPlottedFromItsOwnFile(String type, String name, String current)
      throws IOException {
    plot("-current " + type);

    assertThat(text(name + ".csv")).contains(",7920.0," + current + ",");
  }

  @Test
  void everyLayerStandsInTheLegendAndTheAxisNamesTheFullUnit() throws IOException {
    plot("-normroc");

    assertThat(text("i_leak_7920_7921_perRoc_vs_fill_number.C"))
        .contains("AddEntry")
        .contains("Layer 1", "Layer 2", "Layer 3", "Layer 4")
        .contains("/ ROC]");
  }
}
