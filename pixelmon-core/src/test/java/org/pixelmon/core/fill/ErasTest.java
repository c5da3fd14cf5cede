package org.pixelmon.core.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.files.FillsFile;
import org.pixelmon.core.geometry.Phase;
import org.pixelmon.core.testkit.ConfigCopy;
import org.pixelmon.core.testkit.ReferenceData;

class ErasTest {

  private final Eras eras = Eras.load(ConfigCopy.original());

  @ParameterizedTest
  @CsvSource({
    "1013, 2010, 7",
    "2028, 2011, 7",
    "2509, 2012, 8",
    "3114, 2012, 8",
    "3818, 2012, 8",
    "3819, 2015, 13",
    "4850, 2015, 13",
    "4851, 2016, 13",
    "5456, 2016, 13",
    "5698, 2017, 13",
    "6467, 2017, 13",
    "6468, 2018, 13",
    "7492, 2018, 13",
    "7493, 2021, 0.9",
    "7530, 2021, 0.9",
    "7531, 2022, 13.6",
    "8496, 2022, 13.6",
    "8497, 2023, 13.6",
    "9319, 2023, 13.6",
    "9320, 2024, 13.6",
    "10404, 2024, 13.6",
    "10405, 2025, 13.6",
    "11390, 2025, 13.6",
    "11391, 2026, 13.6",
    "99999, 2026, 13.6",
  })
  void aFillHasAYearAndItsEnergy(int fill, int year, double sqrtSTeV) {
    assertThat(eras.yearOf(fill)).isEqualTo(year);
    assertThat(eras.sqrtSTeV(fill)).isEqualTo(sqrtSTeV);
    assertThat(eras.fillsOf(Integer.toString(year)).contains(fill)).isTrue();
  }

  @Test
  void noFillFallsBetweenTwoYears() {
    for (int fill = 1005; fill <= 12000; fill++) {
      int number = fill;
      assertThat(
              eras.all().stream()
                  .filter(era -> era.kind() == Era.Kind.YEAR)
                  .filter(era -> era.fills().contains(number)))
          .as("years of fill %d", fill)
          .hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "run1, 1005, 3818, false",
    "run2, 3819, 7492, false",
    "run1_and_run2, 1005, 7492, false",
    "run3, 7531, 2147483647, true",
  })
  void aRunHasTheFillsOfItsYears(String name, int first, int last, boolean open) {
    Era era = eras.named(name);
    assertThat(era.fills()).isEqualTo(new FillRange(first, last));
    assertThat(era.isOpenEnded()).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({"1005, PHASE_0", "5575, PHASE_0", "5658, PHASE_1", "7920, PHASE_1"})
  void aFillWasSeenByOnePhaseOfTheDetector(int fill, Phase phase) {
    assertThat(eras.phaseOf(fill)).isEqualTo(phase);
  }

  @ParameterizedTest
  @ValueSource(ints = {1004, 5576, 5657})
  void noPhaseSawAFillBeforeTheDetectorOrWhileItWasExchanged(int fill) {
    assertThatThrownBy(() -> eras.phaseOf(fill))
        .isInstanceOf(UsageException.class)
        .hasMessage("no pixel detector saw fill " + fill);
  }

  @Test
  void aFillOlderThanTheTableHasNoYear() {
    assertThatThrownBy(() -> eras.yearOf(1004))
        .isInstanceOf(UsageException.class)
        .hasMessage("fill 1004 belongs to no known year");
  }

  @Test
  void anUnknownEraIsAnErrorThatListsTheKnownOnes() {
    assertThatThrownBy(() -> eras.named("run4"))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "unknown era 'run4': expected one of 2010, 2011, 2012, 2015, 2016, 2017, 2018, 2021,"
                + " 2022, 2023, 2024, 2025, 2026, run1, run2, run1_and_run2, run3, phase0,"
                + " phase1");
  }

  @Test
  void theCrossSectionIsThatOfTheRun() {
    assertThat(eras.ppCrossSectionMb(6000)).hasValue(79.1);
    assertThat(eras.ppCrossSectionMb(8395)).hasValue(80);
    assertThat(eras.ppCrossSectionMb(eras.named("run2"))).isEqualTo(79.1);
    assertThat(eras.ppCrossSectionMb(eras.named("run3"))).isEqualTo(80);
    assertThat(eras.ppCrossSectionMb(eras.named("2022"))).isEqualTo(80);
  }

  @Test
  void noCrossSectionIsMadeUp() {
    assertThat(eras.ppCrossSectionMb(3200)).isEmpty();
    assertThatThrownBy(() -> eras.ppCrossSectionMb(eras.named("run1_and_run2")))
        .isInstanceOf(UsageException.class)
        .hasMessage("no single proton-proton cross-section is known for era run1_and_run2");
    assertThatThrownBy(() -> eras.ppCrossSectionMb(eras.named("run1")))
        .isInstanceOf(UsageException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fills_run2.csv", "fills_run3.csv"})
  void everyRealFillHasTheYearOfItsDateAndAPhase(String file) {
    List<Fill> fills = FillsFile.read(ReferenceData.path("fills/" + file));
    assertThat(fills).hasSizeGreaterThan(300);
    for (Fill fill : fills) {
      assertThat(eras.yearOf(fill.number()))
          .as("%s", fill)
          .isEqualTo(fill.startStableBeam().atZone(ZoneOffset.UTC).getYear());
      assertThat(eras.phaseOf(fill.number())).isEqualTo(Phase.PHASE_1);
    }
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2023,year,8497,9319,2023,13.6,80 | 2023,year,8498,9319,2023,13.6,80 | first_fill must"
            + " follow the last fill of 2022: no fill may fall between two years, or into both",
        "2023,year,8497,9319,2023,13.6,80 | 2023,year,8496,9319,2023,13.6,80 | first_fill must"
            + " follow the last fill of 2022: no fill may fall between two years, or into both",
        "2023,year,8497,9319,2023,13.6,80 | 2023,year,8497,8400,2023,13.6,80"
            + " | first_fill 8497 and last_fill 8400 are no range of fills",
        "2023,year,8497,9319,2023,13.6,80 | 2023,year,8497,many,2023,13.6,80"
            + " | last_fill wants a whole number, got 'many'",
        "2023,year,8497,9319,2023,13.6,80 | 2023,year,8497,9319,2023,,80"
            + " | sqrt_s_tev is missing: a year needs it",
        "2023,year,8497,9319,2023,13.6,80 | 2023,year,8497,9319,2023,13.6,-80"
            + " | pp_cross_section_mb must be above 0, got -80.0",
        "2023,year,8497,9319,2023,13.6,80 | 2021,year,8497,9319,2023,13.6,80"
            + " | year 2021 stands after 2022",
        "2023,year,8497,9319,2023,13.6,80 | 23,year,8497,9319,2023,13.6,80"
            + " | a year wants a name like 2022, got '23'",
        "2023,year,8497,9319,2023,13.6,80 | 2023,season,8497,9319,2023,13.6,80"
            + " | unknown kind 'season': expected year, run or phase",
        "run3,run,7531,,Run 3,, | run2,run,7531,,Run 3,, | era run2 is given twice",
        "run3,run,7531,,Run 3,, | run3,run,7532,,Run 3,,"
            + " | first_fill of a run must be the first fill of a year above",
        "run3,run,7531,,Run 3,, | run3,run,7531,9000,Run 3,,"
            + " | last_fill of a run must be the last fill of a year above",
        "phase1,phase,5658,,Phase 1,, | phase1,phase,5575,,Phase 1,,"
            + " | first_fill must be above the last fill of phase0",
        "phase1,phase,5658,,Phase 1,, | phase2,phase,5658,,Phase 2,,"
            + " | unknown phase 'phase2': expected phase0 or phase1",
      })
  void aWrongEntryIsNamedByFileAndLine(
      String line, String wrong, String problem, @TempDir Path folder) throws IOException {
    ConfigCopy copy = ConfigCopy.in(folder);
    String place = copy.replace("eras.csv", line, wrong);
    assertThatThrownBy(() -> Eras.load(copy.config()))
        .isInstanceOf(BadInputException.class)
        .hasMessage(place + ": " + problem);
  }

  @Test
  void aMissingTableIsNamed(@TempDir Path folder) throws IOException {
    ConfigCopy copy = ConfigCopy.in(folder);
    copy.delete("eras.csv");
    assertThatThrownBy(() -> Eras.load(copy.config()))
        .isInstanceOf(BadInputException.class)
        .hasMessage(folder.resolve("eras.csv") + ": file not found");
  }
}
