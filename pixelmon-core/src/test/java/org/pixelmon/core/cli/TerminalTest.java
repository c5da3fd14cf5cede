package org.pixelmon.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.error.ExitCode;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

/** What a run looks like on a terminal: progress, messages, log lines and results. */
class TerminalTest {

  @TempDir Path home;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Command(name = "pixelmon-try", subcommands = Work.class, mixinStandardHelpOptions = true)
  static final class Root {}

  @Command(name = "work")
  static final class Work extends PixelMonCommand {

    @Override
    protected ExitCode run(RunContext context) {
      context.progress().at("working", 1, 4);
      context.progress().at("working", 2, 4);
      context.note("half of it");
      context.detail("the details");
      context.progress().at("counting", 7, 0);
      LoggerFactory.getLogger("org.pixelmon.try").warn("look", new IllegalStateException("x"));
      LoggerFactory.getLogger("org.pixelmon.try").info("telling");
      LoggerFactory.getLogger("com.elsewhere").info("chatter");
      context.written(List.of(context.path(Path.of("a.csv")), Path.of("/elsewhere/b.csv")));
      return ExitCode.OK;
    }
  }

  private void run(boolean terminal, String... args) {
    Environment environment =
        new Environment(
            Map.of(),
            home,
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            false,
            terminal);
    assertThat(Application.run(new Root(), environment, args)).isZero();
  }

  @Test
  void workOfLessThanASecondShowsNoProgress() {
    run(true, "work");

    assertThat(err).hasToString("half of it\npixelmon-try: WARN: look\n");
  }

  @Test
  void withoutATerminalThereIsNoProgress() {
    run(false, "work");

    assertThat(err).hasToString("half of it\npixelmon-try: WARN: look\n");
  }

  @Test
  void quietLeavesTheWarnings() {
    run(true, "work", "-q");

    assertThat(err).hasToString("pixelmon-try: WARN: look\n");
  }

  @Test
  void verboseTellsDetailsAndWhatOurOwnCodeLogs() {
    run(false, "work", "-v");

    assertThat(err)
        .hasToString(
            "half of it\nthe details\npixelmon-try: WARN: look\npixelmon-try: INFO: telling\n");
  }

  @Test
  void resultsAreNamedRelativeToTheHomeFolder() {
    run(true, "work");

    assertThat(out).hasToString("a.csv\n/elsewhere/b.csv\n");
  }

  @Test
  void tellsItsVersion() {
    run(false, "--version");

    assertThat(out.toString()).startsWith("PixelMon ");
    assertThat(err.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "LANG, de_DE.UTF-8, true",
    "LC_CTYPE, C.utf8, true",
    "LC_ALL, C, false",
    "LANG, de_DE@euro, false",
    "PATH, /usr/bin, false"
  })
  void theLocaleTellsWhetherATerminalShowsMoreThanAscii(
      String variable, String value, boolean unicode) {
    assertThat(Environment.isUnicode(Map.of(variable, value))).isEqualTo(unicode);
    assertThat(Environment.isUnicode(Map.of("LANG", "de_DE.UTF-8", "LC_ALL", "C"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"TERM, xterm, true", "TERM, dumb, false", "NO_COLOR, 1, false", "NO_COLOR, '', true"})
  void aDumbTerminalOrNoColourGetsNoEscapes(String variable, String value, boolean escapes) {
    assertThat(Environment.allowsEscapes(Map.of(variable, value))).isEqualTo(escapes);
  }
}
