package org.pixelmon.core.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.launcher.ShellScript.Result;

/** The scripts that make radiation profiles, with a program that only notes how it was called. */
class RadsimScriptsTest {

  private static final String PRODUCE = "produce-radsim-profile-fragments.sh";
  private static final String MERGE_FRAGMENTS = "merge-radsim-profile-fragments.sh";
  private static final String MERGE_YEARS = "merge-radsim-profile-years.sh";

  private static final String PROFILES = "data/radiation_simulation/profiles";
  private static final String GROUP = "BPix_BmI_SEC1_LYR1";
  private static final String ENDCAP = "FPix_BpO_D2_ROG4_RNG1";

  /** Notes its call, on request after a friend's; ends as the environment says. */
  private static final String PROGRAM =
      """
      #!/bin/sh
      echo "$*" >>"$NOTES"
      case "$*" in
        ${SLOW:-none}*)
          trap 'echo cleaned >>"$NOTES"; exit 143' TERM
          while :; do sleep 0.05; done
          ;;
        *${MEETS:-none}*)
          for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
            [ "$(wc -l <"$NOTES")" -ge 2 ] || sleep 0.1
          done
          echo "met $(wc -l <"$NOTES")" >>"$NOTES.met"
          ;;
        *${ENDING:-none}*) echo "so it ended" >&2; exit "$CODE" ;;
      esac
      """;

  @TempDir Path folder;
  private Path installation;
  private Path home;
  private Path notes;
  private Path temporaries;

  @BeforeEach
  void install() throws IOException {
    installation = folder.resolve("the installation");
    home = Files.createDirectory(folder.resolve("the home"));
    temporaries = Files.createDirectory(folder.resolve("temporaries"));
    notes = Files.createFile(folder.resolve("notes"));
    for (String script :
        List.of(PRODUCE, MERGE_FRAGMENTS, MERGE_YEARS, "lib/steps.sh", "lib/radsim.sh")) {
      ShellScript.copy(script, installation.resolve("scripts").resolve(script));
    }
    ShellScript.write(installation.resolve("bin/pixelmon-radsim"), PROGRAM);
    Files.createDirectory(installation.resolve("config"));
    Files.copy(
        ShellScript.SCRIPTS.resolveSibling("config/eras.csv"),
        installation.resolve("config/eras.csv"));
  }

  private Process start(String script, Map<String, String> more, String... args)
      throws IOException {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("NOTES", notes.toString());
    environment.put("TMPDIR", temporaries.toString());
    return ShellScript.start(
        installation.resolve("scripts").resolve(script), home, environment, args);
  }

  private Result run(String script, Map<String, String> environment, String... args)
      throws Exception {
    return ShellScript.await(start(script, environment, args));
  }

  private Result run(String script, String... args) throws Exception {
    return run(script, Map.of(), args);
  }

  private List<String> calls() throws IOException {
    return Files.readAllLines(notes);
  }

  private static List<String> names(Path of) throws IOException {
    try (Stream<Path> files = Files.list(of)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** A fills file with these fills. */
  private void fills(String name, int... fills) throws IOException {
    StringBuilder text = new StringBuilder("fill_number,start_stable_beam,end_stable_beam\n");
    for (int fill : fills) {
      text.append(fill).append(",x,y\n");
    }
    make("data/fills_info/" + name, text.toString());
  }

  private void make(String file, String text) throws IOException {
    Path path = home.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static String prepare(int first, int last) {
    return "prepare -i data/fills_info/fills_run3.csv -ff "
        + first
        + " -lf "
        + last
        + " -rog "
        + GROUP
        + " -o "
        + PROFILES
        + "/fragments/2022/"
        + GROUP
        + " -skip";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "produce-radsim-profile-fragments.sh | | wants a year or a stop",
        "produce-radsim-profile-fragments.sh | 2022 | wants readout groups, or all",
        "produce-radsim-profile-fragments.sh | 2019 all | unknown period '2019'",
        "produce-radsim-profile-fragments.sh | YETS20182019 all | unknown period 'YETS20182019'",
        "produce-radsim-profile-fragments.sh | 2022 BPix_LYR1 | unknown readout group 'BPix_LYR1'",
        "produce-radsim-profile-fragments.sh | -j 0 2022 all | -j wants a number from 1 to 999",
        "produce-radsim-profile-fragments.sh | -n x 2022 all | -n wants a number from 1 to 999",
        "produce-radsim-profile-fragments.sh | 2022 all -n | -n wants a value",
        "produce-radsim-profile-fragments.sh | 2022 all --ofline | unknown option '--ofline'",
        "produce-radsim-profile-fragments.sh | --home no 2022 all | no is no folder",
        "merge-radsim-profile-fragments.sh | | wants a year",
        "merge-radsim-profile-fragments.sh | YETS20172018 all | unknown year 'YETS20172018'",
        "merge-radsim-profile-fragments.sh | 2022 | wants readout groups, or all",
        "merge-radsim-profile-fragments.sh | 2022 FPix_BpO_D2_ROG4 | unknown readout group",
        "merge-radsim-profile-fragments.sh | -i FILE 2022 all | unknown option '-i'",
        "merge-radsim-profile-years.sh | | wants a phase: 0, 1 or 1_newL1",
        "merge-radsim-profile-years.sh | 2 all | unknown phase '2': wants 0, 1 or 1_newL1",
      })
  void wrongArgumentsEndAScriptBeforeItsFirstStep(String script, String args, String says)
      throws Exception {
    Result result = run(script, args == null ? new String[0] : args.split(" "));

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.text()).startsWith(script + ": ").contains(says);
    assertThat(calls()).isEmpty();
    assertThat(names(temporaries)).isEmpty();
    assertThat(names(home)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({PRODUCE, MERGE_FRAGMENTS, MERGE_YEARS})
  void helpTeachesByExample(String script) throws Exception {
    Result result = run(script, "-h");

    assertThat(result.code()).isZero();
    assertThat(result.text()).startsWith("Usage: " + script).contains("Examples:\n  scripts/");
    assertThat(result.text().lines()).allMatch(line -> line.length() <= 102);
  }

  @Test
  void eachFragmentBeginsWithTheLastFillOfTheOneBefore() throws Exception {
    fills("fills_run3.csv", 7492, 7920, 7923, 7960, 7963, 7965, 8496, 8497);

    Result result = run(PRODUCE, "-n", "2", "-j", "1", "2022", GROUP);

    assertThat(result.code()).as(result.text()).isZero();
    assertThat(calls())
        .containsExactly(prepare(7920, 7960), prepare(7960, 7965), prepare(7965, 8496));
    assertThat(home.resolve(PROFILES + "/fragments/2022/" + GROUP + "/logs")).isDirectory();
    assertThat(names(temporaries)).isEmpty();
  }

  @Test
  void aYearOfOneFillIsOneFragment() throws Exception {
    fills("fills_run3.csv", 7920);

    run(PRODUCE, "2022", GROUP);

    assertThat(calls()).containsExactly(prepare(7920, 7920));
  }

  @Test
  void fragmentsThatAreThereAreNotMadeAgain() throws Exception {
    fills("fills_run3.csv", 7920, 7923, 7960);
    make(PROFILES + "/fragments/2022/" + GROUP + "/profile_" + GROUP + "_7920_7923.txt", "");

    Result result = run(PRODUCE, "-n", "1", "2022", GROUP);

    assertThat(result.text()).contains(GROUP + " 7920 7923: there already");
    assertThat(calls()).containsExactly(prepare(7923, 7960));
  }

  @Test
  void allGroupsAreMadeTogether() throws Exception {
    fills("fills_run3.csv", 7920, 7923);

    run(PRODUCE, "--offline", "-q", "2022", "all", "--", "-s", "Barrel");

    assertThat(calls())
        .containsExactly(
            "prepare -i data/fills_info/fills_run3.csv -ff 7920 -lf 7923 --all-groups -o "
                + PROFILES
                + "/fragments/2022/all -skip --offline -q -s Barrel");
  }

  @ParameterizedTest
  @CsvSource({"YETS20172018, 6371, 6570", "LS2, 7492, 7920"})
  void aStopIsOneFragmentInStepsOfADayFromFillToFill(String stop, int first, int last)
      throws Exception {
    fills("all_fills.csv", 6300, 6371, 6570, 7491, 7492, 7920, 7923);

    run(PRODUCE, stop, GROUP);

    assertThat(calls())
        .containsExactly(
            "prepare -i data/fills_info/all_fills.csv -ff "
                + first
                + " -lf "
                + last
                + " -rog "
                + GROUP
                + " -o "
                + PROFILES
                + "/fragments/"
                + stop
                + "/"
                + GROUP
                + " -skip -tsi 86400");
  }

  @Test
  void withoutFillsNothingIsMade() throws Exception {
    Result none = run(PRODUCE, "2022", GROUP);
    assertThat(none.code()).isEqualTo(4);
    assertThat(none.text()).contains("data/fills_info/fills_run3.csv: not found").contains("-i");

    fills("fills.csv", 8600);
    Result others = run(PRODUCE, "2022", GROUP);
    assertThat(others.code()).isEqualTo(3);
    assertThat(others.text()).contains("data/fills_info/fills.csv has no fills of 2022");
    assertThat(calls()).isEmpty();
  }

  @Test
  @Timeout(60)
  void fragmentsAreMadeAtOnce() throws Exception {
    fills("fills_run3.csv", 7920, 7923, 7960);

    Result result = run(PRODUCE, Map.of("MEETS", "prepare"), "-n", "1", "-j", "2", "2022", GROUP);

    assertThat(result.code()).isZero();
    assertThat(Files.readAllLines(folder.resolve("notes.met"))).containsExactly("met 2", "met 2");
  }

  @Test
  void afterAFailureNoneIsBegunAndItsExitCodeIsThatOfTheWhole() throws Exception {
    fills("fills_run3.csv", 7920, 7923, 7960, 7963);
    Map<String, String> failing = Map.of("ENDING", "-ff 7923", "CODE", "5");

    Result result = run(PRODUCE, failing, "-n", "1", "-j", "1", "2022", GROUP);

    assertThat(result.code()).isEqualTo(5);
    assertThat(calls()).containsExactly(prepare(7920, 7923), prepare(7923, 7960));
    assertThat(result.text())
        .contains(GROUP + " 7923 7960: ended with 5, see " + home.toRealPath())
        .endsWith("so it ended\n");
    assertThat(names(temporaries)).isEmpty();
  }

  @Test
  void aFragmentWhoseLogCannotBeWrittenIsAFailure() throws Exception {
    fills("fills_run3.csv", 7920, 7923, 7960);
    run(PRODUCE, "-n", "1", "-j", "1", "2022", GROUP);
    Path logs = home.resolve(PROFILES + "/fragments/2022/" + GROUP + "/logs");
    List<Path> written = new ArrayList<>();
    try (var found = Files.list(logs)) {
      found.forEach(written::add);
    }
    for (Path log : written) {
      Files.delete(log);
      Files.createDirectory(log);
    }

    Result result = run(PRODUCE, "-n", "1", "-j", "1", "2022", GROUP);

    assertThat(written).isNotEmpty();
    assertThat(result.code()).as(result.text()).isEqualTo(9);
  }

  @Test
  void aPartialFragmentDoesNotStopTheOthersButIsTheExitCode() throws Exception {
    fills("fills_run3.csv", 7920, 7923, 7960);
    Map<String, String> partial = Map.of("ENDING", "-ff 7920", "CODE", "7");

    Result result = run(PRODUCE, partial, "-n", "1", "-j", "1", "2022", GROUP);

    assertThat(result.code()).isEqualTo(7);
    assertThat(result.text()).contains(GROUP + " 7920 7923: partial, see ");
    assertThat(calls()).hasSize(2);
  }

  @Test
  @Timeout(60)
  void anInterruptedScriptEndsAllItsStepsAndLeavesNoTemporaries() throws Exception {
    fills("fills_run3.csv", 7920, 7923, 7960, 7963);
    Map<String, String> slow = Map.of("SLOW", "prepare");
    Process process = start(PRODUCE, slow, "-n", "1", "-j", "2", "2022", GROUP);
    while (calls().size() < 2) {
      Thread.sleep(20);
    }

    process.toHandle().destroy(); // Process.destroy() would close its output, too

    assertThat(ShellScript.await(process).code()).isEqualTo(143);
    assertThat(calls()).hasSize(4).endsWith("cleaned", "cleaned");
    assertThat(names(temporaries)).isEmpty();
  }

  @Test
  void theFragmentsOfAGroupAndThoseMadeOfAllAreMerged() throws Exception {
    make(PROFILES + "/fragments/2022/" + GROUP + "/profile.txt", "");
    make(PROFILES + "/fragments/2022/all/profile.txt", "");

    Result result = run(MERGE_FRAGMENTS, "-q", "2022", GROUP, "--", "--fill-gaps", "263.15");

    assertThat(result.code()).as(result.text()).isZero();
    String fragments = PROFILES + "/fragments/2022/";
    assertThat(calls())
        .containsExactly(
            "merge -i "
                + fragments
                + GROUP
                + " "
                + fragments
                + "all -rog "
                + GROUP
                + " -o "
                + PROFILES
                + "/per_year/"
                + "{group}/profile_{group}_2022.txt -q --fill-gaps 263.15");
  }

  @Test
  void allGroupsThatHaveFragmentsAreMergedInOneStep() throws Exception {
    make(PROFILES + "/fragments/2022/" + GROUP + "/profile.txt", "");
    make(PROFILES + "/fragments/2022/" + ENDCAP + "/profile.txt", "");
    make(PROFILES + "/fragments/2022/all/profile.txt", "");

    run(MERGE_FRAGMENTS, "2022", "all");

    String fragments = PROFILES + "/fragments/2022/";
    assertThat(calls())
        .containsExactly(
            "merge -i "
                + fragments
                + "all "
                + fragments
                + GROUP
                + " "
                + fragments
                + ENDCAP
                + " -o "
                + PROFILES
                + "/per_year/{group}/profile_{group}_2022.txt");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 2015, YETS20152016, 2016",
    "1, 2017, YETS20172018, 2018",
    "1_newL1, 2022, YETS20222023, 2023"
  })
  void aPhaseIsItsYearsAndTheStopsBetweenThem(String phase, String year, String stop, String next)
      throws Exception {
    String first = PROFILES + "/per_year/" + GROUP + "/profile_" + GROUP + "_" + year + ".txt";
    String second = PROFILES + "/per_year/" + GROUP + "/profile_" + GROUP + "_" + next + ".txt";
    String between = PROFILES + "/fragments/" + stop + "/" + GROUP;
    make(first, "");
    make(second, "");
    make(between + "/profile.txt", "");
    make(PROFILES + "/per_year/" + GROUP + "/profile_" + GROUP + "_2019.txt", "");

    Result result = run(MERGE_YEARS, phase, GROUP);

    assertThat(result.code()).as(result.text()).isZero();
    assertThat(calls())
        .containsExactly(
            String.join(" ", "merge -i", first, between, second)
                + " -rog "
                + GROUP
                + " -o "
                + PROFILES
                + "/per_phase/{group}/profile_{group}_phase"
                + phase
                + ".txt");
  }

  @Test
  void whereNothingIsThereToMergeTheCodeIsThatOfNoData() throws Exception {
    assertThat(run(MERGE_FRAGMENTS, "2022", GROUP).code()).isEqualTo(3);
    Result years = run(MERGE_YEARS, "1", "all");
    assertThat(years.code()).isEqualTo(3);
    assertThat(years.text()).contains("no profiles of phase 1 of all in " + home.toRealPath());
    assertThat(calls()).isEmpty();
  }
}
