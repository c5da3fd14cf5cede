package org.pixelmon.core.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.error.ExitCode;

/** What the documents claim of the source tree must be true of it. */
class DocumentationTest {

  private static final Path TOP = Path.of(System.getProperty("pixelmon.config")).getParent();
  private static final Pattern TEST_NAME = Pattern.compile("`(?:\\w+\\.)?(\\w+Test)(?:\\.\\w+)?`");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");

  private static String text(String document) throws IOException {
    return Files.readString(TOP.resolve(document));
  }

  private static Set<String> testsOfTheProject() throws IOException {
    try (Stream<Path> files = Files.walk(TOP, 12)) {
      return files
          .filter(file -> file.toString().contains("src/test/java"))
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("Test.java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void everyDifferenceIsPinnedByATestThatExists() throws IOException {
    List<String> rows =
        text("docs/differences.md").lines().filter(line -> line.matches("\\| [A-Z]\\d.*")).toList();
    assertThat(rows).hasSizeGreaterThan(30);
    Set<String> tests = testsOfTheProject();
    for (String row : rows) {
      List<String> named = TEST_NAME.matcher(row).results().map(result -> result.group(1)).toList();
      assertThat(named).as(row).isNotEmpty();
      assertThat(tests).as(row).containsAll(named);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"README.md", "docs/differences.md", "docs/architecture.md", "docs/formats.md"})
  void everyLinkLeadsSomewhere(String document) throws IOException {
    Path folder = TOP.resolve(document).getParent();
    for (MatchResult link : LINK.matcher(text(document)).results().toList()) {
      assertThat(folder.resolve(link.group(1))).as(link.group()).exists();
    }
  }

  @Test
  void theReadmeListsEveryExitCode() throws IOException {
    String readme = text("README.md");
    for (ExitCode code : ExitCode.values()) {
      assertThat(readme).contains("| " + code.code() + " | ");
    }
  }
}
