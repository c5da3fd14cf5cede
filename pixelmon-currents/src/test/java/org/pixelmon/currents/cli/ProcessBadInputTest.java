package org.pixelmon.currents.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.testkit.Failure;
import org.pixelmon.core.testkit.TestHome;
import org.pixelmon.currents.PixelmonCurrents;

class ProcessBadInputTest {

  private static final String INPUT = "data/currents/from_database/7920_Barrel.txt";
  private static final String GOOD =
      "PixelBarrel_BmI_S4_LAY14/channel002   20.0   None   2022-07-05 14:57:09";

  @TempDir Path folder;
  private TestHome home;

  @BeforeEach
  void setUp() {
    home = new TestHome(folder);
    home.write(INPUT, GOOD);
    home.write("data/currents/processed/7920_Barrel_HV_ByLayer.txt", "of an earlier run");
  }

  private Failure process(String... more) {
    return Failure.of(home, new PixelmonCurrents(), args(more));
  }

  private static String[] args(String... more) {
    String[] args = {"process", "-ff", "7920", "-lf", "7921", "-s", "Barrel"};
    String[] all = Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return all;
  }

  @Test
  void goodInputWritesFiveFilesAndPassesOverFillsThatWereNotFetched() {
    CliHarness.Result result = home.run(new PixelmonCurrents(), args());

    assertThat(result.code()).isZero();
    assertThat(result.out().lines()).hasSize(5).allMatch(l -> l.contains("processed/7920_Barrel_"));
    assertThat(result.err())
        .contains("fewer than 128 readout groups in fills 7920\n")
        .doesNotContain("BPix_");
    assertThat(home.run(new PixelmonCurrents(), args("-v")).err())
        .contains("  fill 7920: 127 missing: BPix_");
  }

  @Test
  void aVeryWideRangeTakesNoLongerThanItsFiles() {
    CliHarness.Result result =
        home.run(
            new PixelmonCurrents(), "process", "-ff", "1", "-lf", "2147483647", "-s", "Barrel");

    assertThat(result.code()).isZero();
    assertThat(result.err()).contains("currents of 1 fill processed");
  }

  @Test
  void aTruncatedFile() {
    home.text(INPUT, GOOD + "\n" + GOOD.replace("002", "003").substring(0, 50));
    process().endsWith(ExitCode.BAD_INPUT, "7920_Barrel.txt:2: ", "a truncated file?");
  }

  @ParameterizedTest
  @CsvSource({
    "20.0, NaN, the current wants a finite number or None",
    "20.0, two, the current wants a number or None",
    "None, NaN, the voltage wants a finite number or None",
    "S4_LAY14, S9_LAY14, unknown cable 'PixelBarrel_BmI_S9_LAY14/channel002'",
    "channel002, channel007, unknown cable 'PixelBarrel_BmI_S4_LAY14/channel007'",
    "07-05, 13-05, expected a time like"
  })
  void aLineThatIsWrong(String right, String wrong, String problem) {
    home.write(INPUT, "", GOOD.replace(right, wrong));
    process().endsWith(ExitCode.BAD_INPUT, "7920_Barrel.txt:2: " + problem);
  }

  @Test
  void anEmptyFileIsNoReasonToReplaceGoodResults() {
    for (String text : new String[] {"", "\n", " \n\t\r\n", "\ufeff"}) {
      home.text(INPUT, text);
      process().endsWith(ExitCode.BAD_INPUT, "7920_Barrel.txt: the file is empty", "fetch");
    }
  }

  @Test
  void aFillWithoutAnyCurrentKeepsItsOlderFilesAndMakesTheResultPartial() {
    home.write(INPUT, GOOD.replace("20.0", "None"));
    Map<String, String> before = home.snapshot();

    CliHarness.Result result = home.run(new PixelmonCurrents(), args());

    assertThat(result.code()).isEqualTo(ExitCode.PARTIAL.code());
    assertThat(result.err()).contains("fills without any current, not processed: 7920");
    Map<String, String> after = new TreeMap<>(home.snapshot());
    // It notes that there is nothing to be written, so that nobody asks for it again.
    assertThat(after.remove("data/currents/processed/manifest.json")).isNotNull();
    assertThat(after).isEqualTo(before);
  }

  @Test
  void aCableOfTheEndcapInAFileOfTheBarrel() {
    home.write(INPUT, GOOD, GOOD.replace("PixelBarrel_BmI_S4_LAY14", "PixelEndCap_BmI_D1_ROG2"));
    process().endsWith(ExitCode.BAD_INPUT, "7920_Barrel.txt:2: ", "is no cable of the Barrel");
  }

  @Test
  void bytesThatAreNoText() throws IOException {
    Files.write(home.path(INPUT), new byte[] {'P', (byte) 0xff, '\n'});
    process().endsWith(ExitCode.BAD_INPUT, "7920_Barrel.txt:1: is not a text in UTF-8");
  }

  @Test
  void noFileOfTheRange() {
    Failure.of(
            home, new PixelmonCurrents(), "process", "-ff", "8000", "-lf", "8010", "-s", "Barrel")
        .endsWith(ExitCode.NO_DATA, "fills 8000 to 8010", "pixelmon-currents fetch");
    process("-i", "nowhere").endsWith(ExitCode.NO_DATA, "nowhere");
  }

  @Test
  void anInputFolderThatIsAFile() {
    process("-i", INPUT).endsWith(ExitCode.BAD_INPUT, "7920_Barrel.txt: ", "folder");
  }

  @Test
  void aReversedFillRangeAndAnUnknownSubsystem() {
    Failure.of(home, new PixelmonCurrents(), "process", "-ff", "2", "-lf", "1", "-s", "Barrel")
        .endsWith(ExitCode.USAGE, "runs backwards");
    Failure.of(home, new PixelmonCurrents(), "process", "-ff", "1", "-lf", "2", "-s", "Disk")
        .endsWith(ExitCode.USAGE, "got 'Disk'");
  }

  @Test
  void anOutputFolderThatIsAFile() {
    home.write("elsewhere", "a file");
    process("-o", "elsewhere/deeper")
        .endsWith(ExitCode.OUTPUT_UNWRITABLE, "elsewhere is a file, not a folder");
  }

  @Test
  void anOutputThatCannotBeWritten() throws IOException {
    home.write(INPUT, GOOD, GOOD.replace("channel002", "channel000"));
    home.refuseFilesIn("blocked");
    process("-o", "blocked")
        .endsWith(ExitCode.OUTPUT_UNWRITABLE, "7920_Barrel_Dig.txt: cannot be written");
  }
}
