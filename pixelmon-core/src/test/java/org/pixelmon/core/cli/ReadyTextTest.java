package org.pixelmon.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left to the parser; what is printed at once only an installation can show. */
class ReadyTextTest {

  @TempDir Path install;

  @BeforeEach
  void anInstallation() throws Exception {
    Files.createDirectories(install.resolve(ReadyText.FOLDER));
    for (String name : new String[] {"pixelmon-try", "pixelmon-try.get"}) {
      Files.writeString(install.resolve(ReadyText.FOLDER).resolve(name + ".txt"), "");
    }
    Files.writeString(install.resolve("secret.txt"), "not for printing");
    System.setProperty("pixelmon.install", install.toString());
  }

  @AfterEach
  void noInstallation() {
    System.clearProperty("pixelmon.install");
  }

  private static boolean printed(String line) {
    return ReadyText.print("pixelmon-try", line.isEmpty() ? new String[0] : line.split(" "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-h", "--help", "get -h", "get --help"})
  void thePlainWishForHelpIsMet(String line) {
    assertThat(printed(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "get",
        "get -ff 7920 -h",
        "-h get",
        "-h -h",
        "got -h",
        "got -V",
        "get get -h",
        "help get",
        "../../secret -h",
        "GET -h",
        "@get -h",
        "-x -h",
        "get -H"
      })
  void allElseIsTheParsers(String line) {
    assertThat(printed(line)).isFalse();
  }

  @Test
  void withoutAnInstallationEverythingIs() {
    System.clearProperty("pixelmon.install");

    assertThat(printed("-h")).isFalse();
    assertThat(printed("-V")).isFalse();
  }
}
