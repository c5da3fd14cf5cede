package org.pixelmon.core.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.launcher.ShellScript.Result;

/** What a batch makes of data that are not there, and what its merge finds. */
class BatchMergeTest {

  private static final String RESULTS = SubmitScriptTest.RESULTS;
  private static final String LOCAL = SubmitScriptTest.LOCAL;

  @TempDir Path folder;
  private BatchHome batch;

  @BeforeEach
  void install() throws Exception {
    batch = new BatchHome(folder);
  }

  @Test
  void aGroupWithoutAnyRowIsNoDataAndNoFault() throws Exception {
    Result result = batch.run(Map.of("EMPTY", "BPix_BmI_SEC1_LYR2"), LOCAL + " prepare simulate");

    assertThat(result.code()).as(result.text()).isEqualTo(7);
    assertThat(result.text())
        .contains("BPix_BmI_SEC1_LYR2: no data\n", "14 files expected, 0 of them not there");
    assertThat(batch.calls())
        .filteredOn(call -> call.contains("simulate"))
        .hasSize(2)
        .noneMatch(call -> call.contains("BPix_BmI_SEC1_LYR2"));
    assertThat(batch.text(RESULTS + "summary.csv").lines()).hasSize(3);
  }

  @Test
  void theMergeFindsWhatIsGoneOrCutOff() throws Exception {
    batch.run(LOCAL + " prepare simulate");
    Files.delete(batch.home.resolve(RESULTS + "simulated/BPix_BmI_SEC1_LYR1.csv"));
    Path profile =
        batch.home.resolve(
            RESULTS + "profiles/2022/profile_BPix_BmI_SEC1_LYR1_2022-01-01_2022-12-31.txt");
    Files.writeString(profile, "half");

    Result result = batch.run("again b");

    assertThat(result.code()).as(result.text()).isEqualTo(4);
    assertThat(result.text())
        .contains("simulated/BPix_BmI_SEC1_LYR1.csv: missing\n")
        .contains("_2022-12-31.txt: has 4 bytes, its manifest says 19\n")
        .contains("2 of them not there or not whole")
        .contains("prepare: 3 done 1 failed\n", "simulate: 1 done 1 failed\n");
    assertThat(batch.run("status b").text()).contains("simulate-1 failed with 4 on ", ": missing");

    batch.forget();
    Result mended = batch.run("again b");

    assertThat(mended.code()).as(mended.text()).isZero();
    assertThat(batch.calls())
        .hasSize(2)
        .anyMatch(call -> call.contains("prepare") && call.contains("2022-12-31"))
        .anyMatch(call -> call.contains("simulate") && call.contains("BPix_BmI_SEC1_LYR1"));
  }

  @Test
  void theMergeLooksForAllThatOptionsAskFor() throws Exception {
    batch.run(LOCAL + " --with simulate=--vary prepare simulate");
    Files.delete(batch.home.resolve(RESULTS + "simulated/BPix_BmI_SEC1_LYR2_varied.csv"));

    Result result = batch.run("again b");

    assertThat(result.code()).as(result.text()).isEqualTo(4);
    assertThat(result.text()).contains("simulated/BPix_BmI_SEC1_LYR2_varied.csv: missing\n");
  }

  @Test
  void aProfileThatIsGoneIsAFaultAndNoYearWithoutData() throws Exception {
    batch.run(LOCAL + " --dry-run prepare simulate");
    assertThat(batch.task(Map.of(), "fills").code()).isZero();
    for (int task = 1; task <= 4; task++) {
      assertThat(batch.task(Map.of(), "prepare-" + task).code()).isZero();
    }
    String gone = "profiles/2022/profile_BPix_BmI_SEC1_LYR2_2022-01-01_2022-12-31.txt";
    Files.delete(batch.home.resolve(RESULTS + gone));
    batch.forget();

    Result result = batch.task(Map.of(), "simulate-1");

    assertThat(result.code()).as(result.text()).isEqualTo(4);
    assertThat(batch.calls()).isEmpty();
    assertThat(batch.text("data/batch/b/logs/simulate-1.log"))
        .contains("not there, though the task that makes it is done: " + RESULTS + gone);
  }

  @Test
  void aYearWithoutDataIsLeftOutOfAllThatComesAfter() throws Exception {
    Map<String, String> none =
        Map.of("ENDING", "prepare -i data/fills_info/fills_batch_b.csv --from 2023", "CODE", "3");

    Result result = batch.run(none, LOCAL + " prepare simulate");

    assertThat(result.code()).as(result.text()).isEqualTo(7);
    assertThat(result.text())
        .contains("BPix_BmI_SEC1_LYR1: no data of 1 year\n")
        .contains("9 files expected, 0 of them not there");
    assertThat(batch.calls())
        .filteredOn(call -> call.contains("simulate"))
        .hasSize(2)
        .allMatch(call -> call.contains(" -i " + RESULTS + "profiles/2022 -o "));
  }

  @Test
  void aGroupOfWhichDataDoNotDoIsNoData() throws Exception {
    Result result = batch.run(Map.of("DARK", "BPix_BmI_SEC1_LYR2"), LOCAL + " prepare simulate");

    assertThat(result.code()).as(result.text()).isEqualTo(7);
    assertThat(result.text())
        .contains("BPix_BmI_SEC1_LYR2: no data\n", "14 files expected, 0 of them not there");
  }
}
