package org.pixelmon.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever tells the compiler, Error Prone or SpotBugs to be silent says why. */
class SuppressionsTest {

  private static final Path TOP = Path.of(System.getProperty("pixelmon.config")).getParent();

  /** An annotation with its values, up to the end of the line; a brace has values on lines. */
  private static final Pattern ANNOTATION =
      Pattern.compile("^\\s*@Suppress(?:FB)?Warnings\\b(?:\\([^)]*\\))?.*", Pattern.MULTILINE);

  /** Two words are the least that a reason has. */
  private static final Pattern REASON = Pattern.compile("//\\s*\\S+\\s+\\S+");

  private static final Pattern EXCLUSION =
      Pattern.compile("(?:<!--((?:(?!-->).)*)-->)?\\s*<Match>", Pattern.DOTALL);

  private static final Pattern CHECK_OFF = Pattern.compile("-Xep:(\\w+):OFF");

  private static List<String> annotations(String source) {
    return ANNOTATION.matcher(source).results().map(found -> found.group().strip()).toList();
  }

  private static List<String> unexplained(String source) {
    return annotations(source).stream().filter(found -> !REASON.matcher(found).find()).toList();
  }

  /** The number of entries, and those without a comment before them. */
  private static List<String> unexplainedExclusions(String filter) {
    List<String> found = new ArrayList<>();
    Matcher match = EXCLUSION.matcher(filter);
    while (match.find()) {
      if (match.group(1) == null || match.group(1).isBlank()) {
        found.add(filter.substring(match.end()).strip().lines().findFirst().orElse(""));
      }
    }
    return found;
  }

  private static List<String> unexplainedChecks(String pom) {
    return CHECK_OFF
        .matcher(pom)
        .results()
        .map(found -> found.group(1))
        .filter(check -> !Pattern.compile("\\b" + check + "\\s+\\(\\w+\\s").matcher(pom).find())
        .toList();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(TOP, 16)) {
      return files
          .filter(
              file ->
                  TOP.relativize(file)
                      .toString()
                      .matches("(pixelmon-\\w+|scripts/dist)/src/(main|test)/java/.*\\.java"))
          .sorted()
          .toList();
    }
  }

  @Test
  void everySuppressionInTheSourcesHasAReason() throws IOException {
    List<String> silent = new ArrayList<>();
    int all = 0;
    for (Path file : sources()) {
      String source = Files.readString(file);
      all += annotations(source).size();
      unexplained(source).forEach(each -> silent.add(TOP.relativize(file) + ": " + each));
    }

    assertThat(all).isPositive();
    assertThat(silent).isEmpty();
  }

  @Test
  void everyExclusionOfSpotBugsHasAReason() throws IOException {
    String filter = Files.readString(TOP.resolve("scripts/ci/spotbugs-exclude.xml"));

    assertThat(filter).contains("<Match>");
    assertThat(unexplainedExclusions(filter)).isEmpty();
  }

  @Test
  void everyCheckOfErrorProneThatIsOffHasAReason() throws IOException {
    String pom = Files.readString(TOP.resolve("pom.xml"));

    assertThat(CHECK_OFF.matcher(pom).find()).isTrue();
    assertThat(unexplainedChecks(pom)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "  @SuppressWarnings(\"unchecked\")\n  void a() {} // not of it\n",
        "@SuppressWarnings(\"unchecked\") //\n",
        "@SuppressWarnings({\n  \"resource\",\n  \"unchecked\"\n})\n",
        "@SuppressFBWarnings\nclass A {}\n"
      })
  void aSuppressionWithoutAReasonIsFound(String source) {
    assertThat(unexplained(source)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@SuppressWarnings(\"unchecked\") // lists are made of objects\n",
        "  @SuppressWarnings({\n  \"resource\", // is never run\n  \"unchecked\"\n})\n"
      })
  void aReasonIsSeen(String source) {
    assertThat(annotations(source)).hasSize(1);
    assertThat(unexplained(source)).isEmpty();
  }

  @Test
  void anExclusionWithoutAReasonIsFound() {
    String filter = "<F><!-- why not -->\n<Match>\n<A/></Match>\n<Match>\n<B/></Match></F>";

    assertThat(unexplainedExclusions(filter)).containsExactly("<B/></Match></F>");
  }

  @Test
  void aCheckThatIsOffWithoutAReasonIsFound() {
    assertThat(unexplainedChecks("<!-- One (for this) --> -Xep:One:OFF -Xep:Two:OFF"))
        .containsExactly("Two");
  }
}
