package org.pixelmon.currents.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.testkit.Failure;
import org.pixelmon.core.testkit.SmallArchive;
import org.pixelmon.core.testkit.TestHome;
import org.pixelmon.currents.PixelmonCurrents;
import org.pixelmon.currents.TestCurrents;

class FetchBadInputTest {

  private static final String OUTPUT = "data/currents/from_database/7920_Barrel.txt";
  private static final String GOOD = "7920,2022-07-05 14:47:08.000000,2022-07-06 00:03:32.000000";

  @TempDir Path folder;
  private TestHome home;

  @BeforeEach
  void setUp() {
    home = new TestHome(folder).fills(TestCurrents.FILL_7920, TestCurrents.FILL_7921);
    home.write(OUTPUT, "of an earlier run");
    new SmallArchive()
        .current("PixelBarrel_BmI_S4_LAY14/channel002", "2022-07-05T14:50:00Z", 20, 299.5)
        .write(home.path("data/archive"), "2022-07-05", "2022-07-05");
  }

  private static String[] args(String... more) {
    String[] args = {"fetch", "-ff", "7920", "-lf", "7920", "-s", "Barrel", "--offline"};
    String[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return all;
  }

  private Failure fetch(String... more) {
    return Failure.of(home, new PixelmonCurrents(), args(more));
  }

  private Failure run(String... args) {
    return Failure.of(home, new PixelmonCurrents(), args);
  }

  @Test
  void goodInputWritesTheFileAndNamesIt() {
    CliHarness.Result result = home.run(new PixelmonCurrents(), args());

    assertThat(result.code()).isZero();
    assertThat(result.out()).isEqualTo(OUTPUT + "\n");
    assertThat(home.lines(OUTPUT))
        .containsExactly("PixelBarrel_BmI_S4_LAY14/channel002   20   299.5   2022-07-05 14:50:00");
  }

  @Test
  void channelsWithoutARecordAreCountedAndListedOnDemand() {
    CliHarness.Result brief = home.run(new PixelmonCurrents(), args());
    CliHarness.Result full = home.run(new PixelmonCurrents(), args("-v"));

    assertThat(brief.err())
        .contains(
            "no record of 64 of 64 digital channels in 1 fill\n",
            "no record of 64 of 64 analog channels in 1 fill\n",
            "no record of 127 of 128 leakage channels in 1 fill\n")
        .doesNotContain("channel003");
    assertThat(full.err())
        .contains("  fill 7920: PixelBarrel_BmI_S1_LAY14/channel002 ")
        .contains(" PixelBarrel_BmI_S4_LAY14/channel003 ");
  }

  @Test
  void aFillWithoutAnyRecordIsNotWrittenAndEndsWith7() {
    CliHarness.Result result =
        home.run(
            new PixelmonCurrents(),
            "fetch",
            "-ff",
            "7920",
            "-lf",
            "7920",
            "-s",
            "EndCap",
            "--offline");

    assertThat(result.code()).isEqualTo(ExitCode.PARTIAL.code());
    assertThat(result.err()).contains("fills without any record, not written: 7920");
    assertThat(home.path("data/currents/from_database/7920_EndCap.txt")).doesNotExist();
  }

  @Test
  void aReversedFillRange() {
    run("fetch", "-ff", "7921", "-lf", "7920", "-s", "Barrel")
        .endsWith(ExitCode.USAGE, "runs backwards", "7921 is above 7920", "Swap -ff and -lf");
  }

  @Test
  void noFillOfTheFileInTheRange() {
    run("fetch", "-ff", "8000", "-lf", "8010", "-s", "Barrel")
        .endsWith(ExitCode.NO_DATA, "fills.csv", "8000 to 8010");
  }

  @Test
  void aMissingOptionASpareWordAndNoCommandAtAll() {
    run("fetch", "-ff", "7920", "-lf", "7920").endsWith(ExitCode.USAGE, "--sub-system");
    fetch("nonsense").endsWith(ExitCode.USAGE, "nonsense");
    run().endsWith(ExitCode.USAGE, "subcommand");
    run("fetsh").endsWith(ExitCode.USAGE, "fetsh");
  }

  @Test
  void anUnknownSubsystem() {
    run("fetch", "-ff", "7920", "-lf", "7920", "-s", "Strips")
        .endsWith(ExitCode.USAGE, "got 'Strips'", "Barrel or EndCap");
  }

  @Test
  void aMissingFillsFile() throws IOException {
    Files.delete(home.path(TestHome.FILLS));
    fetch().endsWith(ExitCode.BAD_INPUT, "fills.csv: file not found", "pixelmon-fills get");
  }

  @Test
  void aFolderInsteadOfAFillsFile() throws IOException {
    Files.delete(home.path(TestHome.FILLS));
    Files.createDirectory(home.path(TestHome.FILLS));
    fetch().endsWith(ExitCode.BAD_INPUT, "fills.csv: is a folder");
  }

  @Test
  void anEmptyFillsFile() {
    home.write(TestHome.FILLS);
    fetch().endsWith(ExitCode.BAD_INPUT, "fills.csv: the file is empty");
  }

  @Test
  void aFillsFileWithADuplicateFill() {
    home.write(TestHome.FILLS, TestHome.FILLS_HEADER, GOOD, GOOD);
    fetch().endsWith(ExitCode.BAD_INPUT, "fills.csv:3: fill 7920 is already in line 2");
  }

  @Test
  void aFillsFileWithABadDate() {
    home.write(TestHome.FILLS, TestHome.FILLS_HEADER, GOOD.replace("07-05", "02-30"));
    fetch().endsWith(ExitCode.BAD_INPUT, "fills.csv:2: start_stable_beam", "2022-02-30");
  }

  @Test
  void aTruncatedFillsFile() {
    home.text(TestHome.FILLS, TestHome.FILLS_HEADER + "\n" + GOOD.substring(0, 30));
    fetch().endsWith(ExitCode.BAD_INPUT, "fills.csv:2: expected 3 values, got 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "soon", "1.5", "99999999999999999999"})
  void aDelayThatIsNone(String delay) {
    fetch("-t", delay).endsWith(ExitCode.USAGE, delay);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1h", "12", "12x", "", "8785h", "999999999999999h"})
  void aLookBackThatIsNone(String time) {
    fetch("--lookback", time).endsWith(ExitCode.USAGE, "--lookback wants a time", "'" + time + "'");
  }

  @Test
  void aDayThatTheArchiveLacksWhileOffline() {
    run("fetch", "-ff", "7921", "-lf", "7921", "-s", "Barrel", "--offline")
        .endsWith(ExitCode.NO_DATA, "the archive lacks", "2022-07-06");
  }

  @Test
  void aDamagedFileInTheArchive() {
    home.write("data/archive/omds/fwcaenchannel/2022/2022-07-05.parquet", "no parquet");
    fetch().endsWith(ExitCode.BAD_INPUT, "2022-07-05.parquet");
  }

  @Test
  void anOutputThatCannotBeWritten() throws IOException {
    home.refuseFilesIn("blocked");
    fetch("-o", "blocked")
        .endsWith(ExitCode.OUTPUT_UNWRITABLE, "7920_Barrel.txt: cannot be written");
  }

  @Test
  void anOutputThatAnotherRunIsWriting() {
    AtomicFile.writeText(
        home.path(OUTPUT),
        out -> fetch().endsWith(ExitCode.OUTPUT_BUSY, "7920_Barrel.txt: another run is writing"));
  }

  @Test
  void anOutputFolderThatIsAFile() {
    home.write("elsewhere", "a file");
    fetch("-o", "elsewhere")
        .endsWith(ExitCode.OUTPUT_UNWRITABLE, "elsewhere is a file, not a folder");
  }

  @ParameterizedTest
  @CsvSource({"omds.usr = x, unknown key 'omds.usr'", "offline, expected 'key = value'"})
  void aBadSettingsFile(String line, String problem) {
    home.write("config/pixelmon.properties", "# ours", line);
    fetch().endsWith(ExitCode.BAD_INPUT, "pixelmon.properties:2: " + problem);
  }
}
