package org.pixelmon.currents.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.files.Input;
import org.pixelmon.core.files.Origin;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.testkit.TestHome;
import org.pixelmon.currents.PixelmonCurrents;
import org.pixelmon.currents.TestCurrents;

/** What the stages of the currents note beside their files, and take from there. */
class ManifestTest {

  private static final String CURRENTS = "data/currents/from_database/7920_Barrel.txt";
  private static final String LINE =
      "PixelBarrel_BmI_S1_LAY14/channel002   20.0   None   2022-07-05 14:57:09";

  @TempDir Path folder;
  private TestHome home;

  @BeforeEach
  void setUp() {
    home = TestCurrents.home(folder);
    home.write(CURRENTS, LINE);
  }

  /** As {@code fetch} would have noted it. */
  private void fetchedFrom(Origin origin) {
    try (StageOutput stage = new StageOutput(folder, "pixelmon-currents fetch", "PixelMon 1.0")) {
      stage.made(
          List.of(home.path(CURRENTS)),
          List.of(),
          List.of(Input.of("an archive", "", origin)),
          List.of());
    }
  }

  private CliHarness.Result run(String command) {
    CliHarness.Result result = home.run(new PixelmonCurrents(), command.split(" "));
    assertThat(result.code()).as(result.err()).isZero();
    return result;
  }

  private String text(String name) {
    return String.join("\n", home.lines(name));
  }

  private String plotOf7920() {
    run("process -ff 7920 -lf 7920 -s Barrel");
    String svg =
        run("plot -ff 7920 -lf 7920 -s Barrel --format svg")
            .out()
            .lines()
            .filter(line -> line.endsWith(".svg"))
            .findFirst()
            .orElseThrow();
    return text(svg);
  }

  @Test
  void inventedDataIsMarkedInPlotsThatKnowNothingOfTheArchiveItCameFrom() {
    fetchedFrom(Origin.INVENTED);

    assertThat(plotOf7920()).contains("Demo data");
    assertThat(text("plots/currents/manifest.json")).contains("\"data\":\"invented\"");
  }

  @Test
  void measuredDataIsNotMarkedWhateverArchiveIsConfigured() {
    fetchedFrom(Origin.MEASURED);
    home.write("data/archive/DEMO.txt", "a demo archive");

    assertThat(plotOf7920()).doesNotContain("Demo data");
  }

  @Test
  void filesOfTheOriginalAreWelcomeAndMarked() {
    assertThat(plotOf7920()).doesNotContain("Demo data");
    assertThat(text("data/currents/processed/manifest.json")).contains("\"data\":\"unlisted\"");
  }

  @Test
  void theManifestHoldsTheCommandAndWhatEachFileLacks() {
    run("process -ff 7920 -lf 7920 -s Barrel");

    assertThat(text("data/currents/processed/manifest.json"))
        .contains("\"command\":\"pixelmon-currents process -ff 7920 -lf 7920 -s Barrel\"")
        .contains("{\"source\":\"" + CURRENTS + "\",\"files\":1,")
        .contains("\"missing\":[\"1 of 128 readout groups\"]");
  }

  @Test
  void theManifestTellsWithWhichOptionsAPlotWasMadeLast() {
    run("plot -ff 7920 -lf 7921 -s Barrel --format svg");
    run("plot -ff 7920 -lf 7921 -s Barrel --format svg -ymax 50");

    assertThat(text("plots/currents/manifest.json"))
        .contains("-ymax 50")
        .contains(
            "{\"source\":\"data/currents/processed\","
                + "\"part\":\"{7920-7921}_Barrel_HV_ByLayer.txt\",\"files\":2,")
        .contains(
            "{\"source\":\"data/temperatures/readout_group/BPix\","
                + "\"part\":\"{7920-7921}.txt\",\"files\":2,");
  }

  @Test
  void azimuthalPlotsAreMarkedAndListedToo() {
    fetchedFrom(Origin.INVENTED);
    run("process -ff 7920 -lf 7920 -s Barrel");

    CliHarness.Result result = run("plot-azimuth -ff 7920 -s Barrel -layer 1 --format svg");

    String svg = result.out().lines().filter(line -> line.endsWith(".svg")).findFirst().get();
    assertThat(text(svg)).contains("Demo data");
    assertThat(text("plots/currents/manifest.json")).contains("without a point: BPix_");
  }
}
