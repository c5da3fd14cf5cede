package org.pixelmon.core.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.error.ExitCode;

/** What the documents claim of the source tree must be true of it. */
class DocumentationTest {

  private static final Path TOP = Path.of(System.getProperty("pixelmon.config")).getParent();
  private static final Pattern TEST_NAME = Pattern.compile("`\\w+Test\\.\\w+`");

  /** The method behind the annotation, which may have others and arguments between. */
  private static final Pattern TEST_METHOD =
      Pattern.compile("(?s)@(?:Test|ParameterizedTest)\\b.*?\\bvoid (\\w+)\\(");

  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");

  private static Set<String> tests = Set.of();

  @BeforeAll
  static void findTests() throws IOException {
    tests = testsOfTheProject();
  }

  private static String text(String document) throws IOException {
    return Files.readString(TOP.resolve(document));
  }

  /** Every test method of all modules as {@code Class.method}. */
  private static Set<String> testsOfTheProject() throws IOException {
    Set<String> tests = new TreeSet<>();
    for (Path file : testSources()) {
      String name = file.getFileName().toString().replace(".java", "");
      TEST_METHOD
          .matcher(Files.readString(file))
          .results()
          .forEach(method -> tests.add(name + "." + method.group(1)));
    }
    return tests;
  }

  private static List<Path> testSources() throws IOException {
    try (Stream<Path> modules = Files.list(TOP)) {
      List<Path> sources = new ArrayList<>();
      for (Path tests : modules.map(module -> module.resolve("src/test/java")).toList()) {
        if (Files.isDirectory(tests)) {
          try (Stream<Path> files = Files.walk(tests)) {
            files.filter(file -> file.toString().endsWith("Test.java")).forEach(sources::add);
          }
        }
      }
      return sources;
    }
  }

  static List<String> differences() throws IOException {
    List<String> rows =
        text("docs/differences.md").lines().filter(line -> line.matches("\\| [A-Z]\\d.*")).toList();
    assertThat(rows).hasSizeGreaterThan(30);
    return rows;
  }

  @ParameterizedTest
  @MethodSource("differences")
  void everyDifferenceIsPinnedByTestMethodsThatExist(String row) throws IOException {
    String[] cells = row.split(" \\| ");
    List<String> named = List.of(cells[cells.length - 1].replaceAll("\\s*\\|$", "").split(", "));

    assertThat(named).allMatch(test -> TEST_NAME.matcher(test).matches());
    assertThat(named).allMatch(test -> tests.contains(test.replace("`", "")));
  }

  @Test
  void methodsThatAreNoTestsAndClassesWithoutThemAreNotFound() {
    assertThat(tests)
        .contains("DocumentationTest.theReadmeListsEveryExitCode")
        .contains("DocumentationTest.everyLinkLeadsSomewhere")
        .doesNotContain("DocumentationTest.testSources", "DocumentationTest.differences");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "docs/differences.md",
        "docs/architecture.md",
        "docs/formats.md",
        "docs/reliability.md"
      })
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
