package org.pixelmon.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.error.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a mistyped command line is answered with. */
class WrongUsageTest {

  @TempDir Path home;

  enum Source {
    OMS,
    BRIL_CALC
  }

  @Command(name = "pixelmon-try", subcommands = Plot.class, mixinStandardHelpOptions = true)
  static final class Root {}

  @Command(name = "pixelmon-none", mixinStandardHelpOptions = true)
  static final class NoSubcommands {}

  @Command(name = "plot", header = "Plots.", mixinStandardHelpOptions = true)
  static final class Plot extends ArchiveCommand {

    @Option(
        names = {"-ff", "--first-fill"},
        required = true)
    int first;

    @Option(names = "-n")
    int count;

    @Option(names = {"-o", "--output-directory", "--output"})
    Path output;

    @Option(names = "-era")
    String era;

    @Option(names = "-ymin")
    Double yMin;

    @Option(names = "--seed")
    long seed;

    @Option(names = "--start")
    LocalDate start;

    @Option(names = "-i")
    Path input;

    @Option(names = "-from")
    Source from = Source.OMS;

    @Option(names = "--suffix", converter = FileNamePart.class)
    String suffix;

    @Override
    protected ExitCode run(RunContext context) {
      context.show(
          "line", List.of(first + " " + yMin + " " + seed + " " + start + " " + from), () -> null);
      context.detail("-v " + context.verbosity() + " -o " + output);
      return ExitCode.OK;
    }
  }

  private CliHarness.Result run(String... args) {
    return new CliHarness(home).run(new Root(), args);
  }

  private String refusal(String... args) {
    CliHarness.Result result = run(args);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.errorLines()).hasSize(2);
    return result.errorLines().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-n | x | 'x' is not a whole number",
        "-n | 7920.5 | '7920.5' is not a whole number",
        "-n | 3000000000 | '3000000000' is not a number from -2147483648 to 2147483647",
        "--seed | 1e3 | '1e3' is not a whole number",
        "-ymin | low | 'low' is not a number",
        "-ymin | NaN | 'NaN' is not a finite number",
        "-ymin | 1d | '1d' is not a number",
        "-ymin | 1e999 | '1e999' is not a number from -1e100 to 1e100",
        "-ymin | -1e308 | '-1e308' is not a number from -1e100 to 1e100",
        "--start | +999999999-01-01 | '+999999999-01-01' is no day of data: those are in the years"
            + " 1970 to 2199",
        "--start | 2022-13-01 | wants a day like 2022-07-05, got '2022-13-01'",
        "-from | foo | wants oms or bril-calc, got 'foo'",
        "-i | '' | wants a file or folder, got ''",
        "--suffix | ../../evil | '../../evil' is no part of a file name"
      })
  void aValueThatDoesNotFitIsToldInPlainWordsWithItsOption(
      String option, String value, String problem) {
    assertThat(refusal("plot", "-ff", "1", option, value.replace("''", "")))
        .startsWith("pixelmon-try: ")
        .contains("'" + option)
        .endsWith(problem + (option.equals("--suffix") ? "; -o names the folder" : ""));
  }

  @Test
  void valuesThatFitAreTaken() {
    String[] args = {"plot", "-ff", "7920", "-ymin", "-1.5e2", "--seed", "5000000000"};

    assertThat(run(args).out()).isEqualTo("7920 -150.0 5000000000 null OMS\n");
    assertThat(run("plot", "-ff", "1", "--start", "2022-07-05", "-from", "bril_calc").out())
        .isEqualTo("1 null 0 2022-07-05 BRIL_CALC\n");
  }

  @ParameterizedTest
  @CsvSource({
    "plot -ff 1 -eraa Run3, -era",
    "plot -ff 1 -ear Run3, -era",
    "plot -ff 1 --sead=3, --seed",
    "plot -fff 1, -ff",
    "plot --frist-fill=1, --first-fill",
    "plot --first 1, --first-fill",
    "plto -ff 1, plot"
  })
  void aSlipOfTheFingerIsAnsweredWithWhatWasMeant(String line, String meant) {
    assertThat(refusal(line.split(" "))).endsWith(" - did you mean '" + meant + "'?");
  }

  @ParameterizedTest
  @CsvSource({
    "plot -ff 1 -offline, --offline",
    "plot -ff 1 -outdir=x, --output",
    "plot -ff 1 -home DIR, --home",
    "plot -ff 1 -archive DIR, --archive",
    "plot -ff 1 -seed 3, --seed",
    "plot -ff7920, -ff 7920",
    "plot -ff 1 -n5, -n 5",
    "plot -ff 1 -vq, -v",
    "plot -ff 1 help, -h",
    "plot -offline, --offline",
    "plot -ff 1 -era -offline, --offline"
  })
  void noValueIsGluedToAnOptionOfOneLetterAndLongOptionsHaveTwoHyphens(String line, String meant) {
    assertThat(refusal(line.split(" "))).endsWith(" - did you mean '" + meant + "'?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-o -archive", "--suffix -archive", "-i --archives"})
  void aWordThatLooksLikeAnOptionIsNoFileName(String options) {
    assertThat(refusal(("plot -ff 1 " + options).split(" "))).contains("looks like an option");
  }

  @Test
  void oneLetterOptionsTakeTheirValueAfterABlankOrAnEqualsSign() {
    assertThat(run("plot", "-ff=1", "-o=x", "-vv").err()).isEqualTo("-v 2 -o x\n");
    assertThat(run("plot", "-ff", "1", "-o", "x", "-v").err()).isEqualTo("-v 1 -o x\n");
    assertThat(run("plot", "-ff", "1", "-o=x", "-q").err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "plot --colour red, unknown option '--colour'",
    "plot 7, unexpected argument '7'",
    "plto, unknown subcommand 'plto'",
    "-offline plot, unknown option '-offline'"
  })
  void whatIsUnknownIsToldBeforeWhatIsMissing(String line, String problem) {
    assertThat(refusal(line.split(" "))).startsWith("pixelmon-try: " + problem);
  }

  @Test
  void helpIsAWordToo() {
    assertThat(run("help").code()).isZero();
    assertThat(run("help").out()).isEqualTo(run("-h").out());
    assertThat(run("help", "plot").out()).isEqualTo(run("plot", "-h").out());
    assertThat(refusal("help", "plto")).contains("plto");
  }

  @Test
  void aHomeFolderThatIsNotThereIsThat() {
    CliHarness.Result result = run("plot", "-ff", "1", "--home", "/nonexistent/home");

    assertThat(result.code()).isEqualTo(4);
    assertThat(result.err())
        .isEqualTo(
            "pixelmon-try: /nonexistent/home: the home folder is not there - Make it, or name"
                + " another home folder with --home.\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plot -ff 1 --colour red", "plot -ff 1 -x", "plot -ff 1 7", "", "fetch"})
  void whatResemblesNothingGetsNoGuess(String line) {
    assertThat(refusal(line.isEmpty() ? new String[0] : line.split(" ")))
        .doesNotContain("did you mean");
  }

  @Test
  void anExecutableWithoutSubcommandsSaysSo() {
    CliHarness.Result result = new CliHarness(home).run(new NoSubcommands());

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.errorLines())
        .containsExactly(
            "pixelmon-none: this version has no subcommands", "Try 'pixelmon-none -h'.");
  }
}
