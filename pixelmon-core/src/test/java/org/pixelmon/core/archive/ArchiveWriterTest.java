package org.pixelmon.core.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.error.OutputException;
import org.pixelmon.core.testkit.SmallArchive;

class ArchiveWriterTest {

  private static final LocalDate DAY = LocalDate.of(2022, 7, 5);
  private static final Instant NOON = Instant.parse("2022-07-05T12:00:00Z");

  /** With the day in its name, as that of a demo. */
  private static final ArchiveSource SOURCE =
      ArchiveSource.named("demo, 2 years from 7920, 2022-07-05, seed 1");

  private static ArchiveDatabase database;
  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    database = ArchiveDatabase.open();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private ArchiveLayout layout() {
    return new ArchiveLayout(folder.resolve("archive"));
  }

  private static List<String> read(Path file) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = database.connection().createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT COLUMNS(*)::VARCHAR FROM " + ArchiveDatabase.literal(file))) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        List<String> fields = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          fields.add(row.getString(i));
        }
        rows.add(String.join(",", fields));
      }
    }
    return rows;
  }

  private static List<Path> allFiles(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).map(root::relativize).sorted().toList();
    }
  }

  @Test
  void theFileOfAnEmptyDayIsTheSameWhetherCopiedOrMade() throws IOException {
    ArchiveLayout other = new ArchiveLayout(folder.resolve("other"));
    LocalDate newYear = LocalDate.of(2023, 1, 1);
    try (ArchiveWriter made = new ArchiveWriter(layout(), database, SOURCE);
        ArchiveWriter copied = new ArchiveWriter(other, database, SOURCE, Forcing.BY_CALLER)) {
      for (ArchiveTable table : ArchiveTable.values()) {
        for (LocalDate day = DAY; !day.isAfter(newYear); day = day.plusDays(60)) {
          made.writeDay(table, day, none -> {});
          copied.writeEmptyDay(table, day);
          assertThat(other.dayFile(table, day))
              .hasSameBinaryContentAs(layout().dayFile(table, day));
        }
      }
    }
  }

  @Test
  void anEmptyDayIsWholeAndNamesItself() throws IOException {
    try (ArchiveWriter writer = new ArchiveWriter(layout(), database, SOURCE)) {
      writer.writeEmptyDay(ArchiveTable.V_VOLTAGES, DAY);
      writer.writeEmptyDay(ArchiveTable.V_VOLTAGES, DAY.plusDays(1));
    }

    Seal seal = Seal.read(layout().dayFile(ArchiveTable.V_VOLTAGES, DAY.plusDays(1)));

    assertThat(seal.state()).isEqualTo(Seal.State.WHOLE);
    assertThat(seal.label())
        .isEqualTo(FileLabel.day(ArchiveTable.V_VOLTAGES, DAY.plusDays(1), SOURCE));
  }

  @Test
  void keepsNullsAndMicrosecondsAndSortsByTime() throws SQLException {
    try (ArchiveWriter writer = new ArchiveWriter(layout(), database, SmallArchive.SOURCE)) {
      writer.writeDay(
          ArchiveTable.FWCAENCHANNEL,
          DAY,
          rows -> {
            rows.row(7, NOON.plusNanos(123_456_789), 1.5, Double.NaN);
            rows.row(9_000_000_000L, NOON, Double.NaN, 299.9);
          });
    }

    assertThat(read(layout().dayFile(ArchiveTable.FWCAENCHANNEL, DAY)))
        .containsExactly(
            "9000000000,2022-07-05 12:00:00+00,null,299.9",
            "7,2022-07-05 12:00:00.123456+00,1.5,null");
  }

  @Test
  void savesTheTimeAsUtcMicrosecondsForReadersInOtherLanguages() throws SQLException {
    try (ArchiveWriter writer = new ArchiveWriter(layout(), database, SmallArchive.SOURCE)) {
      writer.writeDay(ArchiveTable.V_VOLTAGES, DAY, rows -> rows.row("A/HV1", NOON, 300.0));
    }

    try (Statement statement = database.connection().createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT type, logical_type FROM parquet_schema("
                    + ArchiveDatabase.literal(layout().dayFile(ArchiveTable.V_VOLTAGES, DAY))
                    + ") WHERE name = 'change_date'")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo("INT64");
      assertThat(row.getString(2)).contains("isAdjustedToUTC=1", "MICROS");
    }
  }

  @Test
  void putsTheDayFileWhereTheLayoutSaysAndLeavesNothingElse() throws IOException {
    try (ArchiveWriter writer = new ArchiveWriter(layout(), database, SmallArchive.SOURCE)) {
      writer.writeDay(ArchiveTable.TKPLCREADSENSOR, DAY, rows -> rows.row(1, NOON, -12.0));
    }

    assertThat(allFiles(folder))
        .containsExactly(
            Path.of("archive/omds/source.txt"),
            Path.of("archive/omds/tkplcreadsensor/2022/2022-07-05.parquet"));
    assertThat(layout().isComplete(ArchiveTable.TKPLCREADSENSOR, DAY)).isTrue();
    assertThat(layout().isComplete(ArchiveTable.FWCAENCHANNEL, DAY)).isFalse();
  }

  @Test
  void anEmptyDayIsAFileWithItsColumns() throws SQLException {
    try (ArchiveWriter writer = new ArchiveWriter(layout(), database, SmallArchive.SOURCE)) {
      writer.writeDay(ArchiveTable.FWCAENCHANNEL, DAY, rows -> {});
    }

    assertThat(layout().isComplete(ArchiveTable.FWCAENCHANNEL, DAY)).isTrue();
    assertThat(read(layout().dayFile(ArchiveTable.FWCAENCHANNEL, DAY))).isEmpty();
  }

  @Test
  void splitsRowsInAnyOrderAtMidnightUtc() throws SQLException {
    Instant midnight = UtcDays.start(DAY.plusDays(1));
    try (ArchiveWriter writer = new ArchiveWriter(layout(), database, SmallArchive.SOURCE)) {
      writer.writeDays(
          ArchiveTable.TKPLCREADSENSOR,
          DAY,
          DAY.plusDays(2),
          rows -> {
            rows.row(3, midnight.plus(Duration.ofDays(2)).minusNanos(1), 3);
            rows.row(2, midnight, 2);
            rows.row(1, midnight.minusNanos(1_000), 1);
          });
    }

    assertThat(read(layout().dayFile(ArchiveTable.TKPLCREADSENSOR, DAY)))
        .containsExactly("1,2022-07-05 23:59:59.999999+00,1.0");
    assertThat(read(layout().dayFile(ArchiveTable.TKPLCREADSENSOR, DAY.plusDays(1))))
        .containsExactly("2,2022-07-06 00:00:00+00,2.0");
    assertThat(read(layout().dayFile(ArchiveTable.TKPLCREADSENSOR, DAY.plusDays(2))))
        .containsExactly("3,2022-07-07 23:59:59.999999+00,3.0");
  }

  @Test
  void refusesARowOutsideTheDaysAndWritesNothing() throws IOException {
    try (ArchiveWriter writer = new ArchiveWriter(layout(), database, SmallArchive.SOURCE)) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  writer.writeDay(
                      ArchiveTable.TKPLCREADSENSOR,
                      DAY,
                      rows -> rows.row(1, UtcDays.start(DAY.plusDays(1)), 20)))
          .withMessageContaining("2022-07-06T00:00:00Z");
    }

    assertThat(allFiles(folder)).containsExactly(Path.of("archive/omds/source.txt"));
  }

  @Test
  void refusesRowsOfTheWrongShape() {
    try (ArchiveWriter writer = new ArchiveWriter(layout(), database, SmallArchive.SOURCE)) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> writer.writeDay(ArchiveTable.FWCAENCHANNEL, DAY, rows -> rows.row(1, NOON, 20)))
          .withMessageContaining("actual_vmon");
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> writer.writeDay(ArchiveTable.V_VOLTAGES, DAY, rows -> rows.row(1, NOON, 20)))
          .withMessageContaining("cable");
    }
  }

  @Test
  void replacesTheNameTables() throws SQLException {
    try (ArchiveWriter writer = new ArchiveWriter(layout(), database, SmallArchive.SOURCE)) {
      writer.writeAliases(List.of(new AliasEntry("old", "x.", NOON)));
      writer.writeAliases(List.of(new AliasEntry("A/B's", "dp.", NOON)));
      writer.writeDatapointNames(List.of(new DatapointName(12, "dp")));
    }

    assertThat(read(layout().aliases())).containsExactly("A/B's,dp.,2022-07-05 12:00:00+00");
    assertThat(read(layout().datapointNames())).containsExactly("12,dp");
    assertThat(layout().hasNames()).isTrue();
  }

  @Test
  void aFileInTheWayOfTheFolderIsAnOutputError() throws IOException {
    Files.writeString(folder.resolve("archive"), "not a folder");

    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(() -> new ArchiveWriter(layout(), database, SmallArchive.SOURCE))
        .withMessageContaining("archive cannot be written");
  }

  @Test
  void aFullDiskIsAnOutputErrorAndLeavesTheOldFileAndNoHalfOne() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "no /dev/full on this system");
    Path target = layout().dayFile(ArchiveTable.TKPLCREADSENSOR, DAY);
    try (ArchiveWriter writer = new ArchiveWriter(layout(), database, SmallArchive.SOURCE)) {
      writer.writeDay(ArchiveTable.TKPLCREADSENSOR, DAY, rows -> rows.row(1, NOON, 1));
    }
    byte[] before = Files.readAllBytes(target);

    try (ArchiveWriter writer = new ArchiveWriter(layout(), database, SmallArchive.SOURCE)) {
      Files.createSymbolicLink(runFolder().resolve("0.parquet"), full);
      assertThatExceptionOfType(OutputException.class)
          .isThrownBy(
              () ->
                  writer.writeDay(ArchiveTable.TKPLCREADSENSOR, DAY, rows -> rows.row(2, NOON, 2)))
          .withMessageContaining("2022-07-05.parquet")
          .withMessageContaining("No space left");
    }

    assertThat(Files.readAllBytes(target)).isEqualTo(before);
    assertThat(allFiles(folder.resolve("archive/omds/tkplcreadsensor"))).hasSize(1);
  }

  private Path runFolder() throws IOException {
    try (Stream<Path> entries = Files.list(layout().omds())) {
      return entries.filter(p -> p.getFileName().toString().startsWith(".run-")).findAny().get();
    }
  }

  @Test
  void removesWhatAKilledRunLeftBehindButNotWhatALivingOneNeeds() throws IOException {
    Path killed = Files.createDirectories(layout().omds().resolve(".run-1234"));
    Path living = Files.createDirectories(layout().omds().resolve(".run-5678"));
    Files.writeString(killed.resolve("0.parquet"), "half");
    Files.setLastModifiedTime(killed, FileTime.from(Instant.now().minus(Duration.ofDays(3))));

    new ArchiveWriter(layout(), database, SmallArchive.SOURCE).close();

    assertThat(killed).doesNotExist();
    assertThat(living).exists();
  }
}
