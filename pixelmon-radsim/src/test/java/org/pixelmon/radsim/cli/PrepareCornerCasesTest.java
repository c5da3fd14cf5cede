package org.pixelmon.radsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.archive.ArchiveDatabase;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.LumiSection;
import org.pixelmon.core.archive.LumiSectionFiles;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.files.FillsFile;
import org.pixelmon.core.files.Profile;
import org.pixelmon.core.files.ProfileFile;
import org.pixelmon.core.files.ProfileRow;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.geometry.BarrelGroup;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.testkit.Failure;
import org.pixelmon.core.testkit.SmallArchive;
import org.pixelmon.core.testkit.TestHome;
import org.pixelmon.radsim.PixelmonRadsim;

/** One readout group, whose loop is at -10 C, in the fills of one day. */
class PrepareCornerCasesTest {

  private static final String GROUP = "BPix_BmI_SEC1_LYR1";
  private static final String CURRENT = "PixelBarrel_BmI_S1_LAY14/channel002";
  private static final String VOLTAGE = "PixelBarrel_BmI_S1_LAY14/HV1";
  private static final List<String> SENSORS = sensors();
  private static final double LOOP = 263.15;

  /** Mean field of the group in config/, times 80 mb: n_eq/cm^2 per fb^-1. */
  private static final double PER_INV_FB = 0.0684433 * 80e12;

  @TempDir private Path folder;
  private TestHome home;
  private final SmallArchive archive = new SmallArchive();

  private static List<String> sensors() {
    Detector detector =
        Detector.load(new ConfigDir(Path.of(System.getProperty("pixelmon.config"))));
    BarrelGroup group = (BarrelGroup) detector.group(GROUP);
    return detector.cooling().sensorsOf(detector.cooling().loopOf(group));
  }

  @BeforeEach
  void makeHome() {
    home = new TestHome(folder);
  }

  private static Instant at(String time) {
    return Instant.parse("2022-07-10T" + time + "Z");
  }

  private void fills(Fill... fills) {
    FillsFile.write(home.path(TestHome.FILLS), List.of(fills), true);
  }

  private static Fill fill(int number, String from, String to) {
    return new Fill(number, at(from), at(to), OptionalInt.of(578));
  }

  /** A reading of the loop every ten minutes of the day, and HV on since midnight. */
  private void steadyDetector() {
    for (int minute = 0; minute < 24 * 60; minute += 10) {
      String time = at("00:00:00").plusSeconds(60L * minute).toString();
      SENSORS.forEach(sensor -> archive.temperature(sensor, time, -10));
    }
    archive.voltage(VOLTAGE, "2022-07-10T00:00:00Z", 100);
    archive.current(CURRENT, "2022-07-10T00:00:00Z", 12, 100);
  }

  private void write() {
    archive.write(folder.resolve("data/archive"), "2022-06-25", "2022-07-11");
  }

  /** Sections of 20 s from an instant on, each of the luminosity given, ub^-1. */
  private void sections(int fill, String from, double... deliveredUb) {
    List<LumiSection> sections = new ArrayList<>();
    for (int i = 0; i < deliveredUb.length; i++) {
      sections.add(new LumiSection(1, i + 1, at(from).plusSeconds(20L * i), deliveredUb[i], 0));
    }
    try (ArchiveDatabase database = ArchiveDatabase.open();
        LumiSectionFiles files =
            new LumiSectionFiles(new ArchiveLayout(folder.resolve("data/archive")), database)) {
      files.write(fill, sections);
    }
  }

  private CliHarness.Result run(String... options) {
    List<String> args =
        new ArrayList<>(List.of("prepare", "-rog", GROUP, "-p", "profile.txt", "--offline"));
    if (!Arrays.asList(options).contains("--from")) {
      args.addAll(List.of("-ff", "7960", "-lf", "7969"));
    }
    args.addAll(Arrays.asList(options));
    return home.run(new PixelmonRadsim(), args.toArray(String[]::new));
  }

  private Profile profile() {
    return ProfileFile.read(home.path("data/radiation_simulation/profile.txt"));
  }

  private List<ProfileRow> rows(String... options) {
    CliHarness.Result result = run(options);
    assertThat(result.code()).as(result.err()).isIn(0, 7);
    return profile().rows();
  }

  private List<String> gaps() {
    List<String> lines = home.lines("data/radiation_simulation/profile.gaps.csv");
    return lines.subList(1, lines.size());
  }

  @Test
  void aSectionAcrossTheEndOfAStepCountsByItsPartsInBoth() {
    steadyDetector();
    write();
    fills(fill(7960, "10:00:00", "11:00:00"));
    sections(7960, "10:19:50", 4e6);
    List<ProfileRow> rows = rows();
    // The section lasts 23.311 s, 10 s of them in the first step of 1200 s.
    double first = 4e6 * 1e-9 * 10 / 23.311;
    assertThat(rows.get(0).fluenceRate()).isEqualTo(Math.floor(first * PER_INV_FB / 1200));
    double second = 4e6 * 1e-9 - first;
    assertThat(rows.get(1).fluenceRate()).isEqualTo(Math.floor(second * PER_INV_FB / 2400));
  }

  @Test
  void aFillWithoutLuminosityHasRowsWithoutFluence() {
    steadyDetector();
    write();
    fills(fill(7960, "10:00:00", "11:00:00"));
    sections(7960, "10:00:00");
    assertThat(rows())
        .hasSize(2)
        .allSatisfy(
            row -> {
              assertThat(row.fluenceRate()).isZero();
              assertThat(row.kelvin()).isEqualTo(LOOP + 3);
              assertThat(row.leakage()).isEqualTo(12);
            });
  }

  @Test
  void aFillWhoseLuminosityIsNotInTheArchiveIsLeftOutAndListed() {
    steadyDetector();
    write();
    fills(fill(7960, "10:00:00", "11:00:00"), fill(7961, "14:00:00", "15:00:00"));
    sections(7960, "10:00:00", 1e6);
    CliHarness.Result result = run();
    assertThat(result.code()).isEqualTo(ExitCode.PARTIAL.code());
    assertThat(result.err())
        .contains("row left out in 2 rows of 1 profile: luminosity of the fill not in the archive");
    assertThat(profile().rows()).noneMatch(row -> row.fill() == 7961);
    assertThat(gaps())
        .contains(
            "2022-07-10 14:00:00,2022-07-10 15:00:00,2,row,left out,"
                + "luminosity of the fill not in the archive,0.0");
  }

  @Test
  void theHighVoltageIsThatAtTheMeasurement() {
    steadyDetector();
    archive
        .voltage(VOLTAGE, "2022-07-10T10:50:00Z", 0)
        .voltage(VOLTAGE, "2022-07-10T10:58:00Z", 90);
    write();
    fills(fill(7960, "10:00:00", "11:00:00"));
    sections(7960, "10:00:00");
    // Measured at 10:20 (on) and at 10:55 (off, on again before the step ends).
    assertThat(rows()).extracting(ProfileRow::kelvin).containsExactly(LOOP + 3, LOOP);
  }

  @Test
  void aSmallVoltageLeftOverCountsAsOff() {
    steadyDetector();
    archive.voltage(VOLTAGE, "2022-07-10T10:01:00Z", 0.35);
    write();
    fills(fill(7960, "10:00:00", "11:00:00"));
    sections(7960, "10:00:00");
    assertThat(rows()).extracting(ProfileRow::kelvin).containsExactly(LOOP, LOOP);
  }

  @Test
  void whenAnAliasMovesInsideAStepTheCurrentIsThatOfItsDatapointAtTheTime() {
    steadyDetector();
    archive
        .current(CURRENT, "2022-07-10T10:19:00Z", 14, 100)
        .current(CURRENT, "2022-07-10T10:50:00Z", 777, 100) // The abandoned datapoint goes on.
        .move(CURRENT, "2022-07-10T10:30:00Z")
        .current(CURRENT, "2022-07-10T10:10:00Z", 555, 100) // Somebody else's until the move.
        .current(CURRENT, "2022-07-10T10:40:00Z", 15, 100);
    write();
    fills(fill(7960, "10:00:00", "11:00:00"));
    sections(7960, "10:00:00");
    assertThat(rows()).extracting(ProfileRow::leakage).containsExactly(14.0, 15.0);
  }

  @Test
  void aCurrentOlderThanTheSettingAllowsIsMissingAndListed() {
    steadyDetector();
    write();
    fills(fill(7960, "10:00:00", "11:00:00"));
    sections(7960, "10:00:00");
    CliHarness.Result result =
        new CliHarness(folder)
            .with("PIXELMON_RADSIM_CURRENT_LOOKBACK_DAYS", "0.4375") // 10.5 h
            .run(
                new PixelmonRadsim(),
                "prepare",
                "-rog",
                GROUP,
                "-p",
                "profile.txt",
                "--offline",
                "-ff",
                "7960",
                "-lf",
                "7960");
    assertThat(result.code()).isEqualTo(ExitCode.PARTIAL.code());
    assertThat(profile().rows()).extracting(ProfileRow::leakage).containsExactly(12.0, -999.0);
    assertThat(gaps())
        .contains(
            "2022-07-10 10:00:00,2022-07-10 10:20:00,1,leakage current,searched back,"
                + "no record in the step,10.3",
            "2022-07-10 10:20:00,2022-07-10 11:00:00,1,leakage current,missing,no record,0.0");
  }

  @Test
  void aStateOfTheHighVoltageThatNobodyKnowsCountsAsOffAndIsListed() {
    SmallArchive blind = new SmallArchive();
    for (int minute = 0; minute < 24 * 60; minute += 10) {
      String time = at("00:00:00").plusSeconds(60L * minute).toString();
      SENSORS.forEach(sensor -> blind.temperature(sensor, time, -10));
    }
    blind.current(CURRENT, "2022-07-10T10:00:00Z", 12, 100);
    blind.write(folder.resolve("data/archive"), "2022-06-25", "2022-07-11");
    fills(fill(7960, "10:00:00", "11:00:00"));
    sections(7960, "10:00:00");
    CliHarness.Result result = run();
    assertThat(result.code()).isEqualTo(ExitCode.PARTIAL.code());
    assertThat(profile().rows()).extracting(ProfileRow::kelvin).containsExactly(LOOP, LOOP);
    assertThat(gaps())
        .contains(
            "2022-07-10 10:00:00,2022-07-10 11:00:00,2,high voltage,taken as off,"
                + "no record of the high voltage,0.0");
  }

  @Test
  void aShutdownWithoutSensorDataIsLeftOutOrFilledAsToldAndListed() throws IOException {
    archive.voltage(VOLTAGE, "2022-07-08T00:00:00Z", 0);
    write();
    fills();
    Failure.of(
            home,
            new PixelmonRadsim(),
            "prepare",
            "-rog",
            GROUP,
            "--offline",
            "--from",
            "2022-07-10",
            "--to",
            "2022-07-10")
        .endsWith(
            ExitCode.NO_DATA,
            "no step has all its data: 0 of 2 sensors",
            "Give a temperature with --gap-temperature");
    Files.delete(home.path(TestHome.FILLS)); // A shutdown needs none.
    List<ProfileRow> rows =
        rows(
            "--from",
            "2022-07-10",
            "--to",
            "2022-07-10",
            "-tsi",
            "43200",
            "--gap-temperature",
            "288.15");
    assertThat(rows)
        .hasSize(3)
        .allSatisfy(row -> assertThat(row.kelvin()).isEqualTo(288.15))
        .allSatisfy(row -> assertThat(row.isInterfill()).isTrue());
    assertThat(rows.get(2).endSeconds())
        .isEqualTo(Instant.parse("2022-07-11T00:00:00Z").getEpochSecond());
    assertThat(gaps())
        .singleElement()
        .asString()
        .startsWith("2022-07-10 00:00:00,2022-07-11 00:00:00,3,temperature,filled,");
  }

  @Test
  void daysThatTheArchiveLacksAreNotFilled() {
    steadyDetector();
    write();
    fills();
    SmallArchive.remove(folder.resolve("data/archive"), "2022-07-10");
    Failure.of(
            home,
            new PixelmonRadsim(),
            "prepare",
            "-rog",
            GROUP,
            "--offline",
            "--from",
            "2022-07-10",
            "--to",
            "2022-07-10",
            "--gap-temperature",
            "288.15")
        .endsWith(
            ExitCode.NO_DATA,
            "no step has all its data: the archive lacks days of the temperature sensors");
  }

  @Test
  void unitsAndBunchesAreThoseAskedFor() {
    steadyDetector();
    write();
    fills(fill(7960, "10:00:00", "11:00:00"), fill(7961, "12:00:00", "13:00:00"));
    sections(7960, "10:00:00");
    sections(7961, "12:00:00");
    double area = 48 * 0.81 * 0.81;
    assertThat(rows("--leakage-unit", "uA/cm2", "--bunches").get(0).leakage())
        .isEqualTo(Math.rint(12 / area * 100) / 100);
    assertThat(profile().leakageUnit()).isEqualTo("uA/cm2");
    assertThat(profile().rows())
        .extracting(row -> row.bunches().orElseThrow())
        .containsExactly(578, 578, 0, 0, 578, 578);
    assertThat(rows("--leakage-unit", "uA/cm3").get(0).leakage())
        .isEqualTo(Math.rint(12 / (area * 0.0285) * 100) / 100);
    assertThat(profile().withBunches()).isFalse();
    assertThat(home.lines("data/radiation_simulation/profile.txt").get(0))
        .endsWith("\tLeakage_current [uA/cm3]");
  }

  @Test
  void aFillShorterThanItsDelayHasNoRowsAndIsListedWithoutBeingAFault() {
    steadyDetector();
    write();
    fills(fill(7960, "10:00:00", "10:19:59"), fill(7961, "10:30:00", "11:30:00"));
    sections(7960, "10:00:00");
    sections(7961, "10:30:00");
    CliHarness.Result result = run();
    assertThat(result.code()).isZero();
    assertThat(result.err()).contains("fill 7960 shorter than its delay of 1200 s");
    assertThat(profile().rows()).allMatch(row -> row.fill() == 7961);
    assertThat(gaps())
        .contains(
            "2022-07-10 10:00:00,2022-07-10 10:19:59,0,row,left out,"
                + "fill 7960 shorter than its delay of 1200 s,0.0");
  }

  @Test
  void existingFilesAreLeftAloneWithSkip() throws IOException {
    steadyDetector();
    write();
    fills(fill(7960, "10:00:00", "11:00:00"));
    sections(7960, "10:00:00");
    Path file = home.write("data/radiation_simulation/profile.txt", "mine");
    CliHarness.Result result = run("-skip");
    assertThat(result.code()).isZero();
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("1 profile is there already");
    assertThat(Files.readString(file)).isEqualTo("mine\n");
  }

  @Test
  void optionsThatContradictEachOtherAreRefused() {
    fills(fill(7960, "10:00:00", "11:00:00"));
    refused("the stretch of the profile is to be given in one way", "-rog", GROUP);
    refused("given in one way", "-rog", GROUP, "--year", "2022", "--from", "2022-01-01");
    refused("the readout groups are to be given in one way", "--year", "2022");
    refused("-p names one file", "--year", "2022", "--layer", "1", "-p", "one.txt");
    String huge = "9223372036854775807";
    refused("are at most 3660 days", "--year", "2022", "-rog", GROUP, "-di", huge);
    refused("are at most 3660 days", "--year", "2022", "-rog", GROUP, "-tsf", huge);
    refused(
        "in the years 1970 to 2199",
        "--from",
        "2022-07-05",
        "--to",
        "+999999999-12-31",
        "-rog",
        GROUP);
    refused("no barrel layer '5'", "--year", "2022", "--layer", "5");
    refused("unknown readout group 'BPix'", "--year", "2022", "-rog", "BPix");
    refused(
        "--original-clock goes with --original",
        "--year",
        "2022",
        "-rog",
        GROUP,
        "--original-clock",
        "Europe/Zurich");
    refused(
        "unknown time zone 'Mars'",
        "--year",
        "2022",
        "-rog",
        GROUP,
        "--original",
        "--original-clock",
        "Mars",
        "-f",
        "x.root");
    refused("no silicon temperature", "--year", "2022", "-rog", GROUP, "--gap-temperature", "15");
    refused("a time step is above 0, got 0 s", "--year", "2022", "-rog", GROUP, "-tsf", "0");
  }

  private void refused(String message, String... options) {
    List<String> args = new ArrayList<>(List.of("prepare", "--offline"));
    args.addAll(Arrays.asList(options));
    Failure.of(home, new PixelmonRadsim(), args.toArray(String[]::new))
        .endsWith(ExitCode.USAGE, message);
  }
}
