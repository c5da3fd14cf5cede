package org.pixelmon.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The installation that the build leaves behind, run as its user would. */
class InstallationTest {

  static final Path INSTALLATION = Path.of(System.getProperty("pixelmon.installation"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pixelmon-fills",
        "pixelmon-lumi",
        "pixelmon-currents",
        "pixelmon-temperatures",
        "pixelmon-fluence",
        "pixelmon-radsim"
      })
  void everyProgramExplainsItself(String program) throws Exception {
    Process process =
        new ProcessBuilder(INSTALLATION.resolve("bin").resolve(program).toString(), "-h")
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    assertThat(output).contains("Usage: " + program);
    assertThat(Files.isExecutable(INSTALLATION.resolve("bin").resolve(program))).isTrue();
  }
}
