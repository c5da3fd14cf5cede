package org.pixelmon.lumi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.oms.FakeOms;
import org.pixelmon.core.oms.OmsFill;
import org.pixelmon.core.oms.OmsFillArchive;
import org.pixelmon.core.oms.OmsLuminosity;
import org.pixelmon.core.oms.TestFills;
import org.pixelmon.core.testkit.ReferenceData;

class GetCommandTest {

  private static final String UNTOUCHED = "untouched\n";

  @TempDir Path home;

  private CliHarness.Result get(CliHarness harness, String... more) {
    List<String> args = new ArrayList<>(List.of("get", "-ff", "7920", "-lf", "8016"));
    args.addAll(List.of(more));
    return harness.run(new PixelmonLumi(), args.toArray(String[]::new));
  }

  private CliHarness brilcalc(String script) throws IOException {
    Path program = Files.writeString(home.resolve("fake brilcalc"), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return new CliHarness(home).with("PIXELMON_BRILCALC", "'" + program + "'");
  }

  private Path output() {
    return home.resolve("data/luminosity/integrated_luminosity_per_fill.csv");
  }

  private Path existingOutput() throws IOException {
    Files.createDirectories(output().getParent());
    return Files.writeString(output(), UNTOUCHED);
  }

  private OmsFill withUnits(int number, String delivered, String recorded) {
    OmsFill good = TestFills.good(number);
    return new OmsFill(
        number,
        good.startStableBeam(),
        good.endStableBeam(),
        true,
        Optional.of(new OmsLuminosity(2, delivered)),
        Optional.of(new OmsLuminosity(1, recorded)),
        good.injectionScheme(),
        good.bunchesColliding());
  }

  private void archive(OmsFill... fills) {
    new OmsFillArchive(home.resolve("data/archive")).write(List.of(fills));
  }

  @Test
  void writesTheOriginalsFileFromOmsByteForByteOnlineAndThenOffline() throws IOException {
    String name = "integrated_luminosity_per_fill_run3.csv";
    String golden = Files.readString(ReferenceData.path("golden/data/luminosity/" + name));
    try (FakeOms oms = FakeOms.serving(ReferenceData.path("oms/fills.json"))) {
      CliHarness.Result online =
          get(
              new CliHarness(home).with("PIXELMON_OMS_URL", oms.url().toString()),
              "-from",
              "oms",
              "-suffix",
              "run3");
      assertThat(online.code()).isZero();
      assertThat(online.out()).isEqualTo("data/luminosity/" + name + "\n");
      assertThat(online.told()).isEqualTo("16 fills written, 0.149619 /fb delivered (OMS)\n");
    }
    assertThat(get(new CliHarness(home), "--offline", "-o", "elsewhere").code()).isZero();

    assertThat(Files.readString(home.resolve("data/luminosity/" + name))).isEqualTo(golden);
    assertThat(
            Files.readString(
                home.resolve("elsewhere").resolve("integrated_luminosity_per_fill.csv")))
        .isEqualTo(golden);
  }

  @Test
  void writesTheOriginalsFileFromBrilcalcByteForByte() throws IOException {
    Path sample = ReferenceData.path("lumisections/brilcalc_samples/2.out");
    Path golden =
        ReferenceData.path(
            "golden/data/luminosity/integrated_luminosity_per_fill_run3_brilcalc.csv");

    CliHarness.Result result =
        get(brilcalc("cat '" + sample.toAbsolutePath() + "'"), "-from", "brilcalc");

    assertThat(result.code()).isZero();
    assertThat(result.err()).contains("Data tag : 24v1 , Norm tag: None");
    assertThat(Files.readString(output())).isEqualTo(Files.readString(golden));
  }

  @Test
  void eachValueIsConvertedByItsOwnUnit() throws IOException {
    archive(withUnits(7920, "nb^{-1}", "{\\mu}b^{-1}"), withUnits(7921, "fb^{-1}", "pb^{-1}"));

    assertThat(get(new CliHarness(home), "--offline").code()).isZero();
    assertThat(Files.readAllLines(output()))
        .contains("7920,2.0000000000000003e-06,1e-09,2.0000000000000003e-06,1e-09")
        .contains("7921,2.0,0.001,2.000002,0.001000001");
  }

  @Test
  void anUnknownUnitNamesFillAndUnitAndEndsWith4() throws IOException {
    existingOutput();
    archive(TestFills.good(7920), withUnits(7921, "pb^{-1}", "kb^{-1}"));

    CliHarness.Result result = get(new CliHarness(home), "--offline");

    assertThat(result.code()).isEqualTo(4);
    assertThat(result.errorLines())
        .singleElement()
        .asString()
        .contains("fill 7921: unknown unit 'kb^{-1}' of recorded luminosity");
    assertThat(output()).hasContent(UNTOUCHED);
  }

  @Test
  void aLuminosityThatNoColliderDeliversNamesTheFillAndEndsWith4() throws IOException {
    existingOutput();
    OmsFill good = TestFills.good(7921);
    archive(
        TestFills.good(7920),
        new OmsFill(
            7921,
            good.startStableBeam(),
            good.endStableBeam(),
            true,
            Optional.of(new OmsLuminosity(1e19, "ab^{-1}")),
            good.recorded(),
            good.injectionScheme(),
            good.bunchesColliding()));

    CliHarness.Result result = get(new CliHarness(home), "--offline");

    assertThat(result.code()).isEqualTo(4);
    assertThat(result.errorLines())
        .singleElement()
        .asString()
        .contains("fill 7921: delivered luminosity 1.0E19 ab^{-1} is more than");
    assertThat(output()).hasContent(UNTOUCHED);
  }

  @Test
  void anUnknownRecordedLuminosityIsListedAndEndsWith7() throws IOException {
    OmsFill good = TestFills.good(7930);
    archive(
        TestFills.good(7920),
        new OmsFill(
            7930,
            good.startStableBeam(),
            good.endStableBeam(),
            true,
            good.delivered(),
            Optional.empty(),
            good.injectionScheme(),
            good.bunchesColliding()));

    CliHarness.Result result = get(new CliHarness(home), "--offline", "-q");

    assertThat(result.code()).isEqualTo(7);
    assertThat(result.err()).isEqualTo("recorded luminosity is not known for fills [7930]\n");
    assertThat(Files.readAllLines(output()).get(2)).isEqualTo("7930,0.0005,,0.001,0.00025");
  }

  @Test
  void aFillThatCannotBeUnderstoodIsNotCountedAndEndsWith7() throws IOException {
    try (FakeOms oms =
        FakeOms.serving(TestFills.good(7920, 7922)).with(7921, "delivered_lumi", "much")) {
      CliHarness.Result result =
          get(new CliHarness(home).with("PIXELMON_OMS_URL", oms.url().toString()), "-q");

      assertThat(result.code()).isEqualTo(7);
      assertThat(result.err())
          .isEqualTo(
              "left out, also of the sums: fill 7921: delivered_lumi wants a finite number, got"
                  + " \"much\"\n");
    }
    assertThat(Files.readAllLines(output()))
        .hasSize(3)
        .last()
        .isEqualTo("7922,0.0005,0.00025,0.001,0.0005");
  }

  @Test
  void anArchiveThatWasAskedForLessWarnsThatFillsMayBeMissing() {
    try (FakeOms oms = FakeOms.serving(TestFills.good(7920, 7930))) {
      CliHarness harness = new CliHarness(home).with("PIXELMON_OMS_URL", oms.url().toString());
      harness.run(new PixelmonLumi(), "get", "-ff", "7920", "-lf", "7925");
    }
    CliHarness.Result result = get(new CliHarness(home), "--offline");

    assertThat(result.code()).isZero();
    assertThat(result.err())
        .contains("fills may be missing: OMS was never asked for all of 7926 to 8016");
  }

  @Test
  void brilcalcWithoutLuminosityEndsWith3() throws IOException {
    String empty =
        "#run:fill,time,nls,ncms,delivered(/ub),recorded(/ub)\\n#Summary:\\n"
            + "#nfill,nrun,nls,ncms,totdelivered(/ub),totrecorded(/ub)\\n#0,0,0,0,0,0\\n";

    assertThat(get(brilcalc("printf '" + empty + "'"), "-from", "brilcalc").code()).isEqualTo(3);
  }

  @Test
  void brilcalcThatFailsEndsWith5AndTouchesNothing() throws IOException {
    existingOutput();

    CliHarness.Result result = get(brilcalc("echo 'no database' >&2; exit 1"), "-from", "brilcalc");

    assertThat(result.code()).isEqualTo(5);
    assertThat(result.errorLines()).singleElement().asString().contains("no database");
    assertThat(output()).hasContent(UNTOUCHED);
  }

  @Test
  void brilcalcThatIsMissingEndsWith5() {
    CliHarness.Result result =
        get(new CliHarness(home).with("PIXELMON_BRILCALC", home + "/none"), "-from", "brilcalc");

    assertThat(result.code()).isEqualTo(5);
    assertThat(result.errorLines()).singleElement().asString().contains("PIXELMON_BRILCALC");
  }

  @Test
  void brilcalcThatHangsEndsWith5AtTheTimeLimit() throws IOException {
    CliHarness harness = brilcalc("sleep 300").with("PIXELMON_BRILCALC_TIMEOUT_SECONDS", "1");

    CliHarness.Result result = get(harness, "-from", "brilcalc");

    assertThat(result.code()).isEqualTo(5);
    assertThat(result.err()).contains("did not end within 1 s");
  }

  @Test
  void brilcalcThatPrintsGarbageEndsWith4AndShowsTheLine() throws IOException {
    existingOutput();

    CliHarness.Result result = get(brilcalc("echo '+---+---+'"), "-from", "BRILCALC");

    assertThat(result.code()).isEqualTo(4);
    assertThat(result.errorLines()).singleElement().asString().contains("line 1").contains("+---+");
    assertThat(output()).hasContent(UNTOUCHED);
  }

  @Test
  void normtagAndBeamStatusReachBrilcalc() throws IOException {
    CliHarness.Result result =
        get(
            brilcalc("echo \"$@\" >&2; exit 1"),
            "-from",
            "brilcalc",
            "--normtag",
            "normtag_PHYSICS.json",
            "--beam-status",
            "STABLE BEAMS");

    assertThat(result.err()).contains("--normtag normtag_PHYSICS.json -b STABLE BEAMS");
  }

  @Test
  void optionsThatDoNotFitTheSourceEndWith2() {
    CliHarness harness = new CliHarness(home);

    assertThat(get(harness, "--normtag", "x").code()).isEqualTo(2);
    assertThat(get(harness, "-from", "brilcalc", "--offline").code()).isEqualTo(2);
    assertThat(get(harness, "-from", "nowhere").code()).isEqualTo(2);
    assertThat(
            get(harness.with("PIXELMON_BRILCALC_TIMEOUT_SECONDS", "0"), "-from", "brilcalc").code())
        .isEqualTo(2);
  }

  @Test
  void everyOptionIsDescribedAndEveryCommandHasAnExample() {
    assertThat(CliHarness.helpProblems(new PixelmonLumi())).isEmpty();
  }

  private static String table(String... behind) {
    String table =
        "#run:fill,time,nls,ncms,delivered(/ub),recorded(/ub)\\n"
            + "316108:7930,05/10/18 20:54:10,20,7,405.423497145,107.184508306\\r\\n"
            + "#Summary:\\n#nfill,nrun,nls,ncms,totdelivered(/ub),totrecorded(/ub)\\n"
            + "#1,1,20,7,405.423497145,107.184508306\\n";
    return "printf '" + table + String.join("\\n", behind) + "'";
  }

  @Test
  void anUnknownDeadtimeIsToldWithItsFillsInTheManifestTooAndEndsWith7() throws IOException {
    CliHarness.Result result =
        get(
            brilcalc(table("#WARN: unknown deadtime while CMS is on", "#316108 [12, 13]")),
            "-from",
            "brilcalc",
            "-q");

    String told =
        "brilcalc warns of fills [7930]: 'WARN: unknown deadtime while CMS is on"
            + " | 316108 [12, 13]'; the recorded luminosity is too low there";
    assertThat(result.code()).isEqualTo(7);
    assertThat(result.err()).isEqualTo(told + "\n");
    assertThat(output()).content().contains("7930,4.0542349714500");
    assertThat(output().resolveSibling("manifest.json")).content().contains(told);
  }

  @Test
  void whatBrilcalcSaysOfItselfIsToldAndTheFileIsWhole() throws IOException {
    CliHarness.Result result =
        get(brilcalc("echo 'this version is out of date'; " + table()), "-from", "brilcalc");

    assertThat(result.code()).isZero();
    assertThat(result.errorLines()).contains("brilcalc says: 'this version is out of date'");
  }

  @Test
  void brilcalcThatPrintsBinaryEndsWithOneLineThatATerminalCanShow() throws IOException {
    CliHarness.Result result = get(brilcalc("head -c 200000 /dev/urandom"), "-from", "brilcalc");

    assertThat(result.code()).isEqualTo(4);
    assertThat(result.errorLines())
        .singleElement()
        .asString()
        .hasSizeLessThan(1500)
        .doesNotContainPattern("\\p{Cntrl}");
  }
}
