package org.pixelmon.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Completions, manual pages, ready help and the order of libraries, made once more. */
class InstallationTextsTest {

  @TempDir Path again;

  @BeforeEach
  void writeThemAgain() throws IOException {
    Files.createDirectory(again.resolve("lib"));
    for (Path jar : in(InstallationTest.INSTALLATION.resolve("lib"), ".jar")) {
      Files.createFile(again.resolve("lib").resolve(jar.getFileName()));
    }
    Path config = InstallationTest.INSTALLATION.resolve("config");
    for (Path file : in(config, "")) {
      Path copy = again.resolve("config").resolve(config.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    InstallationTexts.main(
        new String[] {
          again.toString(),
          System.getProperty("pixelmon.version"),
          System.getProperty("pixelmon.time")
        });
  }

  private static List<Path> in(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file) && file.toString().endsWith(end))
          .sorted()
          .toList();
    }
  }

  @Test
  void theyAreByteByByteWhatTheBuildInAnotherJvmLeft() throws IOException {
    List<Path> made = new ArrayList<>(in(again.resolve("share"), ""));
    made.add(again.resolve("lib/classpath"));
    assertThat(made).hasSizeGreaterThan(3 * Programs.all().size());
    for (Path file : made) {
      assertThat(InstallationTest.INSTALLATION.resolve(again.relativize(file).toString()))
          .hasSameBinaryContentAs(file);
    }
  }

  @Test
  void ourLibrariesStandFirstAndNoneIsLost() throws IOException {
    List<String> order = Files.readAllLines(again.resolve("lib/classpath"));
    assertThat(order)
        .containsExactlyInAnyOrderElementsOf(
            in(again.resolve("lib"), ".jar").stream()
                .map(jar -> jar.getFileName().toString())
                .toList());
    int ours = (int) order.stream().filter(name -> name.startsWith("pixelmon-")).count();
    assertThat(order.subList(0, ours)).allMatch(name -> name.startsWith("pixelmon-")).isSorted();
    assertThat(order.get(ours)).startsWith("picocli-");
  }
}
