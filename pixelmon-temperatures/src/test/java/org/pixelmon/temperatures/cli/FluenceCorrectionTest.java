package org.pixelmon.temperatures.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.archive.ArchiveDatabase;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.LumiSection;
import org.pixelmon.core.archive.LumiSectionFiles;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.core.root.RootAxis;
import org.pixelmon.core.root.RootFileWriter;
import org.pixelmon.temperatures.TestTemperatures;

/**
 * The fill is measured at 15:07:08 in a field of 0.1 n_eq/cm2 per collision everywhere. At 20,000
 * ub^-1 a second, 2e34 cm^-2 s^-1, and 80 mb that is 1.6e8 n_eq/cm2/s, so 4.8 K.
 */
class FluenceCorrectionTest {

  private static final String ON = "BPix_BmI_SEC1_LYR1";
  private static final String OFF = "BPix_BmI_SEC2_LYR3";
  private static final String CORRECTED = "data/temperatures/readout_group_corrected_for_fluence";
  private static final double UB_PER_SECOND = 20_000;

  @TempDir Path folder;
  private TestTemperatures fill;

  @BeforeEach
  void setUp() {
    fill = new TestTemperatures(folder).volt(OFF, 0).archiveFrom("2022-07-05");
    double[] values = new double[20 * 60];
    Arrays.fill(values, 0.1);
    FluenceField field =
        FluenceField.of(
            FluenceField.ALL_PARTICLES,
            RootAxis.fixed("r [cm]", 20, 0, 20),
            RootAxis.fixed("z [cm]", 60, -60, 60),
            values,
            new double[values.length]);
    RootFileWriter.write(fill.home().path("field.root"), List.of(field.toHistogram()));
  }

  /** The section in force at the measurement, of 23 s, lies between two of twice its rate. */
  private void sections() {
    section("15:06:35", "15:06:58", "15:07:21");
  }

  private void section(String... times) {
    List<LumiSection> sections =
        Stream.of(times)
            .map(
                time ->
                    new LumiSection(
                        355_100,
                        1,
                        Instant.parse("2022-07-05T" + time + "Z"),
                        UB_PER_SECOND * 23 * (time.equals("15:06:58") ? 1 : 2),
                        0))
            .toList();
    try (ArchiveDatabase database = ArchiveDatabase.open();
        LumiSectionFiles files =
            new LumiSectionFiles(new ArchiveLayout(fill.home().path("data/archive")), database)) {
      files.write(7920, sections);
    }
  }

  private static String[] options(String more) {
    return ("--correct-for-fluence -fl field.root " + more).strip().split(" ");
  }

  private List<String> corrected(String part) {
    return fill.home().lines(CORRECTED + "/" + part + "/7920.txt");
  }

  private void complete(CliHarness.Result result) {
    assertThat(result.code()).as(result.err()).isZero();
  }

  @Test
  void addsTheRateOfTheSectionInForceWhereTheVoltageIsOn() {
    sections();

    complete(fill.run(options("")));
    assertThat(corrected("BPix"))
        .hasSize(128)
        .contains(ON + " 270.9500", OFF + " 263.1500", "BPix_BpO_SEC8_LYR4 271.9500");
  }

  @Test
  void addsItInTheEndcapsToo() {
    sections();

    complete(fill.runEndcap(options("")));
    assertThat(corrected("FPix")).hasSize(96).allMatch(line -> line.endsWith(" 270.9500"));
  }

  @Test
  void aLuminosityFileGivesTheMeanOverTheStableBeams() {
    // From 14:47:08 to 00:03:32 are 33,384 s.
    fill.home().luminosity("7920," + 33_384 * 1e-5 + ",0,1,0");

    complete(fill.run(options("-l data/luminosity/integrated_luminosity_per_fill.csv")));
    assertThat(corrected("BPix")).contains(ON + " 268.5500", OFF + " 263.1500");
  }

  @Test
  void aCrossSectionOfTheUsersOwnTakesThePlaceOfTheYears() {
    sections();

    complete(fill.run(options("-xsec 40")));
    assertThat(corrected("BPix")).contains(ON + " 268.5500");
  }

  @Test
  void withoutAFieldTheMeansOfLayersCount() {
    sections();

    complete(fill.run("--correct-for-fluence"));
    // 0.0842752 n_eq/cm2 in layer 1, 0.00599818 in layer 4.
    assertThat(corrected("BPix")).contains(ON + " 270.1952", "BPix_BpO_SEC8_LYR4 267.4379");
  }

  @Test
  void temperaturesThatAreNotCorrectedStayWhereTheyAre() {
    sections();
    complete(fill.run());

    complete(fill.run(options("")));
    assertThat(fill.lines()).contains(ON + " 266.1500");
  }

  @Test
  void whereNoSectionIsInForceOnlyGroupsThatAreOffHaveATemperature() {
    section("15:06:35");

    CliHarness.Result result = fill.run(options("-v"));

    assertThat(result.code()).isEqualTo(ExitCode.PARTIAL.code());
    assertThat(result.err())
        .contains(
            "the luminosity at the measurement is not known: 127 readout groups left out, in fill")
        .contains("  fill 7920 " + ON + " (no lumi section at its measurement)");
    assertThat(corrected("BPix")).containsExactly(OFF + " 263.1500");
  }

  @Test
  void aFillThatIsNotInTheLuminosityFileIsNamed() {
    fill.home().luminosity("7921,0.5,0.4,0.5,0.4");

    CliHarness.Result result =
        fill.run(options("-v -l data/luminosity/integrated_luminosity_per_fill.csv"));

    assertThat(result.code()).isEqualTo(ExitCode.PARTIAL.code());
    assertThat(result.err()).contains(ON + " (the fill is not in the luminosity file)");
  }
}
