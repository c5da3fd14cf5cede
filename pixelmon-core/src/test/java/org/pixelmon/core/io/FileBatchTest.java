package org.pixelmon.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.error.OutputException;

class FileBatchTest {

  @TempDir Path folder;

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void filesAreInTheirPlacesWhenItIsClosedAndNothingElseIsLeft() throws IOException {
    Path first = folder.resolve("1.csv");
    Path old = Files.writeString(folder.resolve("2.csv"), "old\n");
    try (FileBatch batch = FileBatch.begin()) {
      AtomicFile.writeText(first, "first\n");
      AtomicFile.writeText(old, "new\n");

      assertThat(first).doesNotExist();
      assertThat(old).hasContent("old\n");
      assertThat(batch.whereIs(first)).hasContent("first\n");
      assertThat(batch.whereIs(folder.resolve("x/../2.csv"))).hasContent("new\n");
    }

    assertThat(files()).containsExactly(first, old);
    assertThat(first).hasContent("first\n");
    assertThat(old).hasContent("new\n");
  }

  @Test
  void manyFilesDoNotWaitForTheEnd() throws IOException {
    try (FileBatch batch = FileBatch.begin()) {
      for (int i = 0; i < 70; i++) {
        AtomicFile.writeText(folder.resolve(i + ".csv"), i + "\n");
      }
      assertThat(folder.resolve("63.csv")).hasContent("63\n");
      assertThat(folder.resolve("64.csv")).doesNotExist();
      assertThat(batch.whereIs(folder.resolve("63.csv"))).isEqualTo(folder.resolve("63.csv"));
    }

    assertThat(files()).hasSize(70);
  }

  @Test
  void aFileThatIsWrittenTwiceHasItsLastContent() {
    Path file = folder.resolve("1.csv");
    try (FileBatch batch = FileBatch.begin()) {
      AtomicFile.writeText(file, "first\n");
      AtomicFile.writeText(file, "second\n");
      assertThat(batch.whereIs(file)).hasContent("second\n");
    }

    assertThat(file).hasContent("second\n");
  }

  @Test
  void aFileThatCannotBePutInPlaceDoesNotKeepTheOthersFromIt() throws IOException {
    Path bad = folder.resolve("1.csv");
    Path good = folder.resolve("2.csv");
    FileBatch batch = FileBatch.begin();
    AtomicFile.writeText(bad, "bad\n");
    AtomicFile.writeText(good, "good\n");
    Files.delete(batch.whereIs(bad));

    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(batch::close)
        .withMessageContaining(bad.toString());

    assertThat(files()).containsExactly(good);
  }

  @Test
  void whatFailsWhileItIsWrittenIsToldAtOnce() throws IOException {
    try (FileBatch batch = FileBatch.begin()) {
      assertThatExceptionOfType(OutputException.class)
          .isThrownBy(
              () ->
                  AtomicFile.writeText(
                      folder.resolve("1.csv"),
                      out -> {
                        throw new IOException("No space left on device");
                      }));
      assertThat(batch.whereIs(folder)).isEqualTo(folder);
    }
    AtomicFile.writeText(folder.resolve("2.csv"), "after it\n");

    assertThat(files()).containsExactly(folder.resolve("2.csv"));
  }
}
