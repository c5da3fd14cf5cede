package org.pixelmon.temperatures.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pixelmon.temperatures.TestTemperatures.groupsOnLoopOf;
import static org.pixelmon.temperatures.TestTemperatures.line;
import static org.pixelmon.temperatures.TestTemperatures.loopOf;
import static org.pixelmon.temperatures.TestTemperatures.sensorOf;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.io.NamedValues;
import org.pixelmon.core.testkit.SmallArchive;
import org.pixelmon.temperatures.TestTemperatures;

class ReadoutGroupsCommandTest {

  private static final String L1 = "BPix_BmI_SEC1_LYR1";
  private static final String L3 = "BPix_BmI_SEC2_LYR3";
  private static final String L4 = "BPix_BmI_SEC1_LYR4";

  @TempDir Path folder;
  private TestTemperatures fill;

  @BeforeEach
  void setUp() {
    fill = new TestTemperatures(folder);
  }

  private void complete(CliHarness.Result result) {
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).isEqualTo("data/temperatures/readout_group/BPix/7920.txt\n");
  }

  @Test
  void writesAll128GroupsInTheOrderOfLayerAndName() {
    complete(fill.archiveFrom("2022-07-05").run());

    assertThat(fill.lines())
        .hasSize(128)
        .isSortedAccordingTo((a, b) -> NamedValues.ORDER.compare(a.split(" ")[0], b.split(" ")[0]))
        .startsWith(line("BPix_BmI_SEC1_LYR1", 3))
        .endsWith(line("BPix_BpO_SEC8_LYR4", 4));
  }

  @Test
  void siliconHeatsItselfBy4KelvinInLayer4And3KelvinElsewhereWhileItsVoltageIsOn() {
    complete(fill.volt(L3, 0).archiveFrom("2022-07-05").run());

    assertThat(fill.lines()).contains(line(L1, 3), line(L4, 4), line(L3, 0));
  }

  @Test
  void theVoltageIsOnAboveTheThresholdNotAtIt() {
    complete(fill.volt(L1, 10).volt(L3, 10.001).archiveFrom("2022-07-05").run());

    assertThat(fill.lines()).contains(line(L1, 0), line(L3, 3));
  }

  @Test
  void theThresholdComesFromTheSettings() {
    fill.home().write("config/pixelmon.properties", "temperatures.hvOnVolt = 200");
    complete(fill.volt(L3, 201).archiveFrom("2022-07-05").run());

    assertThat(fill.lines()).contains(line(L1, 0), line(L3, 3));
  }

  private void tenDaysOfVoltages() {
    fill.home().write("config/pixelmon.properties", "temperatures.hvLookbackDays = 10");
    fill.withoutVoltage(L1).archiveFrom("2022-06-25");
  }

  @Test
  void aGroupWithoutARecordOfItsVoltageIsLeftOutAndNamedEvenWhenQuiet() {
    tenDaysOfVoltages();
    CliHarness.Result quiet = fill.run("-q");
    CliHarness.Result full = fill.run("-v");

    assertThat(quiet.code()).isEqualTo(ExitCode.PARTIAL.code());
    assertThat(quiet.err())
        .contains("no record tells whether the high voltage was on")
        .contains("1 readout group left out, in fill 7920");
    assertThat(full.err()).contains("  fill 7920 " + L1);
    assertThat(fill.lines()).hasSize(127).noneMatch(line -> line.startsWith(L1 + " "));
  }

  @Test
  void theUserMaySayWhatAVoltageWithoutARecordCountsAs() {
    tenDaysOfVoltages();

    complete(fill.run("--assume-hv", "off"));
    assertThat(fill.lines()).hasSize(128).contains(line(L1, 0));
    complete(fill.run("--assume-hv", "on"));
    assertThat(fill.lines()).hasSize(128).contains(line(L1, 3), line(L3, 3));
  }

  @Test
  void anAssumptionChangesNothingForGroupsWithARecord() {
    complete(fill.volt(L3, 0).archiveFrom("2022-07-05").run("--assume-hv", "on"));

    assertThat(fill.lines()).contains(line(L3, 0));
  }

  @Test
  void theLastVoltageMayBeMonthsOld() {
    fill.voltAt(L3, 0, "2022-03-01T10:00:00Z").archiveFrom("2022-03-01");

    complete(fill.run());
    assertThat(fill.lines()).contains(line(L1, 3), line(L3, 0));
  }

  @Test
  void anIncompleteArchiveCostsNobodyACompleteFile() {
    fill.at(sensorOf(L3), "2022-07-03T10:00:00Z").archiveFrom("2022-07-02");
    complete(fill.run());
    SmallArchive.remove(fill.home().path("data/archive"), "2022-07-04");

    CliHarness.Result result = fill.run();

    assertThat(result.code()).isEqualTo(ExitCode.PARTIAL.code());
    assertThat(result.err())
        .contains("the archive lacks 2022-07-04 of tkplcreadsensor")
        .contains("older files with more groups are kept for fills 7920")
        .doesNotContain("sensors of the cooling loop");
    assertThat(fill.lines()).hasSize(128);
  }

  @Test
  void aReadingRightAtTheMeasurementTimeIsTooLate() {
    CliHarness.Result atTheTime =
        fill.at(sensorOf(L3), "2022-07-05T15:07:08Z").archiveFrom("2022-07-05").run();
    assertThat(atTheTime.code()).isEqualTo(ExitCode.PARTIAL.code());

    complete(fill.at(sensorOf(L3), "2022-07-05T15:07:07.999999Z").archiveFrom("2022-07-05").run());
  }

  @Test
  void theWindowReachesBackForSensorsThatDidNotAnswerInIt() {
    complete(fill.at(sensorOf(L3), "2022-06-25T14:47:08Z").archiveFrom("2022-06-25").run());

    assertThat(fill.lines()).contains(line(L3, 3));
  }

  @Test
  void groupsWithoutEnoughSensorsAreNamedTheOthersWrittenAndTheResultIsPartial() {
    String tooEarly = "2022-06-25T14:47:07.999999Z";
    CliHarness.Result result = fill.at(sensorOf(L3), tooEarly).archiveFrom("2022-06-25").run("-v");

    int missing = groupsOnLoopOf(L3);
    assertThat(result.code()).isEqualTo(ExitCode.PARTIAL.code());
    assertThat(result.err())
        .contains("loop answered: " + missing + " readout groups left out, in fill 7920\n")
        .contains("  fill 7920 " + L3 + " (")
        .contains("sensors of cooling loop " + loopOf(L3).name() + " answered");
    assertThat(fill.lines()).hasSize(128 - missing).noneMatch(line -> line.startsWith(L3 + " "));
  }

  @Test
  void theLimitComesFromTheSettings() {
    fill.home().write("config/pixelmon.properties", "temperatures.lookbackLimitHours = 20");
    complete(fill.at(sensorOf(L3), "2022-07-04T18:47:08Z").archiveFrom("2022-07-04").run());
    assertThat(fill.at(sensorOf(L3), "2022-07-04T18:47:07Z").archiveFrom("2022-07-04").run().code())
        .isEqualTo(ExitCode.PARTIAL.code());
  }

  @Test
  void whereTheArchiveEndsTheResultIsPartialAndNoError() {
    CliHarness.Result result = fill.silent(sensorOf(L1)).archiveFrom("2022-07-05").run();

    assertThat(result.code()).isEqualTo(ExitCode.PARTIAL.code());
    assertThat(fill.lines()).hasSize(128 - groupsOnLoopOf(L1));
  }

  @Test
  void theDelayMovesTheMeasurement() {
    for (String group : TestTemperatures.allGroups()) {
      fill.at(sensorOf(group), "2022-07-05T14:47:18Z");
    }
    fill.archiveFrom("2022-07-05");

    assertThat(fill.run("-delay", "10").code()).isEqualTo(ExitCode.NO_DATA.code());
    complete(fill.run("-delay", "3600"));
  }
}
