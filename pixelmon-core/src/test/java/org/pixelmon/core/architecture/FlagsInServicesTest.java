package org.pixelmon.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Services name no option of a command: which one helps is for the command line to say. Checked on
 * the texts in the sources, because compiled classes join them.
 */
class FlagsInServicesTest {

  private static final Path SOURCES =
      Path.of(System.getProperty("pixelmon.config")).resolve("..").normalize();

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern FLAG = Pattern.compile("(?:^|[\\s'(])(--?[a-z][a-z_-]*)");

  /** Words with a hyphen that are no options of ours: those of other programs, and directions. */
  private static final Set<String> NOT_OURS =
      Set.of(
          "RootMacroWriter.java: -l", // root -l
          "BadInputException.java: -n", // ulimit -n
          "WriteProblem.java: -n",
          "WriteProblem.java: -f",
          "AzimuthPoint.java: -z",
          "RecordReader.java: -infinity", // SQL
          "RichTextParser.java: -z",
          "BrilcalcClient.java: --byls",
          "BrilcalcRequest.java: --begin",
          "BrilcalcRequest.java: --end",
          "BrilcalcRequest.java: --normtag",
          "BrilcalcRequest.java: -b",
          "BrilcalcRequest.java: -u",
          "BrilcalcRequest.java: --output-style",
          "ProcessFamily.java: -c", // of the shell
          "ProcessFamily.java: -r",
          "ProcessFamily.java: -s");

  private static List<String> flagsIn(Path source) {
    String name = source.getFileName().toString();
    try {
      return LITERAL
          .matcher(Files.readString(source))
          .results()
          .flatMap(literal -> flags(literal.group(1)))
          .map(flag -> name + ": " + flag)
          .filter(found -> !NOT_OURS.contains(found))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> flags(String literal) {
    return FLAG.matcher(literal).results().map((MatchResult match) -> match.group(1));
  }

  private static boolean isService(Path source) {
    String path = source.toString();
    String name = source.getFileName().toString();
    return path.endsWith(".java")
        && path.contains("/src/main/java/")
        && !path.contains("/cli/")
        && !name.endsWith("Command.java")
        && !name.startsWith("Pixelmon");
  }

  @Test
  void noTextOfAServiceNamesAnOption() throws IOException {
    List<Path> services;
    try (Stream<Path> modules = Files.list(SOURCES)) {
      services =
          modules
              .filter(module -> module.getFileName().toString().startsWith("pixelmon-"))
              .flatMap(FlagsInServicesTest::files)
              .filter(FlagsInServicesTest::isService)
              .toList();
    }

    assertThat(services).hasSizeGreaterThan(200);
    assertThat(services.stream().flatMap(source -> flagsIn(source).stream()).toList()).isEmpty();
  }

  private static Stream<Path> files(Path module) {
    try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Swap -ff and -lf.", "Name another (--fills).", "-o", "use '-c DIR'"})
  void anOptionInATextIsFound(String text) {
    assertThat(flags(text)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pixelmon-fills get", "at -20 C", "a - b", "r,z", "x-ray", "->"})
  void otherHyphensAreNoOptions(String text) {
    assertThat(flags(text)).isEmpty();
  }
}
