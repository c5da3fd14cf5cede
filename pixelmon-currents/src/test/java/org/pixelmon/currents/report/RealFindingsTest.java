package org.pixelmon.currents.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.testkit.ReferenceData;
import org.pixelmon.currents.PixelmonCurrents;

/**
 * What the rules find in real currents: of 2022, and of 2017, with which no rule was made. There
 * are no real temperatures of the endcaps, nor readings of pipes.
 */
class RealFindingsTest {

  @TempDir Path home;

  private CliHarness.Result check(int first, int last, String... more) {
    return check(
        "fills/fills_run3.csv", ReferenceData.path("currents/processed"), first, last, more);
  }

  private CliHarness.Result check(
      String fills, Path currents, int first, int last, String... more) {
    List<String> args = new ArrayList<>(List.of("report", "--check", "-l", "none.csv"));
    args.addAll(List.of("-ff", Integer.toString(first), "-lf", Integer.toString(last)));
    args.addAll(List.of("-f", ReferenceData.path(fills).toString()));
    args.addAll(List.of("-c", currents.toString()));
    args.addAll(List.of("-t", ReferenceData.path("temperatures/readout_group").toString()));
    args.addAll(List.of(more));
    return new CliHarness(home).run(new PixelmonCurrents(), args.toArray(String[]::new));
  }

  private static List<String> trends(CliHarness.Result result) {
    return result
        .out()
        .lines()
        .filter(line -> line.startsWith("current left its trend: "))
        .map(line -> line.replaceAll("^[^:]*: | \\[.*", ""))
        .toList();
  }

  @Test
  void namesWhatLeftItsTrendAndNothingElse() {
    CliHarness.Result result = check(7920, 8496);

    assertThat(result.code()).isEqualTo(7);
    assertThat(trends(result))
        .containsExactly(
            "Layer 1, fill 8398: 31 of 32 readout groups left their trend: on average 14.5 instead"
                + " of about 45.6 uA/ROC at 0 °C",
            "BPix_BmI_SEC7_LYR1, fill 8067: 0.597 instead of about 1.48 uA/ROC at 0 °C",
            "BPix_BmI_SEC8_LYR1, fill 8062: 0.000 instead of about 0.645 uA/ROC at 0 °C",
            "BPix_BmI_SEC8_LYR1, fill 8043: 0.000 instead of about 0.645 uA/ROC at 0 °C");
    assertThat(result.out())
        .contains("BPix_BmI_SEC8_LYR1, fills 7920 to 8027 (19): no leakage current")
        .contains("cooling loop L1D1MF, fills 8381 to 8383 (2): +0.9 K")
        .contains("8398_Barrel_HV_ByLayer.txt]");
    assertThat(result.out().lines().count()).as("no flood").isLessThan(20);
  }

  @Test
  void namesItWhenItIsTheNewestFillToo() {
    assertThat(trends(check(7920, 8398, "--since", "8398")))
        .singleElement()
        .asString()
        .startsWith(
            "Layer 1, fill 8398: 30 of 32 readout groups left their trend: on average 14.5");
  }

  @Test
  void isSilentAboutAGoodFill() {
    CliHarness.Result result = check(8300, 8395, "--since", "8395");

    assertThat(trends(result)).isEmpty();
    assertThat(result.out()).doesNotContain("channels missing");
  }

  /** Makes the processed currents of real rows that the original's scripts did not process. */
  private Path processed(String part, int first, int last) {
    String rows = ReferenceData.path("currents/from_database").toString();
    Path folder = home.resolve("processed");
    CliHarness.Result result =
        new CliHarness(home)
            .run(
                new PixelmonCurrents(),
                ("process -s " + part + " -ff " + first + " -lf " + last + " -o " + folder + " -i ")
                    .concat(rows)
                    .split(" "));
    assertThat(result.code()).as(result.err()).isIn(0, 7);
    return folder;
  }

  @Test
  void tellsWhatTheEndcapsLackAndThatTheirTrendsCannotBeJudged() {
    CliHarness.Result result =
        check("fills/fills_run3.csv", processed("EndCap", 7920, 7983), 7920, 7983);

    assertThat(result.out().lines().filter(line -> !line.startsWith("fills without luminosity")))
        .satisfiesExactlyInAnyOrder(
            line ->
                assertThat(line).contains("FPix_BpO_D1_ROG2_RNG1, fills 7920 to 7969 (9): no le"),
            line ->
                assertThat(line).contains("FPix_BpO_D1_ROG2_RNG2, fills 7920 to 7969 (9): no le"),
            line ->
                assertThat(line)
                    .startsWith(
                        "fills without temperatures: FPix, fills 7920 to 7978 (10): no temperature"));
  }

  @Test
  void namesGroupsWithoutVoltageInTheYearThatNoRuleWasMadeWith() {
    CliHarness.Result result =
        check("fills/fills_run2.csv", processed("Barrel", 5980, 6100), 5980, 6100);

    assertThat(result.out())
        .contains("voltage off in stable beams: BPix_BpO_SEC5_LYR2, fill 6044: 3.0 K colder")
        .contains("voltage off in stable beams: BPix_BpO_SEC4_LYR3, fills ");
    assertThat(trends(result))
        .containsExactly(
            "BPix_BmO_SEC4_LYR2, fill 6044: 0.356 instead of about 8.59 uA/ROC at 0 °C",
            "BPix_BpO_SEC5_LYR2, fill 6044: 0.424 instead of about 6.81 uA/ROC at 0 °C",
            "BPix_BpI_SEC1_LYR3, fill 6041: 6.71 instead of about 4.07 uA/ROC at 0 °C");
  }
}
