package org.pixelmon.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.testkit.SmallFluka;
import org.pixelmon.core.testkit.TestHome;

/** Slips of the finger in every kind of word that is one of a known set. */
@TestInstance(Lifecycle.PER_CLASS)
class DidYouMeanTest {

  private static final String PLOT = "pixelmon-currents plot ";

  @TempDir private static Path home;

  private static CliHarness.Result run(CliHarness harness, String line) {
    List<String> words = Arrays.asList(line.strip().split(" "));
    return harness.run(
        Roots.of(words.get(0)), words.subList(1, words.size()).toArray(String[]::new));
  }

  private static CliHarness offline() {
    return new CliHarness(home).with("PIXELMON_OFFLINE", "true");
  }

  @BeforeAll
  void makeHome() {
    TestHome files = new TestHome(home);
    files.text("data/fluence/cmsv3_23_1_0_usrbin_40_ascii", SmallFluka.text());
    files.write("sensors.txt", "PixelBarrel_BmI_1I_L4D2MM");
    for (String line :
        List.of(
            "pixelmon-fills demo --fills 3",
            "pixelmon-fills get -ff 7920 -lf 7930",
            "pixelmon-temperatures pipe -ff 7920 -lf 7930",
            "pixelmon-fluence field")) {
      assertThat(run(offline(), line).code()).as(line).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plot -s Barrel -era rnu3 | Did you mean 'run3'? config/eras.csv lists all",
        "plot -s Barel -era 2022 | did you mean 'Barrel'?",
        "plot -s barr -era 2022 | did you mean 'Barrel'?",
        "plot -s Barrel -era 2022 -x_axes lumni | did you mean 'lumi'?",
        "plot -s Barrel -era 2022 -x_axes fill,lumni | did you mean 'lumi'?",
        "plot -s Barrel -era 2022 -current leekage | did you mean 'leakage'?",
        "plot -s Barrel -era 2022 --format pgn | did you mean 'png'?",
        "plot -s Barrel -era 2022 -layers LYR2 | Did you mean '2'? Give numbers from 1 to 4",
        "plot -s EndCap -era 2022 -layers disk3 | Did you mean '3'? Give numbers from 1 to 3",
        "plto -s Barrel | did you mean 'plot'?"
      })
  void inPlotsOfCurrents(String line, String hint) {
    assertThatIsHinted("pixelmon-currents " + line, 2, hint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pixelmon-fills get -ff 1 -lf 2 --oms-auth kerbros | did you mean 'kerberos'?",
        "pixelmon-fills archive prune fwcaenchanel 2022-07-05 --dry-run | Did you mean 'fwcaenchannel'?",
        "pixelmon-fills archive prune lmui 7920 --dry-run | Did you mean 'lumi'?",
        "pixelmon-fills archvie status | did you mean 'archive'?",
        "pixelmon-lumi get -lf 7930 -from brilclac | did you mean 'brilcalc'?",
        "pixelmon-temperatures plot -ts ari -era 2022 | did you mean 'air'?",
        "pixelmon-temperatures plot -ts pipe -era 2022 --by lyer | did you mean 'layer'?",
        "pixelmon-temperatures plot -ts pipe -era 2022 -s Barel_BmI | Did you mean 'Barrel'?",
        "pixelmon-fluence at -r 2.9 -z 0 --particle neutt | Did you mean 'neut'? It holds",
        "pixelmon-fluence fit -e [0]*sqtr(x) -d r -x 0 -p 1 | Did you mean 'sqrt'? Known are",
        "pixelmon-radsim simulate -i profile.txt --then 14d@293K | Did you mean '19.85C'? Parts of",
        "pixelmon-radsim scenario -i . --then 9d@fill_like2024 | Did you mean 'fill-like-2024'? Parts",
        "pixelmon-radsim prepare -ff 7920 -lf 7930 --layer L4 | Did you mean '4'?",
        "pixelmon-radsim prepare -ff 7920 -lf 7930 -rog bpix_bmi_sec1_lyr2 |"
            + " Did you mean 'BPix_BmI_SEC1_LYR2'? Names look like",
        "pixelmon-radsim prepare -ff 7920 -lf 7930 -rog BPix_BmI_SEC1_LYR5 |"
            + " Did you mean 'BPix_BmI_SEC1_LYR1' or 'BPix_BmI_SEC1_LYR2' or 'BPix_BmI_SEC1_LYR3'?",
        "pixelmon-radsim prepare -ff 7920 -lf 7930 -rog BPix_BmI_SEC1_LYR1"
            + " --original-clock Europe/Zuerich --original | Did you mean 'Europe/Zurich'?"
      })
  void inOtherCommands(String line, String hint) {
    assertThatIsHinted(line, 2, hint);
  }

  @Test
  void inNamesOfSensors() {
    assertThatIsHinted(
        "pixelmon-temperatures annealing -s 2022-07-05 -e 2022-07-06 -sfn sensors.txt",
        4,
        "Did you mean 'PixelBarrel_BmI_1I_L4D2M");
    assertThatIsHinted(
        "pixelmon-temperatures plot -ts pipe -ff 7920 -lf 7930 -s Barrel_BmX",
        3,
        "Did you mean 'Barrel_BmI' or 'Barrel_BmO'?");
  }

  @Test
  void inSettings(@TempDir Path other) throws Exception {
    Files.createDirectories(other.resolve("config"));
    Files.writeString(other.resolve("config/pixelmon.properties"), "\nomds.usr = anna\n");
    CliHarness.Result key = run(new CliHarness(other), "pixelmon-fills archive status");
    assertThat(key.code()).isEqualTo(4);
    assertThat(key.err()).contains("pixelmon.properties:2: unknown key 'omds.usr'");
    assertThat(key.err()).contains("did you mean 'omds.user'?");

    CliHarness.Result value =
        run(
            new CliHarness(home).with("PIXELMON_OMS_AUTH", "tokne"),
            "pixelmon-fills get -ff 1 -lf 2 --home " + other.resolve(".."));
    assertThat(value.code()).isEqualTo(2);
    assertThat(value.err()).contains("setting oms.auth").contains("Did you mean 'token'?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PLOT + "-s Barrel -era xyzzy",
        PLOT + "-s Barrel -era 2033",
        PLOT + "-s Foo -era 2022",
        PLOT + "-s Barrel -era 2022 -layers 9",
        "pixelmon-radsim prepare -ff 7920 -lf 7930 -rog Layer",
        "pixelmon-fluence at -r 2.9 -z 0 --particle xyzzy",
        "pixelmon-fills archive prune elsewhere.parquet --dry-run"
      })
  void whatIsNearNothingGetsNoGuess(String line) {
    CliHarness.Result result = run(offline(), line);

    assertThat(result.code()).as(result.err()).isEqualTo(2);
    assertThat(result.err()).doesNotContainIgnoringCase("did you mean");
  }

  private static void assertThatIsHinted(String line, int code, String hint) {
    CliHarness.Result result = run(offline(), line);

    assertThat(result.code()).as("%s: %s", line, result.err()).isEqualTo(code);
    assertThat(result.err()).as(line).contains(hint);
  }
}
