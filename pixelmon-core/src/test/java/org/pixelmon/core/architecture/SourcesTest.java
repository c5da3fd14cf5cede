package org.pixelmon.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is done in one place is done there alone, which the sources of all modules show. */
class SourcesTest {

  private static final Path TOP = Path.of(System.getProperty("pixelmon.config")).getParent();

  private static List<Path> sourcesWith(String pattern) throws IOException {
    Pattern wanted = Pattern.compile(pattern);
    try (Stream<Path> files = Files.walk(TOP, 14)) {
      return files
          .map(TOP::relativize)
          .filter(file -> file.toString().matches("pixelmon-\\w+/src/main/java/.*\\.java"))
          .filter(file -> wanted.matcher(read(TOP.resolve(file))).find())
          .sorted()
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void pathsOfStageFilesAreWrittenDownInCoreFilesAlone() throws IOException {
    String stageFile =
        "\"data/(fills_info|luminosity|currents/(from_database|processed)|temperatures|fluence)";

    assertThat(sourcesWith(stageFile))
        .hasSizeGreaterThan(4)
        .allMatch(file -> file.getParent().endsWith("org/pixelmon/core/files"));
  }

  @Test
  void textOfPeopleIsReadByOneReaderWhichKnowsByteOrderMarks() throws IOException {
    assertThat(sourcesWith("Files\\.(newBufferedReader|readAllLines|lines)\\("))
        .extracting(file -> file.getFileName().toString())
        .containsExactlyInAnyOrder(
            "TextFile.java",
            "DemoMarker.java", // what DemoMarker wrote
            "ProfileSpool.java"); // what ProfileSpool wrote
  }

  @Test
  void numbersOfPeopleAreReadByOneParser() throws IOException {
    assertThat(sourcesWith("Double\\.(parseDouble|valueOf)\\((?!0)"))
        .extracting(file -> file.getFileName().toString())
        .containsExactlyInAnyOrder(
            "NumberText.java",
            "DemoMarker.java", // what DemoMarker wrote
            "SvgTexts.java", // what the SVG library wrote
            "FormulaParser.java"); // what its Lexer found to be a number
  }

  /** Below a changed root (chroot, some containers) a file has no mount that Java could find. */
  @Test
  void nothingAsksForTheMountOfAFile() throws IOException {
    assertThat(sourcesWith("Files\\.getFileStore\\(")).isEmpty();
  }
}
