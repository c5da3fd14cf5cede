package org.pixelmon.radsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.files.FileRecord;
import org.pixelmon.core.files.FolderRecord;
import org.pixelmon.core.files.Input;
import org.pixelmon.core.testkit.TestHome;
import org.pixelmon.radsim.PixelmonRadsim;

/** {@code simulate --each-group}: one run for many readout groups, and the files of many runs. */
class SimulateEachGroupTest {

  private static final List<String> GROUPS =
      List.of("BPix_BmI_SEC1_LYR1", "BPix_BpO_SEC8_LYR4", "FPix_BmO_D2_ROG3_RNG1");

  @TempDir private Path folder;

  @BeforeEach
  void writeProfiles() {
    WrittenProfiles profiles = new WrittenProfiles(folder);
    profiles.write(profile(GROUPS.get(0)), 90, 1);
    profiles.write(profile(GROUPS.get(1)), 60, 0.8);
    profiles.write(profile(GROUPS.get(2)), 70, 1.25);
  }

  private static String profile(String group) {
    return "p/profile_" + group + "_2022.txt";
  }

  private CliHarness.Result run(String line) {
    return new CliHarness(folder).run(new PixelmonRadsim(), line.split(" "));
  }

  /** All files of a folder but the manifest, by name. */
  private Map<String, String> files(String of) {
    Map<String, String> files = new TreeMap<>();
    new TestHome(folder)
        .snapshot()
        .forEach(
            (name, content) -> {
              if (name.startsWith(of + "/") && !name.endsWith("manifest.json")) {
                files.put(name.substring(of.length() + 1), content);
              }
            });
    return files;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--csv-only",
        "--csv-only --original",
        "--csv-only --then 14d@20C --model sheffield",
        "--format svg,root --fit scale --vary --draws 20"
      })
  void allFilesAreThoseOfOneRunForEachGroup(String options) {
    for (String group : GROUPS) {
      CliHarness.Result alone =
          run("simulate -i " + profile(group) + " -o alone/" + group + " " + options);
      assertThat(alone.code()).as(alone.err()).isZero();
    }

    CliHarness.Result result = run("simulate --each-group -i p -o each " + options);

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err()).contains("steps of 3 readout groups simulated");
    assertThat(files("each")).hasSizeGreaterThanOrEqualTo(3).isEqualTo(files("alone"));
  }

  @Test
  void theManifestSaysOfEachFileOfWhichProfileItIsMade() {
    CliHarness.Result result = run("simulate --each-group -i p -o each --csv-only");

    assertThat(result.code()).as(result.err()).isZero();
    FolderRecord each = FolderRecord.of(folder.resolve("each"));
    for (String group : GROUPS) {
      FileRecord file = each.file(group + ".csv");
      assertThat(file.standing()).isEqualTo(FileRecord.Standing.LISTED);
      assertThat(
              file.inputs().stream()
                  .map(Input::toString)
                  .flatMap(text -> Stream.of(text.split("\\W+")))
                  .filter(word -> word.startsWith("profile_"))
                  .collect(Collectors.toSet()))
          .containsExactly("profile_" + group + "_2022");
    }
  }

  @Test
  void onlyTheGroupsWantedAreSimulated() {
    CliHarness.Result result =
        run(
            "simulate --each-group -i p -o each --csv-only -rog "
                + GROUPS.get(2)
                + ","
                + GROUPS.get(0));

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(files("each").keySet())
        .containsExactly(GROUPS.get(0) + ".csv", GROUPS.get(2) + ".csv");

    CliHarness.Result other =
        run("simulate --each-group -i p -o other --csv-only -rog BPix_BmI_SEC2_LYR1");
    assertThat(other.code()).isEqualTo(3);
    assertThat(other.err()).contains("no profile is of readout group BPix_BmI_SEC2_LYR1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"BPix_BmI_SEC1_LYR9", "BPix_BmI_SEC1_LYR1,,BPix_BpO_SEC8_LYR4", ","})
  void groupsThatTheDetectorHasNotAreWrongUsage(String groups) {
    CliHarness.Result result = run("simulate --each-group -i p -o each --csv-only -rog " + groups);

    assertThat(result.code()).as(result.err()).isEqualTo(2);
    assertThat(result.err()).contains("readout group '");
    assertThat(folder.resolve("each")).doesNotExist();
  }

  @Test
  void theUsualNamesAreThoseOfTheProfiles() {
    CliHarness.Result result = run("simulate --each-group --csv-only -i " + profile(GROUPS.get(1)));

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out())
        .startsWith("data/radiation_simulation/simulated/" + GROUPS.get(1) + "_2022_hamburg.csv\n");
  }

  @Test
  void aFaultIsToldWhenTheOthersAreDoneAndAGroupWithoutDataIsNone() {
    TestHome home = new TestHome(folder);
    String header = home.lines(profile(GROUPS.get(0))).get(0) + "\n";
    home.text("p/profile_BPix_BmI_SEC2_LYR1_2022.txt", header);
    CliHarness.Result dark = run("simulate --each-group -i p -o each --csv-only");
    assertThat(dark.code()).as(dark.err()).isEqualTo(7);
    assertThat(dark.err()).contains("BPix_BmI_SEC2_LYR1: ").contains("the profile has no rows");
    assertThat(files("each")).hasSize(3);

    new WrittenProfiles(folder).writeFaulty("p/profile_BPix_BmI_SEC1_LYR2_2022.txt");
    CliHarness.Result faulty = run("simulate --each-group -i p -o again --csv-only");
    assertThat(faulty.code()).isEqualTo(4);
    assertThat(faulty.err())
        .contains("profile_BPix_BmI_SEC1_LYR2_2022.txt:2: a step lasts longer than 0 s, got -5")
        .contains("BPix_BmI_SEC2_LYR1: ");
    assertThat(files("again")).isEqualTo(files("each"));

    CliHarness.Result alone =
        run("simulate --each-group -i p -o x --csv-only -rog BPix_BmI_SEC2_LYR1");
    assertThat(alone.code()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--all-groups p", "-i p --sensor-area 10", "-i p --vdep v.csv"})
  void whatIsOfOneGroupOnlyIsRefused(String options) {
    CliHarness.Result result = run("simulate --each-group " + options);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("--each-group goes without");
  }
}
