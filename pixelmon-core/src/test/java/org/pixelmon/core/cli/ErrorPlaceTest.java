package org.pixelmon.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorPlaceTest {

  @TempDir private Path home;

  private ErrorPlace.Place place(String message) {
    return new ErrorPlace(home).of(message);
  }

  @Test
  void aMessageBeginsWithFileAndLine() {
    assertThat(place("/data/fills.csv:12: no time"))
        .isEqualTo(new ErrorPlace.Place(Optional.of("/data/fills.csv"), Optional.of(12)));
    assertThat(place("/data/fills.csv: file not found"))
        .isEqualTo(new ErrorPlace.Place(Optional.of("/data/fills.csv"), Optional.empty()));
  }

  @Test
  void aRelativePathIsOneIfItIsThere() throws IOException {
    Files.writeString(home.resolve("a.csv"), "");

    assertThat(place("a.csv:3: no number").file()).contains("a.csv");
    assertThat(place("b.csv:3: no number").file()).isEmpty();
  }

  @Test
  void otherMessagesHaveNone() {
    assertThat(place("unknown era 'x': expected one of 2022").file()).isEmpty();
    assertThat(place("no fill").file()).isEmpty();
    assertThat(place("\0: odd").file()).isEmpty();
    assertThat(place("x".repeat(100_000) + ": y").file()).isEmpty();
  }
}
