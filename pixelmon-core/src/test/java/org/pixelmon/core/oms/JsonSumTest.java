package org.pixelmon.core.oms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.fill.FillRange;

class JsonSumTest {

  private static final FillRange RANGE = new FillRange(7920, 7921);

  @TempDir private Path folder;
  private OmsFillArchive archive;
  private Path file;

  @BeforeEach
  void writeFills() {
    archive = new OmsFillArchive(folder);
    archive.write(TestFills.good(7920, 7921));
    file = archive.folder().resolve("7900-7999.json");
  }

  @Test
  void aBitThatChangesIsFoundWhereverItIs() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (int bit = 0; bit < 8 * bytes.length; bit += 5) {
      byte[] changed = bytes.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(file, changed);
      assertThatExceptionOfType(BadInputException.class)
          .as("bit %d", bit)
          .isThrownBy(() -> archive.read(RANGE))
          .withMessageStartingWith(file.toString());
    }
  }

  @Test
  void aFileAsWrittenOrOfAnOlderVersionOrAnAnswerOfOmsIsRead() throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    assertThat(text).endsWith("\n").containsPattern("\\n],\"crc32c\":\"[0-9a-f]{8}\"}\\n$");
    assertThat(archive.read(RANGE)).hasSize(2);

    for (String end : new String[] {"}\n", ",\"meta\":{\"totalResourceCount\":2}}"}) {
      Files.writeString(file, text.replaceFirst(",\"crc32c\":\"\\w+\"}\\n$", end));
      assertThat(archive.read(RANGE)).hasSize(2);
    }
  }

  @Test
  void aFillThatWasCutOutIsFound() throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    String first = text.lines().skip(1).findFirst().orElseThrow();
    Files.writeString(file, text.replace(first + "\n", ""));

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> archive.read(RANGE))
        .withMessageContaining("does not fit its checksum");
  }
}
