package org.pixelmon.core.omds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.ArchivePart;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.testkit.Found;

/** An archive takes from one database and schema alone. */
class OneSourceTest {

  private static final LocalDate DAY = LocalDate.of(2022, 7, 5);
  private static final List<ArchiveTable> SENSORS = List.of(ArchiveTable.TKPLCREADSENSOR);

  private final SourceDatabase source = new SourceDatabase();
  @TempDir private Path folder;

  @BeforeEach
  void mirrorADay() {
    source.pixel("CMS/PixelBarrel_S1", 101);
    source.readings(100, 2, Instant.parse("2022-07-05T00:00:00Z"), 10, 288);
    mirror(source.settings(), new WatchedSource(source.settings()), DAY);
  }

  private void mirror(OmdsSettings settings, ConnectionSource connections, LocalDate last) {
    try (Omds omds = new Omds(folder, settings, connections, pause -> {}, Progress.NONE)) {
      Found.mirror(omds, SENSORS, DAY, last);
    }
  }

  private Map<Path, String> content() throws IOException {
    Map<Path, String> content = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        content.put(file, Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return content;
  }

  private OmdsSettings otherSchema() {
    RemoteNames names = source.settings().names();
    return source
        .settings()
        .with(new RemoteNames("half", names.voltageTable(), names.voltageColumn()));
  }

  @Test
  void aRunWithAnotherSchemaIsRefusedBeforeItConnectsAndChangesNothing() throws IOException {
    Map<Path, String> before = content();
    WatchedSource watched = new WatchedSource(otherSchema());

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> mirror(otherSchema(), watched, DAY.plusDays(1)))
        .withMessageContaining("schema cms_trk_dcs_pvss_cond; asked was h2:mem:")
        .withMessageEndingWith("schema half");

    assertThat(watched.connections()).isZero();
    assertThat(content()).isEqualTo(before);
  }

  @Test
  void namesThatAreMissingAreNotTakenFromAnotherSchemaEither() throws IOException {
    Files.delete(new ArchiveLayout(folder).aliases());
    Map<Path, String> before = content();

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> mirror(otherSchema(), new WatchedSource(otherSchema()), DAY));

    assertThat(content()).isEqualTo(before);
  }

  @Test
  void aCompleteArchiveAnswersWhateverTheSettingsName() {
    WatchedSource watched = new WatchedSource(otherSchema());

    mirror(otherSchema(), watched, DAY);

    assertThat(watched.connections()).isZero();
  }

  @Test
  void underItsNameInTheArchiveAnotherSpellingOfTheDatabaseIsTaken() {
    String known =
        new ArchivePart(new ArchiveLayout(folder).omds()).note().orElseThrow().source().database();
    OmdsSettings spelled = SourceDatabase.settings(source.url() + ";WRITE_DELAY=0");
    assertThat(spelled.archiveSource().database()).isEqualTo(known);
    OmdsSettings named = SourceDatabase.settings("jdbc:h2:tcp://elsewhere/x").withSourceName(known);

    assertThat(named.archiveSource()).isEqualTo(source.settings().archiveSource());
    assertThat(named.with(source.settings().retry()).archiveSource().database()).isEqualTo(known);
  }

  @Test
  void aNameThatIsNoneIsRefused() {
    for (String name : List.of(" x", "x\n", "a\u0000b", "x".repeat(401))) {
      assertThatExceptionOfType(UsageException.class)
          .isThrownBy(() -> source.settings().withSourceName(name))
          .withMessageContaining("omds.sourceName");
    }
    assertThat(source.settings().withSourceName("x".repeat(400)).lag())
        .isEqualTo(source.settings().lag());
  }
}
