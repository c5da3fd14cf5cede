package org.pixelmon.radsim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.testkit.TestHome;
import org.pixelmon.radsim.PixelmonRadsim;

class ScenarioCommandTest {

  private static final String TABLE = "data/radiation_simulation/simulated/scenario_hamburg.csv";

  @TempDir private Path folder;

  private CliHarness.Result run(String... arguments) {
    return new CliHarness(folder).run(new PixelmonRadsim(), arguments);
  }

  private double[] column(String part, int column) {
    return new TestHome(folder)
        .lines(TABLE).stream()
            .map(line -> line.split(","))
            .filter(values -> values[3].equals(part))
            .mapToDouble(values -> Double.parseDouble(values[column]))
            .toArray();
  }

  @Test
  void tabulatesTheEndOfEachPartForLayersAndRingsAndGroups() {
    WrittenProfiles profiles = new WrittenProfiles(folder);
    profiles.write("all/profile_BPix_BmI_SEC1_LYR1_a.txt", 60, 1);
    profiles.write("all/profile_BPix_BpO_SEC8_LYR1_a.txt", 120, 1);
    profiles.write("all/profile_FPix_BmO_D2_ROG3_RNG1_a.txt", 60, 1);

    CliHarness.Result result =
        run("scenario", "-i", "all", "--then", "14d@20C", "--then", "30d@-10C", "--per-group");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(new TestHome(folder).lines(TABLE)).hasSize(1 + 2 * 3 + 3 * 3);
    assertThat(result.out())
        .containsPattern("\n  BPix_LYR1 +profile ")
        .containsPattern("\n  BPix_LYR1 +14d@20C ")
        .containsPattern("\n  FPix_D2_RNG1 +30d@-10C ")
        .containsPattern("\n  BPix_BpO_SEC8_LYR1 +30d@-10C ");
    double[] layer = column("BPix_LYR1", 6);
    double[] first = column("BPix_BmI_SEC1_LYR1", 6);
    double[] second = column("BPix_BpO_SEC8_LYR1", 6);
    for (int part = 0; part < 3; part++) {
      assertThat(layer[part]).isCloseTo((first[part] + second[part]) / 2, within(1e-15));
    }
    assertThat(column("BPix_LYR1", 4)).containsOnly(2);
    assertThat(layer[1]).isLessThan(0.9 * layer[0]);
    assertThat(column("FPix_D2_RNG1", 6)).isEqualTo(first);
  }

  @Test
  void countsTheGroupsThatCouldBeSimulated() {
    WrittenProfiles profiles = new WrittenProfiles(folder);
    profiles.write("all/profile_BPix_BmI_SEC1_LYR1_a.txt", 60, 1);
    profiles.writeFaulty("all/profile_BPix_BpO_SEC8_LYR1_a.txt");

    CliHarness.Result result = run("scenario", "-i", "all", "--then", "14d@20C");

    assertThat(result.code()).isEqualTo(7);
    assertThat(result.err()).contains("BPix_BpO_SEC8_LYR1: ").contains("1 readout group simulated");
    assertThat(column("BPix_LYR1", 4)).containsOnly(1);
  }

  /** Without fluence it does not matter how a time is cut into steps. */
  @Test
  void twoHalvesOfAWarmUpAreTheWhole() {
    new WrittenProfiles(folder).write("profile_BPix_BmI_SEC1_LYR1_a.txt", 100, 1);
    String[] scenario = {"scenario", "-i", "profile_BPix_BmI_SEC1_LYR1_a.txt", "--then"};

    run(with(scenario, "14d@20C"));
    double[] whole = {column("BPix_LYR1", 6)[1], column("BPix_LYR1", 7)[1]};
    run(with(scenario, "7.123d@20C,6.877d@20C"));

    assertThat(column("BPix_LYR1", 6)[2]).isCloseTo(whole[0], within(1e-11 * whole[0]));
    assertThat(column("BPix_LYR1", 7)[2]).isCloseTo(whole[1], within(1e-11 * whole[1]));
  }

  private static String[] with(String[] words, String last) {
    List<String> all = new ArrayList<>(List.of(words));
    all.add(last);
    return all.toArray(String[]::new);
  }

  @Test
  void aGroupWithoutTheYearIsMissingAndAFileWithoutAGroupIsRefused() {
    WrittenProfiles profiles = new WrittenProfiles(folder);
    profiles.write("profile_BPix_BmI_SEC1_LYR1_a.txt", 60, 1);

    CliHarness.Result year =
        run("scenario", "-i", "profile_BPix_BmI_SEC1_LYR1_a.txt", "--then", "250d@fill-like-2024");
    assertThat(year.code()).isEqualTo(3);
    assertThat(year.err())
        .contains("profile_BPix_BmI_SEC1_LYR1_a.txt has nothing of 2024, it goes from 2022-07-05");

    CliHarness.Result gone = run("scenario", "-i", "nowhere", "--then", "14d@20C");
    assertThat(gone.code()).isEqualTo(4);
    assertThat(gone.err()).contains("nowhere: no such file or folder");

    profiles.write("mine.txt", 60, 1);
    CliHarness.Result name = run("scenario", "-i", "mine.txt", "--then", "14d@20C");
    assertThat(name.code()).isEqualTo(2);
    assertThat(name.err()).contains("mine.txt: the name of the file tells no readout group");
  }
}
