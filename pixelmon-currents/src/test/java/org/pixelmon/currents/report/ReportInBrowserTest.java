package org.pixelmon.currents.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.io.CsvTable;

/** The report in a headless Chromium without a network, and before the Nu HTML checker. */
class ReportInBrowserTest {

  private static final Path TOOLS =
      Path.of(System.getProperty("pixelmon.pageChecks", "../.ci/node_modules"));
  private static final int FILLS = 40;

  @TempDir Path folder;

  private ReportHome home() {
    ReportHome home = new ReportHome(folder, FILLS);
    assertThat(home.run("report").code()).isZero();
    return home;
  }

  private static List<String> run(Path out, String... command)
      throws IOException, InterruptedException {
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .start();
    } catch (IOException e) {
      return abort(command[0] + " not found: " + e.getMessage());
    }
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as(command[0] + " ends in time").isTrue();
    return Files.readAllLines(out);
  }

  private Map<String, String> browse(Path page, String... how)
      throws IOException, InterruptedException {
    Path axe = TOOLS.resolve("axe-core/axe.min.js");
    assumeTrue(
        Files.exists(axe),
        "axe-core not found at " + axe + " (run scripts/ci/install-page-checks.sh)");
    Path shots = Path.of("target", "report-screenshots");
    Map<String, String> seen = new HashMap<>();
    List<String> command =
        new ArrayList<>(
            List.of(
                "node",
                "src/test/js/browser.mjs",
                page.toString(),
                axe.toString(),
                shots.toString()));
    command.addAll(List.of(how));
    List<String> lines = run(folder.resolve("browser.txt"), command.toArray(String[]::new));
    for (String line : lines) {
      String[] words = line.split("\t", 2);
      assertThat(words).as(String.join("\n", lines)).hasSize(2);
      seen.put(words[0], words[1]);
    }
    assumeTrue(!seen.containsKey("absent"), "chromium not found: " + seen.get("absent"));
    return seen;
  }

  @Test
  void worksWithoutANetworkAndShowsTheRightNumbers() throws Exception {
    ReportHome home = home();
    home.run(
        "plot", "-s", "Barrel", "-x_axes", "lumi", "-tref", "0", "-normroc", "--format", "svg");

    Path simulated = home.path("data/radiation_simulation/simulated/all_hamburg.csv");
    Files.createDirectories(simulated.getParent());
    Files.writeString(
        simulated,
        "readout_group,model_over_data\nBPix_BmI_SEC1_LYR1,1.25\nBPix_BmI_SEC2_LYR1,0.5\n");
    assertThat(home.run("report").code()).isZero();

    Map<String, String> seen = browse(home.path("plots/report/index.html"));

    assertThat(seen.get("problems")).isEqualTo("0 ");
    assertThat(seen.get("requests")).as("the page itself").isEqualTo("1");
    assertThat(seen.get("broken")).as("a sensor's name is text").isEqualTo("undefined");
    hoversLikeTheCsv(home, seen);
    assertThat(seen.get("keyboard")).isEqualTo("fill 8003, 2022-08-02 14:00 UTC, 0.75 /fb");
    assertThat(seen.get("said"))
        .as("what a screen reader says")
        .matches("fill 8003, .*; Layer 1 \\d\\S*; Layer 2 .*; Layer 3 .*; Layer 4 \\d\\S*");
    assertThat(seen.get("toggled")).isEqualTo("false");
    assertThat(seen.get("toggledBack")).isEqualTo("true");
    assertThat(Double.parseDouble(seen.get("zoomed"))).isCloseTo(0.3, within(0.02));
    assertThat(Double.parseDouble(seen.get("whole"))).isCloseTo(1, within(1e-9));
    assertThat(Double.parseDouble(seen.get("zoomedByKey"))).isCloseTo(0.5, within(0.01));
    assertThat(seen.get("slider")).startsWith("fill 8039, ");
    assertThat(seen.get("fillPage")).isEqualTo("fill/8039/index.html");
    assertThat(home.path("plots/report/fill/8039/index.html")).exists();
    assertThat(seen.get("history")).isEqualTo(seen.get("cell").replaceAll("(.*):.*", "$1 $1"));
    assertThat(seen.get("nextCell")).isNotEqualTo(seen.get("cell")).contains("_LYR1: ");
    assertThat(seen.get("map-temperature")).contains("°C");
    assertThat(seen.get("map-relative")).contains("times the mean of the layer or ring | 0.99");
    assertThat(seen.get("map-model"))
        .startsWith("0.502.00 model over data | ")
        .endsWith(
            "Of data/radiation_simulation/simulated/all_hamburg.csv, whatever fill is shown.");
    assertThat(seen.get("outCells"))
        .startsWith("32 BPix_")
        .endsWith(", left its trend in this fill");
    assertThat(seen.get("azimuth")).contains("fill 8039, +z 16", "−z 16");
    assertThat(seen.get("endcaps"))
        .isEqualTo(
            "Disk 1 Ring 1, Disk 1 Ring 2, Disk 2 Ring 1, Disk 2 Ring 2, Disk 3 Ring 1, Disk 3 Ring 2"
                + " leakage current, uA/cm³");
    assertThat(seen.get("axeLight")).isEqualTo("0 ");
    assertThat(seen.get("axeDark")).isEqualTo("0 ");
    assertThat(seen.get("axeForced")).isEqualTo("0 ");
    assertThat(seen.get("axeCut")).as("titles of axes on a phone").isEmpty();
    assertThat(seen.get("dark")).isEqualTo("rgb(20, 22, 26)");
    assertThat(seen.get("phone"))
        .as("wider than the phone by: " + seen.get("beyond"))
        .isEqualTo("0");
  }

  /** What hovering shows of the four layers is in the table of the plot, to four digits. */
  private static void hoversLikeTheCsv(ReportHome home, Map<String, String> seen) {
    Map<String, Double> table = new HashMap<>();
    Path csv =
        home.path("plots/currents/i_leak_8001_8040_perRoc_correctedTo273K_vs_integrated_lumi.csv");
    for (CsvTable.Row row : CsvTable.read(csv, "").rows()) {
      table.put(row.text("fill") + " " + row.text("series"), row.number("y"));
    }
    int compared = 0;
    for (Map.Entry<String, String> line : seen.entrySet()) {
      if (line.getKey().startsWith("hover ")) {
        String[] parts = line.getValue().split(" \\| ");
        String fill = parts[1].replaceAll("fill (\\d+),.*", "$1");
        String[] values = parts[0].split(" ");
        for (int layer = 1; layer <= 4; layer++) {
          double wanted = table.get(fill + " Layer " + layer);
          assertThat(Double.parseDouble(values[layer - 1]))
              .isCloseTo(wanted, within(6e-4 * wanted));
          compared++;
        }
      }
    }
    assertThat(compared).isEqualTo(12);
  }

  @Test
  void hasNoFaultWithOneFillWithoutTemperaturesAndLuminosity() throws Exception {
    ReportHome home = new ReportHome(folder.resolve("my home #1"), 1);
    home.without("data/temperatures");
    home.without("data/luminosity");
    assertThat(home.run("report").code()).isZero();

    Map<String, String> seen = browse(home.path("plots/report/index.html"), "open");

    assertThat(seen.get("problems")).isEqualTo("0 ");
    assertThat(seen.get("note"))
        .startsWith("1 fill has no luminosity and no place here, among them the newest");
    assertThat(seen.get("axeLight")).isEqualTo("0 ");
  }

  @Test
  void isValidHtml() throws Exception {
    Path checker = TOOLS.resolve("vnu-jar/build/dist/vnu.jar");
    assumeTrue(
        Files.exists(checker),
        "the Nu HTML checker is not at " + checker + " (run scripts/ci/install-page-checks.sh)");
    ReportHome home = home();

    assertThat(
            run(
                folder.resolve("vnu.txt"),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                checker.toString(),
                home.path("plots/report/index.html").toString(),
                home.path("plots/report/fill/8021/index.html").toString()))
        .isEmpty();
  }
}
