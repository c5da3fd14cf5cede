package org.pixelmon.core.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.NoDataException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What becomes of a run whose results do not reach standard output. */
class StandardOutputTest {

  private static final String FULL = "No space left on device";

  @TempDir Path home;

  private final StringWriter err = new StringWriter();

  @Command(name = "pixelmon-try", subcommands = Work.class, mixinStandardHelpOptions = true)
  static final class Root {

    public static void main(String[] args) {
      Application.main(new Root(), args);
    }
  }

  @Command(name = "work", mixinStandardHelpOptions = true)
  static final class Work extends PixelMonCommand {

    @Option(names = "--end")
    ExitCode end = ExitCode.OK;

    @Override
    protected ExitCode run(RunContext context) {
      List<String> lines = List.of("a result", "another result");
      context.show("lines", lines, () -> lines);
      if (end == ExitCode.NO_DATA) {
        throw new NoDataException("no fill", "");
      }
      return end;
    }
  }

  private int run(String failure, String... args) {
    WatchedStream out =
        new WatchedStream(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException(failure);
              }
            });
    Environment environment =
        new Environment(
            Map.of(),
            home,
            new PrintWriter(out, true, StandardCharsets.UTF_8),
            new PrintWriter(err, true),
            false,
            false,
            out::failure);
    return Application.run(new Root(), environment, args);
  }

  @ParameterizedTest
  @CsvSource({"work", "work --end partial", "work -h", "--version"})
  void resultsThatAreLostMakeASuccessAFailure(String line) {
    assertThat(run(FULL, line.split(" "))).isEqualTo(9);
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .startsWith("pixelmon-try: standard output: ")
        .contains(FULL);
  }

  @Test
  void aRunThatFailedAnywayKeepsItsOwnCodeAndMessage() {
    assertThat(run(FULL, "work", "--end", "no_data")).isEqualTo(3);
    assertThat(err).hasToString("pixelmon-try: no fill\n");
  }

  @ParameterizedTest
  @CsvSource({"OK, 0", "PARTIAL, 7"})
  void aReaderThatHadEnoughIsNoFailure(String end, int code) {
    assertThat(run("Broken pipe", "work", "--end", end)).isEqualTo(code);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void theProcessEndsWith9WhenItsDiskIsFull() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")), "this system has no /dev/full");
    File messages = home.resolve("err.txt").toFile();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Root.class.getName(),
                "work")
            .redirectOutput(new File("/dev/full"))
            .redirectError(messages)
            .start();
    try {
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }

    assertThat(process.exitValue()).isEqualTo(9);
    assertThat(Files.readAllLines(messages.toPath()))
        .singleElement()
        .asString()
        .contains("standard output: cannot be written: ");
  }
}
