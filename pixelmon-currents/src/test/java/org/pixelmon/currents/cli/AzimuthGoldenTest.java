package org.pixelmon.currents.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.io.CsvTable;
import org.pixelmon.core.io.NamedValues;
import org.pixelmon.core.omds.ReferenceHome;
import org.pixelmon.core.testkit.ReferenceData;
import org.pixelmon.currents.PixelmonCurrents;

/** Azimuth plots, from the rows of the database to the points, against the original's. */
class AzimuthGoldenTest {

  private static final Percentage SINGLE_PRECISION = Percentage.withPercentage(1e-4);
  private static final Percentage DOUBLE_PRECISION = Percentage.withPercentage(1e-10);

  @TempDir static Path home;

  @BeforeAll
  static void fetchAndProcess() throws Exception {
    CliHarness stage = ReferenceHome.prepare(home, ReferenceHome.Source.ARCHIVE);
    String fills = ReferenceHome.fillsFile().toString();
    List<String> range = List.of("-s", "Barrel", "-ff", "7960", "-lf", "8016");
    run(stage, "fetch", range, "-i", fills);
    run(stage, "process", range);
    Path temperatures = home.resolve("data/temperatures/readout_group/BPix");
    Files.createDirectories(temperatures);
    Files.copy(
        ReferenceData.path("golden/data/temperatures/readout_group/BPix/7960.txt"),
        temperatures.resolve("7960.txt"));
    NamedValues.write(temperatures.resolve("8016.txt"), temperaturesOf8016());
  }

  /** The original wrote no file for this fill, but its temperatures stand in these tables. */
  private static Map<String, Double> temperaturesOf8016() throws IOException {
    Map<String, Double> kelvin = new TreeMap<>();
    try (Stream<Path> tables = Files.list(ReferenceData.path("golden/data/currents/per_sector"))) {
      for (Path table : tables.filter(t -> t.toString().contains("difference")).toList()) {
        for (CsvTable.Row row : CsvTable.read(table, "").rows()) {
          String value = row.text("sensor_temperature_fill_{last_fill} [K]");
          if (!value.isEmpty()) {
            kelvin.put(row.text("readout_group"), Double.parseDouble(value));
          }
        }
      }
    }
    return kelvin;
  }

  private static void run(CliHarness stage, String command, List<String> first, String... more) {
    List<String> args = new ArrayList<>(List.of(command));
    args.addAll(first);
    args.addAll(List.of(more));
    CliHarness.Result result = stage.run(new PixelmonCurrents(), args.toArray(String[]::new));
    assertThat(result.code()).as(result.err()).isZero();
  }

  private static void plot(String fills, int layer, String options) {
    List<String> args = new ArrayList<>(List.of(fills.split(" ")));
    args.addAll(List.of("-s", "Barrel", "-layer", Integer.toString(layer), "-csv"));
    args.addAll(List.of("--format", "svg", "-f", ReferenceHome.fillsFile().toString()));
    args.addAll(
        List.of(
            "-l",
            ReferenceData.path("golden/data/luminosity/integrated_luminosity_per_fill_run3.csv")
                .toString()));
    run(
        new CliHarness(home),
        "plot-azimuth",
        args,
        options.isEmpty() ? new String[0] : options.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "1, '', ''",
    "2, -normroc, _perRoc",
    "3, -normvol, _volumeNormalization",
    "4, -tref 0, _correctedTo273K",
    "1, -tref 0 -normroc, _perRoc_correctedTo273K",
    "2, -tref 0 -normvol, _volumeNormalization_correctedTo273K",
    "3, '', ''",
    "4, '', ''"
  })
  void theCurrentsOfAFillAreTheOriginals(int layer, String options, String suffix) {
    plot("-ff 7960", layer, options);

    String name = "leakage_current_vs_azimuthal_angle_fill_7960_BPix_layer_" + layer + suffix;
    comparePoints(name);
    compareTables(name);
  }

  @ParameterizedTest
  @CsvSource({
    "1, '', ''",
    "2, -tref 0 -normroc, _perRoc_correctedTo273K",
    "3, '', ''",
    "4, '', ''"
  })
  void theDifferencesOfTwoFillsAreTheOriginals(int layer, String options, String suffix) {
    plot("-ff 7960 -lf 8016", layer, options);

    String name =
        "leakage_current_difference_vs_azimuthal_angle_fills_7960_8016_BPix_layer_"
            + layer
            + suffix;
    comparePoints(name);
    Path ours = home.resolve("data/currents/per_sector/" + name + "_data.csv");
    assertThat(CsvTable.read(ours, "").hasColumn("sensor_temperature_fill_7960 [K]")).isTrue();
    assertThat(CsvTable.read(ours, "").hasColumn("sensor_temperature_fill_8016 [K]")).isTrue();
  }

  private static void comparePoints(String name) {
    Map<String, Double> ours = new HashMap<>();
    Path points = home.resolve("plots/currents/" + name + ".csv");
    for (CsvTable.Row row : CsvTable.read(points, "", "readout_group").rows()) {
      ours.put(key(row.text("side"), row.number("phi_rad")), row.number("y"));
    }
    List<CsvTable.Row> original =
        PointsTable.original(ReferenceData.path("golden/plots/" + name + ".points.csv"));
    for (CsvTable.Row row : original) {
      String key = key(row.text("legend"), row.number("x"));
      assertThat(ours.get(key)).as(key).isCloseTo(row.number("y"), SINGLE_PRECISION);
    }
    assertThat(ours).hasSameSizeAs(original);
  }

  private static String key(String side, double phiRad) {
    return side + " " + Math.round(phiRad * 1e3);
  }

  /**
   * The table of a single fill has the original's columns, order, temperatures and currents; its
   * heading of the currents is without mark-up.
   */
  private static void compareTables(String name) {
    String file = "data/currents/per_sector/" + name + "_data.csv";
    CsvTable ours = CsvTable.read(home.resolve(file), "");
    CsvTable original = CsvTable.read(ReferenceData.path("golden/" + file), "");
    assertThat(ours.rows()).hasSameSizeAs(original.rows());
    for (int i = 0; i < ours.rows().size(); i++) {
      CsvTable.Row row = ours.rows().get(i);
      CsvTable.Row expected = original.rows().get(i);
      List<String> values = List.copyOf(row.values().values());
      List<String> originals = List.copyOf(expected.values().values());
      assertThat(values).hasSameSizeAs(originals);
      assertThat(values.get(0)).isEqualTo(originals.get(0));
      for (int column = 1; column < values.size(); column++) {
        assertThat(Double.parseDouble(values.get(column)))
            .isCloseTo(Double.parseDouble(originals.get(column)), DOUBLE_PRECISION);
      }
    }
    assertThat(String.join("", ours.rows().get(0).values().keySet())).doesNotContain("#", "{");
  }
}
