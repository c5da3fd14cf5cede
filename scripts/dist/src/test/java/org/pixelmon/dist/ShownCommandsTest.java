package org.pixelmon.dist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What documents tell a reader to type works: the lines of their blocks marked {@code sh}, one
 * after the other, by a shell that stands in the home folder of a demo detector and stays offline.
 * Those of help texts are run by the tests of the last program.
 */
class ShownCommandsTest {

  /** Begins of lines that want what a test has not; the first words of each are tried apart. */
  private static final Set<String> NOT_HERE =
      Set.of(
          "mvn ", // it is what runs this test
          "tar ", // the distribution's own tests unpack it
          "pixelmon-0.1.0/", // and run and install it
          "pixelmon-fills archive prune ", // refused: nothing fetches a demo's days again
          "pixelmon-lumi get -ff 7920 -lf 8494 -from brilcalc ", // whom nobody asks offline
          "crontab ",
          "systemctl ");

  @TempDir private static Path home;

  @BeforeAll
  static void aHomeWithADemoArchive() throws Exception {
    Path installation = InstallationTest.INSTALLATION;
    Files.createSymbolicLink(home.resolve("scripts"), installation.resolve("scripts"));
    shell("pixelmon-fills demo -q");
  }

  /** Runs one line; exit code 7, a partial result, is what the demo's faults make. */
  private static void shell(String line) throws IOException, InterruptedException {
    Path log = Files.createTempFile("shown", ".log");
    try {
      ProcessBuilder builder =
          new ProcessBuilder("sh", "-c", line)
              .directory(home.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().put("PIXELMON_OFFLINE", "true");
      builder.environment().put("HOME", home.toString());
      String bin = InstallationTest.INSTALLATION.resolve("bin").toString();
      builder.environment().merge("PATH", bin, (path, ours) -> ours + File.pathSeparator + path);
      Process process = builder.start();
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).as(line).isTrue();
      assertThat(process.exitValue()).as("%s%n%s", line, Files.readString(log)).isIn(0, 7);
    } finally {
      Files.delete(log);
    }
  }

  private static List<String> lines(String document) {
    List<String> lines = new ArrayList<>();
    for (Documents.Block block : Documents.read(Path.of(document)).blocks()) {
      if (block.language().equals("sh")) {
        block
            .text()
            .replace("\\\n", " ")
            .lines()
            .filter(line -> !line.isBlank())
            .forEach(lines::add);
      }
    }
    return lines;
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md"})
  void everyLineWorks(String document) throws Exception {
    List<String> lines = lines(document);
    assertThat(lines).isNotEmpty();
    for (String line : lines) {
      if (NOT_HERE.stream().noneMatch(line.strip()::startsWith)) {
        shell(line);
      }
    }
  }

  /** Whatever the pipeline reads beside its data, what it makes of the demo is the demo's. */
  @Test
  void allThatThePipelineMakesOfTheDemoSaysSo() throws Exception {
    shell("scripts/run3.sh --demo -q --home all");
    List<Path> manifests;
    try (Stream<Path> files = Files.walk(home.resolve("all"))) {
      manifests = files.filter(file -> file.endsWith("manifest.json")).toList();
    }
    assertThat(manifests).hasSizeGreaterThan(10);
    for (Path manifest : manifests) {
      for (JsonNode product : new ObjectMapper().readTree(manifest.toFile()).get("products")) {
        assertThat(product.get("data").textValue())
            .as("%s: %s", manifest, product)
            .isEqualTo("invented");
      }
    }
  }

  @Test
  void aLineThatFailsIsFound() {
    assertThatThrownBy(() -> shell("pixelmon-fills gett"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("pixelmon-fills gett");
  }
}
