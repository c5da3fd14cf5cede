package org.pixelmon.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.files.SimulatedRatios;

/** The report of the demo has the model over the data that the simulation of the demo made. */
class SimulationInReportTest {

  private static final String GROUP = "BPix_BmI_SEC1_LYR1";
  private static final String RANGE = " -ff 7920 -lf 7930";

  private static final List<String> PIPELINE =
      List.of(
          "pixelmon-fills demo --fills 8",
          "pixelmon-fills get" + RANGE,
          "pixelmon-lumi get" + RANGE,
          "pixelmon-currents fetch -s Barrel" + RANGE,
          "pixelmon-currents process -s Barrel" + RANGE,
          "pixelmon-temperatures readout-groups -s Barrel" + RANGE,
          "pixelmon-radsim prepare --gap-temperature 263.15 -rog " + GROUP + RANGE,
          "pixelmon-radsim simulate --all-groups data/radiation_simulation --format png",
          "pixelmon-currents report" + RANGE);

  @TempDir Path home;

  @Test
  void showsTheRatiosOfTheNewestSimulation() throws Exception {
    CliHarness harness = new CliHarness(home).with("PIXELMON_OFFLINE", "true");
    for (String line : PIPELINE) {
      String[] words = line.split(" ");
      CliHarness.Result result =
          harness.run(Roots.of(words[0]), Arrays.copyOfRange(words, 1, words.length));
      assertThat(result.code()).as(line + ": " + result.err()).isZero();
    }
    SimulatedRatios made =
        SimulatedRatios.newest(home.resolve(SimulatedRatios.FOLDER)).orElseThrow();
    String page = Files.readString(home.resolve("plots/report/index.html"));

    JsonNode data =
        new ObjectMapper()
            .readTree(page.replaceAll("(?s).*<script [^>]*id=\"data\">|</script>.*", ""));

    String file = home.relativize(made.file()).toString();
    assertThat(data.path("modelFile").asText()).isEqualTo(file);
    assertThat(page).contains("<a href=\"../../" + file + "\">" + file + "</a>");
    assertThat(made.ratios()).containsOnlyKeys(GROUP);
    int compared = 0;
    for (JsonNode group : data.path("groups")) {
      if (group.path("name").asText().equals(GROUP)) {
        assertThat(group.path("model").asDouble())
            .isCloseTo(made.ratios().get(GROUP), within(6e-4));
        compared++;
      } else {
        assertThat(group.has("model")).as(group.path("name").asText()).isFalse();
      }
    }
    assertThat(compared).isEqualTo(1);
  }
}
