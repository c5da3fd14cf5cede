package org.pixelmon.currents.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.cli.CliHarness;

class ReportCommandTest {

  @TempDir Path folder;

  @Test
  void checkNamesEachFaultOnceWithItsFile() {
    CliHarness.Result result = new ReportHome(folder, 40).run("report", "--check");

    assertThat(result.code()).isEqualTo(7);
    assertThat(result.out().lines())
        .containsExactly(
            "sensor stopped: PixelBarrel_BmI_<script>window.broken=1</script>, fills 8037 to 8040"
                + " (4): no reading [data/temperatures/pipe/8037_Barrel.txt]",
            "temperatures missing: FPix_BmI_D1_ROG1_RNG1, fills 8030 to 8032 (3): no temperature"
                + " [data/temperatures/readout_group/FPix/8030.txt]",
            "channels missing: BPix_BmI_SEC7_LYR3, fills 8026 to 8040 (15): no leakage current"
                + " [data/currents/processed/8026_Barrel_HV_ByLayer.txt]",
            "current left its trend: Layer 1, fill 8021: 32 of 32 readout groups left their trend:"
                + " on average 17.7 instead of about 52.6 uA/ROC at 0 °C"
                + " [data/currents/processed/8021_Barrel_HV_ByLayer.txt]",
            "high voltage off in stable beams: BPix_BpO_SEC2_LYR2, fill 8015: 3.0 K colder than the"
                + " rest of cooling loop L2D1PF [data/temperatures/readout_group/BPix/8015.txt]",
            "fills without luminosity: luminosity, fill 8011: no luminosity"
                + " [data/luminosity/integrated_luminosity_per_fill.csv]");
    assertThat(folder.resolve("plots")).as("writes nothing").doesNotExist();
  }

  @Test
  void aGroupThatDrawsNothingLeavesItsTrend() throws Exception {
    ReportHome home = new ReportHome(folder, 40);
    for (String nothing : List.of("0.0000", "-0.5000")) {
      Path currents = home.path("data/currents/processed/8018_Barrel_HV_ByLayer.txt");
      Files.writeString(
          currents,
          Files.readString(currents).replaceFirst("(BPix_BmO_SEC1_LYR4) \\S+", "$1 " + nothing));

      assertThat(home.run("report", "--check").out())
          .containsPattern("BPix_BmO_SEC1_LYR4, fill 8018: -?0.0\\d+ instead of about \\d+");
    }
  }

  @Test
  void sinceTellsWhatIsNew() {
    ReportHome home = new ReportHome(folder, 40);

    assertThat(home.run("report", "--check", "--since", "8030").out().lines()).hasSize(2);
    assertThat(home.run("report", "--check", "--since", "2022-08-18").out().lines()).hasSize(3);
    CliHarness.Result nothing = home.run("report", "--check", "--since", "8040");
    assertThat(nothing.code()).isZero();
    assertThat(nothing.out()).isEmpty();
    assertThat(home.run("report", "--check", "--since", "soon").err())
        .contains("--since wants a fill or a UTC day, got 'soon'");
  }

  @Test
  void remembersWhatEarlierReportsKnew() throws Exception {
    ReportHome home = new ReportHome(folder, 40);
    assertThat(home.run("report").code()).isZero();
    Path seen = home.path("plots/report/seen.csv");
    // As if all but the newest three fills had been reported years ago, one of them otherwise.
    StringBuilder old = new StringBuilder("fill,sum,day,revised\n");
    for (String line : Files.readAllLines(seen).subList(1, 38)) {
      old.append(line.replaceAll(",\\d{4}-\\d\\d-\\d\\d,", ",2023-01-01,")).append('\n');
    }
    Files.writeString(seen, old.toString().replaceFirst("8021,[0-9a-f]+", "8021,0"));
    Files.writeString(home.path("plots/report/reports.csv"), "day\n2022-12-31\n2023-01-01\n");
    Files.delete(home.path("plots/report/seen_findings.csv"));

    assertThat(home.run("report").code()).isZero();

    String page = Files.readString(home.path("plots/report/index.html"));
    assertThat(page)
        .contains(">8038</a>, <a href=\"fill/8039/index.html\">8039</a>")
        .contains(
            "1 day is revised since the report of 2023-01-01, with 1 fill: 2022-08-14 (<a href=\"fill/8021");
    assertThat(page.split("class=\"badge\"")).as("new findings: of 8021 and 8039").hasSize(3);
    assertThat(home.run("report", "--check").out().lines()).as("the same, a day long").hasSize(2);
  }

  @Test
  void rewritesOnlyThePagesOfFillsThatChanged() throws Exception {
    ReportHome home = new ReportHome(folder, 40);
    home.run("report");
    Path good = home.path("plots/report/fill/8001/index.html");
    Path changed = home.path("plots/report/fill/8030/index.html");
    Object key = Files.readAttributes(good, "unix:ino").get("ino");
    Object other = Files.readAttributes(changed, "unix:ino").get("ino");
    Path currents = home.path("data/currents/processed/8030_Barrel_HV_ByLayer.txt");
    Files.writeString(
        currents,
        Files.readString(currents).replaceFirst("(BPix_BmO_SEC1_LYR4) \\S+", "$1 4321.0000"));

    home.run("report");

    assertThat(Files.readAttributes(good, "unix:ino").get("ino")).isEqualTo(key);
    assertThat(Files.readAttributes(changed, "unix:ino").get("ino")).isNotEqualTo(other);
    assertThat(Files.readString(changed)).contains("<td>4321.0</td>");
  }

  @Test
  void namesFromDataStayText() throws Exception {
    ReportHome home = new ReportHome(folder, 40);
    home.run("report");

    assertThat(Files.readString(home.path("plots/report/index.html")))
        .contains("PixelBarrel_BmI_&lt;script&gt;window.broken=1&lt;/script&gt;")
        .doesNotContain("<script>window.broken");
  }

  @Test
  void refusesFillsWithoutAnyCurrent() {
    CliHarness.Result result = new ReportHome(folder, 3).run("report", "-c", "elsewhere");

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.err()).contains("no leakage current of the range 8001 to 8003");
  }
}
