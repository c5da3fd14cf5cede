package org.pixelmon.currents.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.io.CsvTable;
import org.pixelmon.core.testkit.ReferenceData;
import org.pixelmon.currents.PixelmonCurrents;

/** Plots of the real Run 3 currents against the points of the original's real plots. */
class RealPlotsTest {

  private static final Percentage SINGLE_PRECISION = Percentage.withPercentage(1e-4);

  @TempDir Path home;

  @BeforeEach
  void writeLuminosity() throws IOException {
    StringBuilder table =
        new StringBuilder(
            "fill,delivered (/fb),recorded (/fb),integrated delivered (/fb),integrated recorded"
                + " (/fb)\n");
    double before = 0;
    for (CsvTable.Row row :
        CsvTable.read(ReferenceData.path("lumi/run3_integrated_lumi_from_plot.csv"), "").rows()) {
      double sum = row.number("integrated_lumi_delivered_fb");
      double delivered = sum - before;
      table.append(row.text("fill")).append(',').append(delivered).append(",,");
      table.append(sum).append(",0\n");
      before = sum;
    }
    Files.writeString(home.resolve("lumi.csv"), table);
  }

  private Path run(String name, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("-s", "Barrel", "--format", "svg", "-l", "lumi.csv"));
    all.addAll(List.of("-f", ReferenceData.path("fills/fills_run3.csv").toString()));
    all.addAll(List.of("-c", ReferenceData.path("currents/processed").toString()));
    all.addAll(List.of("-t", ReferenceData.path("temperatures/readout_group").toString()));
    CliHarness.Result result =
        new CliHarness(home).run(new PixelmonCurrents(), all.toArray(String[]::new));
    assertThat(result.code()).as(result.err()).isZero();
    return home.resolve("plots/currents/" + name + ".csv");
  }

  @Test
  void theAveragesOf2022AreThoseOfTheRealPlot() {
    Map<String, PointsTable.Point> ours =
        PointsTable.ours(
            run(
                "i_leak_7920_8200_vs_fill_number",
                "plot",
                "-ff",
                "7920",
                "-lf",
                "8200",
                "-x_axes",
                "fill"));
    List<CsvTable.Row> real =
        PointsTable.original(ReferenceData.path("plots/i_leak_7920_8200_vs_fill_number_root.csv"));
    for (CsvTable.Row point : real) {
      String key = point.text("title") + "/" + (int) point.number("x");
      assertThat(ours.get(key).y()).as(key).isCloseTo(point.number("y"), SINGLE_PRECISION);
    }
    assertThat(ours).hasSameSizeAs(real);
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', raw_uA",
    "-normroc, _perRoc, raw_uA_per_roc",
    "-normvol, _volumeNormalization, raw_uA_per_cm3",
    "-tref 0, _correctedTo273K, corr0C_uA",
    "-tref 0 -normroc, _perRoc_correctedTo273K, corr0C_uA_per_roc",
    "-tref 0 -normvol, _volumeNormalization_correctedTo273K, corr0C_uA_per_cm3"
  })
  void everyNormalisationAgreesWithAnIndependentRecomputation(
      String options, String suffix, String column) {
    List<String> args = new ArrayList<>(List.of("plot", "-era", "2022", "-x_axes", "fill"));
    if (!options.isEmpty()) {
      args.addAll(List.of(options.split(" ")));
    }
    Map<String, PointsTable.Point> ours =
        PointsTable.ours(
            run("i_leak_2022" + suffix + "_vs_fill_number", args.toArray(String[]::new)));
    int compared = 0;
    for (CsvTable.Row row :
        CsvTable.read(ReferenceData.path("plots/golden_avg_per_layer.csv"), "").rows()) {
      String key = "Layer " + row.text("layer") + "/" + row.text("fill");
      if (row.integer("n_groups") > 0 && ours.containsKey(key)) {
        assertThat(ours.get(key).groups()).as(key).isEqualTo(row.integer("n_groups"));
        assertThat(ours.get(key).y())
            .as(key)
            .isCloseTo(row.number(column), Percentage.withPercentage(1e-5));
        compared++;
      }
    }
    assertThat(compared).isEqualTo(ours.size()).isGreaterThan(600);
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "-tref 0, _correctedTo273K"})
  void theAzimuthPointsOfFill8395AreThoseOfTheRealPlot(String options, String suffix) {
    String name = "leakage_current_vs_azimuthal_angle_fill_8395_BPix_layer_1" + suffix;
    List<String> args = new ArrayList<>(List.of("plot-azimuth", "-ff", "8395", "-layer", "1"));
    if (!options.isEmpty()) {
      args.addAll(List.of(options.split(" ")));
    }
    Map<String, Double> ours = new HashMap<>();
    for (CsvTable.Row row :
        CsvTable.read(run(name, args.toArray(String[]::new)), "", "readout_group").rows()) {
      ours.put(key(row.text("side"), row.number("phi_rad")), row.number("y"));
    }
    List<CsvTable.Row> real =
        CsvTable.read(ReferenceData.path("plots/" + name + ".csv"), "").rows();
    for (CsvTable.Row row : real) {
      String key = key(row.text("side").equals("p") ? "+z" : "-z", row.number("phi_rad"));
      assertThat(ours.get(key)).as(key).isCloseTo(row.number("value"), SINGLE_PRECISION);
    }
    assertThat(ours).hasSize(32).hasSameSizeAs(real);
  }

  private static String key(String side, double phiRad) {
    return side + " " + Math.round(phiRad * 1e3);
  }
}
