package org.pixelmon.core.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.archive.ArchivePart.Note;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.UsageException;

class ArchivePartTest {

  private static final ArchiveSource FULL = new ArchiveSource("oracle:cms_omds_adg", "cond");
  private static final ArchiveSource HALF = new ArchiveSource("oracle:cms_omds_adg", "half");

  @TempDir private Path folder;

  private ArchivePart part() {
    return new ArchivePart(folder);
  }

  @Test
  void aFolderOfAnOlderVersionSaysNothing() {
    assertThat(part().note()).isEmpty();
    part().refuseOther(FULL);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void theFirstToAddDecidesAndAllFilesAreSealed() {
    part().claim(FULL);
    part().claim(FULL);

    assertThat(part().note()).hasValue(new Note(FULL, true));
    assertThat(folder).isDirectoryContaining(file -> file.endsWith("source.txt"));
  }

  @Test
  void whereFilesLieAlreadyNotAllAreSealed() throws IOException {
    Files.createDirectories(folder.resolve("v_voltages/2022"));
    Files.createFile(folder.resolve("v_voltages/2022/2022-07-05.parquet"));

    part().claim(FULL);

    assertThat(part().note()).hasValue(new Note(FULL, false));
  }

  @Test
  void whatAKilledRunLeftIsNoFileOfTheArchive() throws IOException {
    Files.createDirectories(folder.resolve(".run-1"));
    Files.createFile(folder.resolve(".run-1/0.parquet"));

    part().claim(FULL);

    assertThat(part().note()).hasValue(new Note(FULL, true));
  }

  @Test
  void anotherSchemaIsRefusedWithBothNames() {
    part().claim(FULL);

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> part().claim(HALF))
        .withMessageContaining("oracle:cms_omds_adg, schema cond")
        .withMessageContaining("asked was oracle:cms_omds_adg, schema half")
        .satisfies(e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .satisfies(e -> assertThat(e.hint()).contains("omds.schema").doesNotContain("sourceName"));
    assertThat(part().note()).hasValue(new Note(FULL, true));
  }

  @Test
  void anotherSpellingOfTheDatabaseHasAWayOut() {
    part().claim(FULL);

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> part().refuseOther(new ArchiveSource("oracle:h:10121/adg", "cond")))
        .satisfies(e -> assertThat(e.hint()).contains("omds.sourceName = oracle:cms_omds_adg"));
  }

  @Test
  void ofManyAtOnceOneDecidesForAll() throws Exception {
    for (int round = 0; round < 20; round++) {
      ArchivePart part = new ArchivePart(folder.resolve("round" + round));
      ExecutorService runs = Executors.newFixedThreadPool(8);
      List<Callable<ArchiveSource>> claims = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        ArchiveSource source = ArchiveSource.named("source " + i % 2);
        claims.add(
            () -> {
              part.claim(source);
              return source;
            });
      }
      List<ArchiveSource> granted = new ArrayList<>();
      for (Future<ArchiveSource> claim : runs.invokeAll(claims)) {
        try {
          granted.add(claim.get());
        } catch (java.util.concurrent.ExecutionException e) {
          assertThat(e.getCause()).isInstanceOf(UsageException.class);
        }
      }
      runs.shutdown();

      assertThat(granted).hasSize(4).containsOnly(part.note().orElseThrow().source());
    }
  }

  @Test
  void everyChangedBitOfTheNoteIsRefusedOrNamesAnotherSource() throws IOException {
    part().claim(FULL);
    byte[] bytes = Files.readAllBytes(part().file());
    for (int bit = 0; bit < 8 * bytes.length; bit++) {
      byte[] changed = bytes.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      Files.write(part().file(), changed);
      try {
        assertThat(part().note().orElseThrow())
            .as("bit %d", bit)
            .isNotEqualTo(new Note(FULL, false));
        if (part().note().orElseThrow().equals(new Note(FULL, true))) {
          assertThat(changed[bit / 8]).as("bit %d", bit).isLessThanOrEqualTo((byte) ' ');
        }
      } catch (BadInputException e) {
        assertThat(e).hasMessageContaining("source.txt");
      }
    }
  }

  @Test
  void aNewerFormatIsRefused() throws IOException {
    Files.writeString(part().file(), "format: 2\nwhat: ever\n");

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> part().note())
        .withMessageContaining("format 2, which is newer than this program");
  }
}
