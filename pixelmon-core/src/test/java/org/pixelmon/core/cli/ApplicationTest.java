package org.pixelmon.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.config.Setting;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.NoDataException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

class ApplicationTest {

  @TempDir Path home;

  @Command(name = "pixelmon-try", subcommands = Work.class, mixinStandardHelpOptions = true)
  static final class Root {}

  @Command(name = "work", header = "Works.", mixinStandardHelpOptions = true)
  static final class Work extends ArchiveCommand {

    @Mixin FillRangeOptions fills;

    @Option(names = "--fail", description = "How to fail.")
    String fail = "";

    @Override
    protected ExitCode run(RunContext context) {
      switch (fail) {
        case "known" -> throw new NoDataException("no fill\nbetween the two", "Widen the range.");
        case "bug" -> throw new IllegalStateException("oops");
        case "heap" -> throw new OutOfMemoryError("Java heap space");
        case "thread" -> throw new OutOfMemoryError(); // as parallel streams pass it on
        case "stack" -> throw new StackOverflowError();
        default ->
            context.show(
                "line",
                List.of(fills.range() + " " + context.config().text(Setting.ARCHIVE_DIR)),
                () -> null);
      }
      return ExitCode.OK;
    }
  }

  private CliHarness.Result run(String... args) {
    return new CliHarness(home).with("PIXELMON_ARCHIVE", "/from/env").run(new Root(), args);
  }

  @Test
  void takesTheOriginalsFlagsShortAndLongAndWithUnderscores() {
    assertThat(run("work", "-ff", "1", "-lf", "2").out()).contains("first=1, last=2");
    assertThat(run("work", "--first_fill=1", "--last_fill", "2").out()).contains("first=1, last=2");
    assertThat(run("work", "--first-fill", "1", "--last-fill", "2").out())
        .contains("first=1, last=2");
  }

  @Test
  void aFlagWinsOverTheEnvironmentWhichWinsOverTheFileWhichWinsOverTheDefault() throws Exception {
    Path properties = home.resolve("config/pixelmon.properties");
    Files.createDirectories(properties.getParent());
    Files.writeString(properties, "# ours\narchive.dir = /from/file\n");

    assertThat(run("work", "-ff", "1", "-lf", "2", "--archive", "/from/flag").out())
        .contains("/from/flag");
    assertThat(run("work", "-ff", "1", "-lf", "2").out()).contains("/from/env");
    CliHarness bare = new CliHarness(home);
    assertThat(bare.run(new Root(), "work", "-ff", "1", "-lf", "2").out()).contains("/from/file");
    Files.delete(properties);
    assertThat(bare.run(new Root(), "work", "-ff", "1", "-lf", "2").out())
        .contains(home.resolve("data/archive").toString());
  }

  @Test
  void anUnknownKeyInTheSettingsFileIsNamedWithItsLine() throws Exception {
    Path properties = home.resolve("config/pixelmon.properties");
    Files.createDirectories(properties.getParent());
    Files.writeString(properties, "# ours\noms.ulr = https://example.org\n");

    CliHarness.Result result = run("work", "-ff", "1", "-lf", "2");

    assertThat(result.code()).isEqualTo(4);
    assertThat(result.err()).contains("pixelmon.properties:2:").contains("oms.ulr");
  }

  @Test
  void wrongUsageEndsWith2AndOneLineAndWhereToRead() {
    CliHarness.Result result = run("work", "-ff", "x", "-lf", "2");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.errorLines()).hasSize(2);
    assertThat(result.errorLines().get(0)).startsWith("pixelmon-try: ").contains("'x'");
    assertThat(result.errorLines().get(1)).isEqualTo("Try 'pixelmon-try work -h'.");
    assertThat(result.out()).isEmpty();
  }

  @Test
  void aReversedFillRangeEndsWith2() {
    CliHarness.Result result = run("work", "-ff", "3", "-lf", "2");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("runs backwards").contains("Swap -ff and -lf.");
  }

  @Test
  void aKnownErrorIsOneLineWithItsHintAndItsCode() {
    CliHarness.Result result = run("work", "-ff", "1", "-lf", "2", "--fail", "known");

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.errorLines())
        .containsExactly("pixelmon-try: no fill between the two - Widen the range.");
  }

  @Test
  void aBugEndsWith1AndShowsItsTraceOnlyOnDemand() {
    CliHarness.Result quiet = run("work", "-ff", "1", "-lf", "2", "--fail", "bug");
    CliHarness.Result loud = run("work", "-ff", "1", "-lf", "2", "--fail", "bug", "--debug");

    assertThat(quiet.code()).isEqualTo(1);
    assertThat(quiet.errorLines()).hasSize(1);
    assertThat(quiet.err()).contains("report");
    assertThat(loud.err()).contains("\tat ");
  }

  @Test
  void aHeapThatIsTooSmallIsOneLineThatSaysHowToEnlargeIt() {
    CliHarness.Result result = run("work", "-ff", "1", "-lf", "2", "--fail", "heap");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.errorLines())
        .singleElement()
        .asString()
        .startsWith("pixelmon-try: out of memory: Java heap space")
        .contains("PIXELMON_JAVA_OPTS=-Xmx2g");
  }

  @Test
  void aHeapTooSmallForAThreadIsReportedWithoutAMessageOfItsOwn() {
    assertThat(run("work", "-ff", "1", "-lf", "2", "--fail", "thread").err())
        .startsWith("pixelmon-try: out of memory - Allow more");
  }

  @Test
  void aStackThatOverflowsIsReportedLikeAnyBug() {
    CliHarness.Result quiet = run("work", "-ff", "1", "-lf", "2", "--fail", "stack");
    CliHarness.Result loud = run("work", "-ff", "1", "-lf", "2", "--fail", "stack", "--debug");

    assertThat(quiet.code()).isEqualTo(1);
    assertThat(quiet.errorLines()).hasSize(1);
    assertThat(quiet.err()).contains("StackOverflowError").contains("report");
    assertThat(loud.err()).contains("\tat ");
  }

  @Test
  void helpListsTheExitCodes() {
    CliHarness.Result result = run("work", "-h");

    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("Exit codes:").contains("partial result written");
  }
}
