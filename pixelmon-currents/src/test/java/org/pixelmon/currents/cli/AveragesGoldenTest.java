package org.pixelmon.currents.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.io.CsvTable;
import org.pixelmon.core.omds.ReferenceHome;
import org.pixelmon.core.testkit.ReferenceData;
import org.pixelmon.currents.PixelmonCurrents;

/**
 * Averages per layer, from the rows of the database to the points, against the original's plots.
 */
class AveragesGoldenTest {

  private static final Percentage SINGLE_PRECISION = Percentage.withPercentage(1e-4);

  @TempDir static Path home;

  @BeforeAll
  static void fetchAndProcess() throws Exception {
    CliHarness stage = ReferenceHome.prepare(home, ReferenceHome.Source.ARCHIVE);
    String fills = ReferenceHome.fillsFile().toString();
    List<String> range = List.of("-s", "Barrel", "-ff", "7920", "-lf", "8016");
    assertThat(run(stage, "fetch", range, "-i", fills)).isZero();
    assertThat(run(stage, "process", range)).isZero();
  }

  private static int run(CliHarness stage, String command, List<String> range, String... more) {
    List<String> args = new ArrayList<>(List.of(command));
    args.addAll(range);
    args.addAll(List.of(more));
    return stage.run(new PixelmonCurrents(), args.toArray(String[]::new)).code();
  }

  private static Map<String, PointsTable.Point> plot(String axis, String... more) {
    Path luminosity =
        ReferenceData.path("golden/data/luminosity/integrated_luminosity_per_fill_run3.csv");
    List<String> args = new ArrayList<>(List.of("-f", ReferenceHome.fillsFile().toString()));
    args.addAll(List.of("-l", luminosity.toString(), "-x_axes", axis, "--format", "svg"));
    args.addAll(List.of(more));
    List<String> range = List.of("-s", "Barrel", "-ff", "7920", "-lf", "8016");
    assertThat(run(new CliHarness(home), "plot", range, args.toArray(String[]::new))).isZero();
    String norm = List.of(more).contains("-normroc") ? "_perRoc" : "";
    String suffix = axis.equals("fill") ? "_vs_fill_number" : "_vs_integrated_lumi";
    return PointsTable.ours(
        home.resolve("plots/currents/i_leak_7920_8016" + norm + suffix + ".csv"));
  }

  @ParameterizedTest
  @CsvSource({
    "fill, fill_number, range",
    "lumi, integrated_lumi, range",
    "fill, fill_number, normroc",
    "lumi, integrated_lumi, normroc"
  })
  void everyPointIsTheOriginals(String axis, String name, String folder) {
    boolean perRoc = folder.equals("normroc");
    Map<String, PointsTable.Point> ours = perRoc ? plot(axis, "-normroc") : plot(axis);
    Path golden =
        ReferenceData.path(
            "golden/plots/" + folder + "/i_leak_7920_8016_vs_" + name + ".points.csv");
    List<Integer> fills = ours.keySet().stream().map(AveragesGoldenTest::fill).distinct().toList();
    for (CsvTable.Row original : PointsTable.original(golden)) {
      int fill = fills.get(original.integer("point"));
      PointsTable.Point point = ours.get(original.text("title") + "/" + fill);
      assertThat(point.x()).isCloseTo(original.number("x"), SINGLE_PRECISION);
      double expected = original.number("y");
      if (original.text("title").equals("Layer 4") && fill < 7960) {
        // C1 of docs/differences.md: the group whose alias moved later is in our average.
        expected = (31 * expected + movedGroup(fill) / (perRoc ? 256 : 1)) / 32;
        assertThat(point.groups()).isEqualTo(32);
      }
      assertThat(point.y())
          .as("%s, fill %d", original.text("title"), fill)
          .isCloseTo(expected, SINGLE_PRECISION);
    }
    assertThat(ours).hasSize(PointsTable.original(golden).size());
  }

  private static double movedGroup(int fill) {
    return Map.of(7920, 542.0, 7921, 541.5, 7923, 545.0).get(fill);
  }

  private static int fill(String key) {
    return Integer.parseInt(key.substring(key.indexOf('/') + 1));
  }

  @Test
  void theNumberOfGroupsTellsWhichOnesHaveNoRecord() {
    Map<String, PointsTable.Point> ours = plot("fill");

    assertThat(ours.get("Layer 1/7920").groups()).isEqualTo(4);
    assertThat(ours.get("Layer 2/7920").groups()).isEqualTo(32);
    assertThat(ours.get("Layer 1/7920").y()).isCloseTo(10.625, within(1e-9));
  }
}
