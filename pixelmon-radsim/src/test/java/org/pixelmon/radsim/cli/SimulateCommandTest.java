package org.pixelmon.radsim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.root.RootFile;
import org.pixelmon.core.root.RootGraph;
import org.pixelmon.core.testkit.TestHome;
import org.pixelmon.radsim.PixelmonRadsim;

class SimulateCommandTest {

  private static final String HEADER =
      "Fill\tTimestamp [s]\tDuration [s]\tTemperature [K]\tFluence [n_eq/cm2/s]\t"
          + "Leakage_current [uA]";

  private static final String PROFILE = "profile_BPix_BmI_SEC1_LYR1_2022.txt";

  private static final String COLUMNS =
      "timestamp_s,fill,temperature_K,fluence_neq_cm2,G_i_A_cm3,alpha_A_cm,I_leak_mA_cm2,"
          + "I_leak_volume_mA_cm3,I_leak_per_module_mA,Nacceptor_cm3,Ndonor_cm3,Neff_cm3,U_dep_V,"
          + "data_mA_cm2";

  /** An interfill and a fill of two steps. */
  private static final List<String> ROWS =
      List.of(
          "-999\t1657026000\t3600\t\t258.50\t\t         0\t\t-999.00",
          "7920\t1657027200\t1200\t\t261.18\t\t     10000\t\t  9.50",
          "7920\t1657030800\t3600\t\t261.41\t\t     20000\t\t  9.75");

  @TempDir private Path folder;

  private CliHarness.Result run(String... arguments) {
    return new CliHarness(folder).run(new PixelmonRadsim(), arguments);
  }

  private void profile(String name, List<String> rows) {
    new TestHome(folder).text(name, HEADER + "\n" + String.join("\n", rows) + "\n");
  }

  private double[] numbers(String file, int line) {
    return Arrays.stream(new TestHome(folder).lines(file).get(line).split(",", -1))
        .mapToDouble(value -> value.isEmpty() ? Double.NaN : Double.parseDouble(value))
        .toArray();
  }

  private static List<String> plusHole() {
    return Stream.concat(
            ROWS.stream(), Stream.of("7921\t1657038000\t3600\t\t262.00\t\t     30000\t\t 10.00"))
        .toList();
  }

  @Test
  void writesTheTableTheGraphsAndThePlots() {
    profile(PROFILE, ROWS);

    CliHarness.Result result = run("simulate", "-i", PROFILE, "--format", "svg");

    String base = "data/radiation_simulation/simulated/BPix_BmI_SEC1_LYR1_2022_hamburg";
    String plots = "plots/radiation_simulation/BPix_BmI_SEC1_LYR1_2022_hamburg_";
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out().lines())
        .startsWith(base + ".csv", base + ".root")
        .contains(
            plots + "leakage_current_vs_date.svg",
            plots + "leakage_current_vs_fluence.svg",
            plots + "depletion_voltage_vs_date.svg",
            plots + "depletion_voltage_vs_fluence.svg",
            plots + "alpha_vs_date.svg",
            plots + "alpha_vs_fluence.csv",
            "after 3 steps, on 2022-07-05T14:20:00Z:")
        .anyMatch(line -> line.matches("  data / model +\\S+, the median of 2 steps"));
    List<String> table = new TestHome(folder).lines(base + ".csv");
    assertThat(table).hasSize(4).first().isEqualTo(COLUMNS);
    assertThat(table.get(1)).startsWith("1657026000,,258.5,0.0,0.0,,0.0,0.0,0.0,0.0,");
    double[] last = numbers(base + ".csv", 3);
    assertThat(last[3]).isEqualTo(8.4e7);
    assertThat(last[5]).isEqualTo(last[4] / last[3]);
    // From 21 C to 0 C, A to mA, by the thickness and the area of a module.
    assertThat(last[7]).isCloseTo(last[4] * 1000 * 0.1376391653513047, within(1e-12 * last[7]));
    assertThat(last[6]).isCloseTo(last[7] * 0.0285, within(1e-12 * last[6]));
    assertThat(last[8]).isCloseTo(last[6] * 10.4976, within(1e-12 * last[8]));
    assertThat(last[11]).isEqualTo(last[9] - last[10]);
    RootGraph current =
        RootFile.open(folder.resolve(base + ".root")).require("I_leak", RootGraph.class);
    assertThat(current.points().y()[2]).isEqualTo(last[6]);
    assertThat(current.points().x()[2]).isEqualTo(1657030800);
    assertThat(current.axes().xTime()).isNotEmpty();
  }

  @Test
  void inAHoleNothingChangesAndItIsTold() {
    profile(PROFILE, ROWS);
    profile("holes/" + PROFILE, plusHole());

    CliHarness.Result whole = run("simulate", "-i", PROFILE, "-o", "a/x", "--csv-only");
    CliHarness.Result result =
        run("simulate", "-i", "holes/" + PROFILE, "-o", "b/x.csv", "--csv-only");

    assertThat(whole.code()).isZero();
    assertThat(result.code()).isEqualTo(7);
    assertThat(result.out()).startsWith("b/x.csv\nafter 4 steps");
    assertThat(result.err())
        .contains("hole of 3600 s from 2022-07-05T14:20:00Z to 2022-07-05T15:20:00Z, before holes/")
        .contains("4 steps of 1 profile simulated");
    assertThat(new TestHome(folder).lines("b/x.csv").subList(0, 4))
        .isEqualTo(new TestHome(folder).lines("a/x.csv"));
    assertThat(new TestHome(folder).lines("b/manifest.json"))
        .anyMatch(line -> line.contains("hole of 3600 s"));
  }

  @Test
  void asTheCollaborationTheClockRunsOverHolesAndStartsOneStepLate() {
    profile(PROFILE, plusHole());

    CliHarness.Result result =
        run("simulate", "--original", "-i", PROFILE, "-o", "x", "--format", "svg");

    assertThat(result.code()).as(result.err()).isZero();
    String table = "data/radiation_simulation/simulated/x.csv";
    assertThat(numbers(table, 1)[0]).isEqualTo(1657026000 + 3600);
    assertThat(numbers(table, 4)[0]).isEqualTo(1657026000 + 3600 + 1200 + 3600 + 3600);
    double[] last = numbers(table, 4);
    assertThat(last[8] / last[7]).isCloseTo(1 / 0.0285 / 10.4976, within(1e-12));
  }

  @Test
  void asTheCollaborationAnyTemperatureIsTakenButThoseThatEndItsCode() {
    String row = "-999\t1657034400\t3600\t\t%s\t\t         0\t\t-999.00";
    profile("a.txt", Stream.concat(ROWS.stream(), Stream.of(row.formatted("-999.00"))).toList());
    profile("b.txt", Stream.concat(ROWS.stream(), Stream.of(row.formatted("-5.00"))).toList());

    CliHarness.Result taken = run("simulate", "--original", "-i", "a.txt", "--csv-only");
    CliHarness.Result ends = run("simulate", "--original", "-i", "b.txt", "--csv-only");

    assertThat(taken.code()).as(taken.err()).isZero();
    assertThat(ends.code()).isEqualTo(4);
    assertThat(ends.err())
        .contains(
            "the collaboration's code ends with an error at step 4 of the profiles, of -5.0 K");
  }

  @Test
  void currentsWithoutAnAreaAreLeftOutUnlessItIsGiven() {
    profile("year.txt", ROWS);

    CliHarness.Result without = run("simulate", "-i", "year.txt", "--csv-only", "-o", "./x");
    CliHarness.Result with =
        run("simulate", "-i", "year.txt", "--csv-only", "-o", "./y", "--sensor-area", "10");

    assertThat(without.code()).isEqualTo(7);
    assertThat(without.err()).contains("measured currents left out").contains("--sensor-area");
    assertThat(numbers("x.csv", 3)[13]).isNaN();
    assertThat(with.code()).isZero();
    assertThat(numbers("y.csv", 3)[13]).isBetween(9.75e-4, 9.75e-3);
  }

  @Test
  void measuredDepletionVoltagesAreDrawnAtTheirFluence() {
    profile(PROFILE, ROWS);
    new TestHome(folder)
        .write("vdep.csv", "time,volt,error", "2022-07-05 13:50:00,100,5", "1657030800,98.5,");

    CliHarness.Result result =
        run("simulate", "-i", PROFILE, "-o", "./x", "--vdep", "vdep.csv", "--format", "svg");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(new TestHome(folder).lines("x_depletion_voltage_vs_fluence.csv"))
        .contains("data,1657029000,48000000.0,100.0,5.0", "data,1657030800,84000000.0,98.5,0.0");
    assertThat(String.join("\n", new TestHome(folder).lines("x_alpha_vs_date.svg")))
        .contains("Simulation Work in Progress");
  }

  @Test
  void theSheffieldModelAnswersToItsConstants() throws Exception {
    profile(PROFILE, ROWS);
    Path own = folder.resolve("own.toml");
    String constants =
        Files.readString(Path.of(System.getProperty("pixelmon.config"), "radsim/damage.toml"));
    Files.writeString(own, constants.replace("value = 9.504e-17", "value = 4.752e-17"));

    run("simulate", "-i", PROFILE, "--model", "sheffield", "-o", "./x", "--csv-only");
    run(
        "simulate",
        "-i",
        PROFILE,
        "--model",
        "Sheffield",
        "-o",
        "./y",
        "--csv-only",
        "--constants",
        "own.toml");

    assertThat(numbers("x.csv", 3)[4]).isEqualTo(2 * numbers("y.csv", 3)[4]);
    assertThat(numbers("x.csv", 3)[4]).isGreaterThan(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--original --model sheffield | --original is for the Hamburg model",
        "-tref 300 | 300 degrees Celsius is no reference temperature",
        "--sensor-area 0 | --sensor-area is above 0",
        "--sensor-area 10 -rog BPix_BmI_SEC1_LYR1 | both say what the area is",
        "-rog BPix_BmI_SEC1_LYR9 | unknown readout group"
      })
  void wrongUsageIsRefused(String options, String problem) {
    profile(PROFILE, ROWS);
    String[] words =
        Stream.concat(Stream.of("simulate", "-i", PROFILE), Stream.of(options.strip().split(" ")))
            .toArray(String[]::new);

    CliHarness.Result result = run(words);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains(problem);
  }
}
