package org.pixelmon.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.testkit.SmallFluka;

/** The installed programs on a real terminal, and when they are told to end. */
class TerminalAndSignalsTest {

  private static final Path SCRIPT = Path.of("/usr/bin/script");
  private static final String ESCAPE = "\u001b";

  @TempDir private Path home;

  private static ProcessBuilder installed(List<String> words) {
    List<String> command = new ArrayList<>(words);
    command.set(0, InstallationTest.INSTALLATION.resolve("bin").resolve(words.get(0)).toString());
    return new ProcessBuilder(command);
  }

  private static String finish(ProcessBuilder builder) throws Exception {
    Process process = builder.redirectInput(Path.of("/dev/null").toFile()).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(text).isZero();
    return text;
  }

  /** What a terminal of its own gets from a command that takes some seconds. */
  private String onTerminal(Map<String, String> environment, int fills, String more)
      throws Exception {
    assumeTrue(Files.isExecutable(SCRIPT), "there is no " + SCRIPT);
    String program = InstallationTest.INSTALLATION.resolve("bin/pixelmon-fills").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            SCRIPT.toString(),
            "-qec",
            "'" + program + "' demo --fills " + fills + " --home '" + home + "'" + more,
            "/dev/null");
    builder.environment().remove("COLUMNS");
    builder.environment().remove("NO_COLOR");
    builder.environment().put("TERM", "xterm");
    builder.environment().putAll(environment);
    return finish(builder);
  }

  /** The lines that are left on the screen. */
  private static List<String> screen(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int column = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith(ESCAPE + "[2K", i)) {
        line.setLength(0);
        i += 3;
      } else if (text.startsWith(ESCAPE + "[K", i)) {
        line.setLength(Math.min(column, line.length()));
        i += 2;
      } else if (text.charAt(i) == '\r') {
        column = 0;
      } else if (text.charAt(i) == '\n') {
        lines.add(line.toString());
        line.setLength(0);
        column = 0;
      } else {
        while (line.length() <= column) {
          line.append(' ');
        }
        line.setCharAt(column++, text.charAt(i));
      }
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  /** The files made, a line each, and the last line: nothing of a bar is left. */
  private static void assertThatThereAreFilesAndASummary(List<String> lines) {
    int last = lines.size() - 1;
    assertThat(lines.subList(0, last)).isNotEmpty().allMatch(line -> line.matches("\\S*data/\\S+"));
    assertThat(lines.get(last)).startsWith("demo archive: ").contains("; took ");
  }

  @ParameterizedTest
  @CsvSource({"C, #, \u2588", "C.UTF-8, \u2588, #"})
  void aLongStepHasABarThatIsGoneInTheEnd(String locale, String drawn, String not)
      throws Exception {
    String text = onTerminal(Map.of("LC_ALL", locale), 400, "");

    assertThat(text).contains(drawn).doesNotContain(not);
    assertThat(text).containsPattern("demo day .+ \\d+% \\d+/\\d+ \\d+(\\.\\d)?/s \\d+ s left");
    for (String piece : text.split("\r|" + ESCAPE + "\\[2?K")) {
      if (piece.contains("% ")) {
        assertThat(piece).hasSizeLessThan(80);
      }
    }
    assertThatThereAreFilesAndASummary(screen(text));
  }

  @ParameterizedTest
  @CsvSource({"TERM, dumb, ''", "TERM, xterm, ' -q'"})
  void aDumbTerminalAndQuietHaveNone(String variable, String value, String more) throws Exception {
    String text = onTerminal(Map.of(variable, value), 60, more);

    assertThat(text).doesNotContain(ESCAPE).doesNotContain("% ");
  }

  @Test
  void pipesHaveNone() throws Exception {
    String text =
        finish(
            installed(List.of("pixelmon-fills", "demo", "--fills", "60", "--home", home + ""))
                .redirectErrorStream(true));

    assertThat(text).doesNotContain(ESCAPE).doesNotContain("% ");
    assertThatThereAreFilesAndASummary(text.lines().toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 900, 1500, 2500})
  void aRunThatIsToldToEndPrintsNoHalfResult(int millis) throws Exception {
    Process process =
        installed(
                List.of(
                    "pixelmon-fills", "demo", "--fills", "60", "--home", home + "", "--json", "-q"))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Thread.sleep(millis);
    process.toHandle().destroy(); // leaves its output to be read
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

    if (!text.isEmpty()) {
      assertThat(ResultSchema.parse(text).path("exit_code").asInt()).isZero();
      assertThat(text).endsWith("}\n");
    }
    assertThat(process.exitValue()).isIn(0, 143);
    if (process.exitValue() == 0) {
      assertThat(text).isNotEmpty();
    }
  }

  @Test
  void aResultThatIsBeingReadWhenTheSignalComesIsWhole() throws Exception {
    finish(installed(List.of("pixelmon-fills", "demo", "--fills", "3", "--home", home + "", "-q")));
    writeField();
    Process process =
        installed(
                List.of(
                    "pixelmon-fluence",
                    "modules",
                    "--home",
                    home.toString(),
                    "--field",
                    "field/fluence_field_x.root",
                    "-o",
                    "-",
                    "--json",
                    "-q"))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int first = process.getInputStream().read(); // the pipe is full behind it
    process.toHandle().destroy(); // leaves its output to be read
    Thread.sleep(500);
    String rest = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

    String text = (char) first + rest;
    assertThat(text.length()).isGreaterThan(100_000);
    assertThat(ResultSchema.parse(text).at("/result/modules/rows")).hasSizeGreaterThan(1856);
  }

  private void writeField() throws Exception {
    Path usrbin = home.resolve("usrbin");
    Files.writeString(usrbin, SmallFluka.text());
    finish(
        installed(
            List.of(
                "pixelmon-fluence",
                "field",
                "-i",
                usrbin.toString(),
                "-o",
                "field",
                "-ot",
                "field/txt",
                "-s",
                "x",
                "--home",
                home.toString(),
                "-q")));
  }
}
