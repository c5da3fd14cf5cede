package org.pixelmon.currents.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.files.Input;
import org.pixelmon.core.files.Origin;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.currents.PixelmonCurrents;

/** The files of a report: where their links lead, what they claim, what becomes of them. */
class ReportPagesTest {

  private static final Pattern LINK = Pattern.compile("href=\"([^\"#][^\"]*)\"");

  @TempDir Path folder;

  /** The links of a page that lead nowhere. */
  private static List<String> broken(Path page) throws IOException {
    List<String> broken = new ArrayList<>();
    Matcher links = LINK.matcher(Files.readString(page));
    int all = 0;
    while (links.find()) {
      all++;
      String address = links.group(1).replace("&#39;", "'").replace("&amp;", "&");
      Path target = Path.of(page.toUri().resolve(URI.create(address)));
      if (!Files.exists(target)) {
        broken.add(page.getFileName() + ": " + address);
      }
    }
    assertThat(all).as(page.toString()).isPositive();
    return broken;
  }

  private static List<Path> pages(ReportHome home) throws IOException {
    try (Stream<Path> all = Files.walk(home.path("plots/report"))) {
      return all.filter(file -> file.toString().endsWith(".html")).toList();
    }
  }

  @Test
  void allLinksLeadSomewhereAlsoFromAndToOddNames() throws Exception {
    ReportHome home =
        new ReportHome(Files.createDirectory(folder.resolve("my home #1 100% é?'&")), 12);
    Path odd = home.path("plots/old plots; 50%/a <b> & \"c\" #2 \\ d:e.png");
    Files.createDirectories(odd.getParent());
    Files.writeString(odd, "");
    assertThat(home.run("report").code()).isZero();

    List<String> broken = new ArrayList<>();
    for (Path page : pages(home)) {
      broken.addAll(broken(page));
    }

    assertThat(pages(home)).hasSize(13);
    assertThat(broken).isEmpty();
    assertThat(home.report("index.html"))
        .contains("<span>old plots; 50%/a &lt;b&gt; &amp; &quot;c&quot; #2 \\ d:e</span>");
  }

  @Test
  void whatIsNotThereIsNamedWithoutALink() throws Exception {
    ReportHome home = new ReportHome(folder, 12);
    home.without("data/temperatures");
    home.without("data/luminosity");
    assertThat(home.run("report").code()).isZero();

    for (Path page : pages(home)) {
      assertThat(broken(page)).isEmpty();
    }
    assertThat(home.report("index.html"))
        .contains("<code>data/temperatures/pipe</code> (is not there)")
        .contains(
            "BPix</td><td>fills <a href=\"fill/8001/index.html\">8001</a> to 8012 (12): no temp")
        .contains("8012 (12): no luminosity")
        .contains("<li>Not looked at: stopped sensors: no files of pipe readings")
        .contains("<li>Not looked at: drifts of cooling loops: fewer than 13 fills</li>")
        .contains("<ul class=\"plots\">\n<li>none yet</li>");
  }

  @Test
  void sensorsOfOnePartAreJudgedByTheFilesOfThatPart() throws Exception {
    ReportHome home = new ReportHome(folder, 40);
    for (int fill = 8001; fill <= 8040; fill++) {
      // The endcaps have a sensor, and files until the sixth fill from the end.
      if (fill <= 8034) {
        Files.writeString(
            home.path("data/temperatures/pipe/" + fill + "_EndCap.txt"),
            Files.readString(home.path("data/temperatures/pipe/" + fill + "_Barrel.txt"))
                .lines()
                .findFirst()
                .orElseThrow()
                .replaceFirst("^\\S+", "PixelEndcap_BmI_PC_1A"));
      }
    }

    assertThat(home.run("report", "--check").out())
        .contains("sensor stopped: PixelBarrel")
        .doesNotContain("PixelEndcap_BmI_PC_1A");
  }

  @Test
  void filesOfPipesOfBothPartsAreReadToo() throws Exception {
    ReportHome home = new ReportHome(folder, 40);
    for (int fill = 8001; fill <= 8040; fill++) {
      Path pipes = home.path("data/temperatures/pipe");
      Files.move(pipes.resolve(fill + "_Barrel.txt"), pipes.resolve(fill + ".txt"));
    }

    assertThat(home.run("report", "--check").out())
        .contains("[data/temperatures/pipe/8037.txt]")
        .containsOnlyOnce("sensor stopped");
  }

  @ParameterizedTest
  @CsvSource({
    "'', <strong>CMS</strong> <em>Work in Progress</em>, (CMS Work in Progress)",
    "--label=preliminary, <strong>CMS</strong> <em>Preliminary</em>, (CMS Preliminary)",
    "--label=private, <em>Private work (CMS data)</em>, (Private work (CMS data))",
  })
  void measuredDataAreCalledWhatTheirUserClaims(String option, String line, String title)
      throws Exception {
    ReportHome home = new ReportHome(folder, 2);
    home.run("report", option.isEmpty() ? new String[0] : new String[] {option});

    assertThat(home.report("index.html")).contains(line, title + "</title>");
    assertThat(home.report("fill/8001/index.html")).contains(line, title + "</title>");
  }

  @Test
  void nothingIsClaimedWithoutALabel() throws Exception {
    ReportHome home = new ReportHome(folder, 2);
    home.run("report", "--label", "none");

    assertThat(home.report("index.html")).doesNotContain("CMS", "class=\"label\"");
  }

  @ParameterizedTest
  @CsvSource({"work-in-progress", "preliminary", "private", "none"})
  void inventedDataAreCalledSoWhateverIsClaimed(String status) throws Exception {
    ReportHome home = new ReportHome(folder, 2);
    try (Stream<Path> all = Files.walk(home.path("data"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        try (StageOutput stage = new StageOutput(home.path(""), "pixelmon-fills get", "test")) {
          stage.input(Input.of("data/archive", "fills", Origin.INVENTED));
          stage.made(List.of(file));
        }
      }
    }
    home.run("report", "--label", status);

    for (String page : List.of("index.html", "fill/8001/index.html")) {
      assertThat(home.report(page))
          .contains("<em>PixelMon demo: invented data</em>")
          .contains(" (PixelMon demo: invented data)</title>")
          .doesNotContain("CMS");
    }
    assertThat(home.report("index.html")).contains("\"label\":\"PixelMon demo: invented data\"");
  }

  @Test
  void aFillHasAFolderWithItsPageAndItsTable() throws Exception {
    ReportHome home = new ReportHome(folder, 40);
    home.run("report");

    assertThat(home.report("fill/8021/groups.csv").lines())
        .hasSize(225)
        .contains(
            "readout_group,uA,uA_per_roc,celsius,uA_per_roc_at_0C,expected_uA_per_roc_at_0C,ratio"
                + ",left_trend")
        .filteredOn(line -> line.endsWith(",yes"))
        .hasSize(32)
        .allMatch(line -> line.matches("BPix_.*_LYR1,[0-9.]+,[0-9.]+,-9\\.80,.*,0\\.3[3-5],yes"));
    assertThat(home.report("fill/8021/index.html")).contains("<a href=\"groups.csv\">");
  }

  @Test
  void aReportThatCannotBeWrittenLeavesTheOldOneAndWhatIsNew() throws Exception {
    ReportHome home = new ReportHome(folder, 12);
    home.run("report");
    String page = home.report("index.html");
    String seen = home.report("seen.csv");
    Path currents = home.path("data/currents/processed/8003_Barrel_HV_ByLayer.txt");
    Files.writeString(currents, Files.readString(currents).replaceFirst(" \\S+", " 99.0000"));
    // Fill 8002 comes out the same; the folder of fill 8003 cannot be written to.
    home.without("plots/report/fill/8003");
    Files.writeString(home.path("plots/report/fill/8003"), "");

    CliHarness.Result failed = home.run("report");

    assertThat(failed.code()).isEqualTo(9);
    assertThat(failed.err()).contains("fill/8003");
    assertThat(home.report("index.html")).isEqualTo(page);
    assertThat(home.report("seen.csv")).isEqualTo(seen);
  }

  @Test
  void oneFillAndAnEmptyRangeAreAnswered() throws Exception {
    ReportHome home = new ReportHome(folder, 1);

    assertThat(home.run("report").code()).isZero();
    assertThat(home.report("index.html"))
        .contains("<p>1 fill, 8001; data until 2022-08-01 16:00 UTC.")
        .contains("Not looked at: trends: fewer than 4 fills");
    CliHarness.Result none =
        new CliHarness(folder).run(new PixelmonCurrents(), "report", "-ff", "9001", "-lf", "9002");
    assertThat(none.code()).isEqualTo(3);
    assertThat(none.err()).contains("9001 to 9002");
  }

  @Test
  void aYearOfAllReadoutGroupsStaysBelowThreeMegabytes() throws Exception {
    ReportHome home = new ReportHome(folder, 300);
    home.run("report");

    // So that 700 fills, which no year had, would do so; scripts/bench/stages.sh makes these.
    assertThat(Files.size(home.path("plots/report/index.html"))).isLessThan(3_000_000 * 3 / 7);
    assertThat(home.report("index.html").split("\"name\":\"[BF]Pix_")).hasSize(225);
    assertThat(home.path("plots/report/fill/8300/index.html")).exists();
  }
}
