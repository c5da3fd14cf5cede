package org.pixelmon.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples for cron and systemd that come with the installation. */
class CronFilesTest {

  private static final Path FOLDER = InstallationTest.INSTALLATION.resolve("scripts/cron");

  /** Where {@code install.sh /opt/pixelmon} puts what has no links; {@link InstallScriptTest}. */
  private static final String INSTALLED = "/opt/pixelmon/" + InstallScriptTest.CURRENT;

  @TempDir private Path folder;

  private static String text(String name) throws IOException {
    return Files.readString(FOLDER.resolve(name));
  }

  @Test
  void theLineOfCrontabStartsTheScriptEveryNight() throws IOException {
    List<String> lines = text("pixelmon.crontab").lines().filter(l -> !l.startsWith("#")).toList();

    assertThat(lines)
        .containsExactly("30 5 * * * " + INSTALLED + "/scripts/refresh.sh --home /data/pixel");
  }

  @Test
  void systemdHasNothingToSayAgainstItsUnits() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "no systemd");
    for (String unit : List.of("pixelmon-refresh.service", "pixelmon-refresh.timer")) {
      Files.writeString(
          folder.resolve(unit),
          text(unit)
              .replace(INSTALLED, InstallationTest.INSTALLATION.toString())
              .replace("User=pixel", "User=root"));
    }
    Process verify =
        new ProcessBuilder(
                "/usr/bin/systemd-analyze",
                "verify",
                folder.resolve("pixelmon-refresh.service").toString(),
                folder.resolve("pixelmon-refresh.timer").toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(verify.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(said.lines().filter(line -> line.contains("pixelmon"))).isEmpty();
    assertThat(verify.exitValue()).as(said).isZero();
  }
}
