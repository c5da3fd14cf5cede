package org.pixelmon.core.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.error.BadInputException;

class SensorNamesFileTest {

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("sensors.txt"), text);
  }

  @Test
  void namesHaveTheLineOfTheirFirstMentionInTheFilesOrder() throws IOException {
    Path file = file("# sensors\nS2 # the upper one\n\n  S1\nS2\n");

    assertThat(SensorNamesFile.read(file)).containsExactly(Map.entry("S2", 2), Map.entry("S1", 4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"S2 S3", "S2\tS3", "CMS_TRACKER/S2"})
  void aLineThatIsNotOneNameIsNamed(String line) throws IOException {
    Path file = file("S1\n" + line + "\n");

    assertThatThrownBy(() -> SensorNamesFile.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            file + ":2: expected one sensor name, got '" + line.replace("\t", "\\x09") + "'");
  }

  @Test
  void aFileThatNamesNothingIsRefused() throws IOException {
    Path file = file("# S1\n\n");

    assertThatThrownBy(() -> SensorNamesFile.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessage(file + ": names no sensor");
    assertThatThrownBy(() -> SensorNamesFile.read(folder.resolve("none.txt")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("file not found");
  }
}
