package org.pixelmon.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The pages of docs/commands are those of the programs as they are. {@code -Dpixelmon.pages=write}
 * writes them first.
 */
class CommandPagesTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("pixelmon.source")).resolve("docs/commands");

  @BeforeAll
  static void writeWhereWanted() throws IOException {
    if ("write".equals(System.getProperty("pixelmon.pages"))) {
      Files.createDirectories(FOLDER);
      for (Path old : pages()) {
        Files.delete(old);
      }
      for (Map.Entry<String, String> page : CommandPages.all().entrySet()) {
        Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
      }
    }
  }

  private static Set<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return new TreeSet<>(files.toList());
    }
  }

  @Test
  void everyPageSaysWhatTheHelpSays() throws IOException {
    for (Map.Entry<String, String> page : CommandPages.all().entrySet()) {
      assertThat(FOLDER.resolve(page.getKey()))
          .as("write it with -Dpixelmon.pages=write")
          .hasContent(page.getValue());
    }
  }

  @Test
  void thereIsAPageOfEveryCommandAndNoOther() throws IOException {
    assertThat(pages().stream().map(page -> page.getFileName().toString()))
        .containsExactlyInAnyOrderElementsOf(CommandPages.all().keySet());
  }

  @Test
  void aPageHasEveryOptionWithItsMeaningAndTheExamples() {
    String page = CommandPages.all().get("pixelmon-currents-fetch.md");

    assertThat(page)
        .startsWith("<!-- Made from the help text")
        .contains("# pixelmon-currents fetch\n")
        .contains("| `-ff`, `--first-fill` `FILL` | First fill. Required. |")
        .contains("`Barrel\\|EndCap`")
        .contains("\npixelmon-currents fetch -ff 7920 -lf 7983 -s Barrel\n");
  }
}
