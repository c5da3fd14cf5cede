package org.pixelmon.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.CommandSpec;

/** What manuals and completions are made of. */
class ProgramsTest {

  @Test
  void theyAreThoseThatAreInstalled() throws Exception {
    try (Stream<Path> installed = Files.list(InstallationTest.INSTALLATION.resolve("bin"))) {
      List<String> names = installed.map(file -> file.getFileName().toString()).toList();
      assertThat(Programs.all().stream().map(CommandSpec::name))
          .containsExactlyInAnyOrderElementsOf(names);
    }
  }

  @Test
  void commandsBelowCommandsAreAmongThem() {
    assertThat(
            Programs.withCommands(Programs.all().get(0)).stream().map(CommandSpec::qualifiedName))
        .startsWith("pixelmon-fills", "pixelmon-fills get")
        .contains("pixelmon-fills archive", "pixelmon-fills archive status")
        .noneMatch(name -> name.endsWith(" help"));
  }
}
