package org.pixelmon.fills.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.testkit.TestHome;
import org.pixelmon.fills.PixelmonFills;

class StagesCommandTest {

  private static final Instant BEGIN = Instant.parse("2022-07-05T14:00:00Z");

  @TempDir private Path folder;
  private TestHome home;

  @BeforeEach
  void setUp() {
    home = new TestHome(folder);
    home.fills(fill(7920), fill(7921), fill(8500));
    home.text("data/currents/from_database/7921_Barrel.txt", "of a script");
  }

  private static Fill fill(int number) {
    Instant start = BEGIN.plus(Duration.ofDays(number - 7920));
    return new Fill(number, start, start.plus(Duration.ofHours(5)));
  }

  private CliHarness.Result run(String words) {
    CliHarness.Result result = home.run(new PixelmonFills(), ("status " + words).split(" "));
    assertThat(result.code()).as(result.err()).isZero();
    return result;
  }

  @Test
  void aRowTellsHowManyOfAStageAreInWhichCondition() {
    String out = run("--archive nowhere").out();

    assertThat(out.lines()).first().isEqualTo("data/fills_info/fills.csv: 3 fills, 7920 to 8500");
    assertThat(out)
        .containsPattern("currents Barrel +3 fills +- +- +- +2 +- +1 +2\\R")
        .contains("currents Barrel: 2 missing, not made yet")
        .contains("currents Barrel: 1 unlisted, made by another program");
  }

  @Test
  void aRangeAnEraAndEachItemByItself() {
    assertThat(run("-ff 7920 -lf 7921").out()).contains("fills.csv: 2 fills, 7920 to 7921");
    assertThat(run("-era 2023").out()).contains("fills.csv: 1 fill, 8500 to 8500");
    assertThat(run("-era 2024").out()).contains("fills.csv: no fill of the range");
    assertThat(run("-v").out())
        .contains("currents Barrel 7920: missing, not made yet")
        .contains("currents Barrel 7921: unlisted, made by another program");
  }

  @Test
  void whatIsDueIsForScripts() {
    assertThat(run("--due").out().lines())
        .contains(
            "currents\tBarrel\t7920\t7920\t1",
            "currents\tBarrel\t8500\t8500\t1",
            "currents\tEndCap\t7920\t8500\t3",
            "processed\tBarrel\t7921\t7921\t1",
            "luminosity\t-\t7920\t8500\t3")
        .noneMatch(line -> line.startsWith("processed\tEndCap"));
    assertThat(run("--due --offline").out()).doesNotContain("currents\t");
  }

  @Test
  void theFillsOfRun3ServeWhereThereAreNoOthers() throws Exception {
    Files.move(home.path(TestHome.FILLS), home.path("data/fills_info/fills_run3.csv"));

    assertThat(run("-q").out()).startsWith("data/fills_info/fills_run3.csv: 3 fills");
  }

  @Test
  void nothingIsWritten() {
    Map<String, String> before = home.snapshot();
    run("-v");
    assertThat(home.snapshot()).isEqualTo(before);
  }

  @Test
  void withoutAFillsFileItIsToldHowToMakeOne() throws Exception {
    Files.delete(home.path(TestHome.FILLS));

    CliHarness.Result result = home.run(new PixelmonFills(), "status");
    assertThat(result.code()).isEqualTo(4);
    assertThat(result.err()).contains("fills.csv").contains("pixelmon-fills get");
  }
}
