package org.pixelmon.core.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.progress.Progress;

/** What the reader makes of files that are not what was written in their place. */
class DamagedArchiveTest {

  private static final LocalDate DAY = LocalDate.of(2022, 7, 5);
  private static final LocalDate NEXT = DAY.plusDays(1);
  private static final ArchiveSource SOURCE = new ArchiveSource("here", "s");

  @TempDir private Path folder;
  private ArchiveLayout layout;

  @BeforeEach
  void writeAnArchive() {
    layout = new ArchiveLayout(folder.resolve("archive"));
    write(layout, SOURCE);
  }

  private static void write(ArchiveLayout layout, ArchiveSource source) {
    try (ArchiveDatabase database = ArchiveDatabase.open();
        ArchiveWriter writer = new ArchiveWriter(layout, database, source);
        LumiSectionFiles fills = new LumiSectionFiles(layout, database)) {
      writer.writeAliases(
          List.of(
              new AliasEntry("x/C/channel002", "dp.", Instant.EPOCH),
              new AliasEntry("x/T", "dp.", Instant.EPOCH)));
      writer.writeDatapointNames(List.of(new DatapointName(7, "dp")));
      for (LocalDate day : List.of(DAY, NEXT)) {
        Instant noon = UtcDays.start(day).plusSeconds(43_200);
        writer.writeDay(ArchiveTable.FWCAENCHANNEL, day, rows -> rows.row(7, noon, 1.5, 300));
        writer.writeDay(ArchiveTable.TKPLCREADSENSOR, day, rows -> rows.row(7, noon, -12));
        writer.writeDay(ArchiveTable.V_VOLTAGES, day, rows -> rows.row("V", noon, 300));
      }
      for (int fill : List.of(8307, 8308)) {
        fills.write(fill, List.of(new LumiSection(1, 1, Instant.EPOCH, 2.5, 2.25)));
      }
    }
  }

  private Path day(ArchiveTable table, LocalDate day) {
    return layout.dayFile(table, day);
  }

  private List<Double> read(ArchiveTable table) {
    String name =
        switch (table) {
          case FWCAENCHANNEL -> "C/channel002";
          case TKPLCREADSENSOR -> "T";
          case V_VOLTAGES -> "V";
        };
    long first = UtcDays.micros(UtcDays.start(DAY));
    long last = UtcDays.micros(UtcDays.start(DAY.plusDays(3))) - 1;
    RecordQuery query =
        new RecordQuery(
            table,
            List.of(name),
            Double.POSITIVE_INFINITY,
            List.of(new TimeSpan(first, last)),
            AliasRule.AT_RECORD);
    List<Double> values = new ArrayList<>();
    try (ArchiveDatabase database = ArchiveDatabase.open()) {
      new RecordReader(layout, database)
          .read(
              query,
              List.of(day(table, DAY), day(table, NEXT)),
              (i, micros, value, second) -> values.add(value),
              Progress.NONE);
    }
    return values;
  }

  private BadInputException refusedBecauseOf(Path file, ArchiveTable table) {
    return refusedBecauseOf(file, () -> read(table));
  }

  private static BadInputException refusedBecauseOf(Path file, Runnable reading) {
    BadInputException refusal = catchThrowableOfType(BadInputException.class, reading::run);
    assertThat(refusal).isNotNull().hasMessageStartingWith(file + ": ");
    return refusal;
  }

  private static void flipABit(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 3] ^= 4;
    Files.write(file, bytes);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  /** As a version without seals would have left the archive. */
  private void forgetTheSource() throws IOException {
    Files.delete(new ArchivePart(layout.omds()).file());
    Files.delete(new ArchivePart(layout.lumi()).file());
  }

  private static void writeUnsealed(Path file, String query) throws SQLException {
    try (ArchiveDatabase database = ArchiveDatabase.open()) {
      database.execute(
          "COPY (" + query + ") TO " + ArchiveDatabase.literal(file) + " (FORMAT parquet)");
    }
  }

  @Test
  void filesAsWrittenAreRead() {
    assertThat(read(ArchiveTable.FWCAENCHANNEL)).containsExactly(1.5, 1.5);
    assertThat(read(ArchiveTable.TKPLCREADSENSOR)).containsExactly(-12.0, -12.0);
    assertThat(read(ArchiveTable.V_VOLTAGES)).containsExactly(300.0, 300.0);
  }

  @Test
  void oneBitOfADayIsFoundAndTheRemedyTakesTheFileAway() throws IOException {
    Path file = day(ArchiveTable.FWCAENCHANNEL, NEXT);
    flipABit(file);

    assertThat(refusedBecauseOf(file, ArchiveTable.FWCAENCHANNEL))
        .hasMessageContaining("do not fit its checksum")
        .extracting(BadInputException::hint)
        .asString()
        .contains("pixelmon-fills archive prune " + file);
  }

  @Test
  void oneBitOfANameTableIsFound() throws IOException {
    flipABit(layout.aliases());
    refusedBecauseOf(layout.aliases(), ArchiveTable.FWCAENCHANNEL);
    assertThat(read(ArchiveTable.V_VOLTAGES)).hasSize(2);

    write(layout, SOURCE);
    flipABit(layout.datapointNames());
    refusedBecauseOf(layout.datapointNames(), ArchiveTable.TKPLCREADSENSOR);
  }

  @Test
  void oneBitOfTheLuminosityOfAFillIsFound() throws IOException {
    Path file = layout.lumiSections(8308);
    flipABit(file);

    refusedBecauseOf(file, this::readFills);
  }

  private void readFills() {
    try (ArchiveDatabase database = ArchiveDatabase.open();
        LumiSectionFiles files = new LumiSectionFiles(layout, database)) {
      files.read(List.of(8307, 8308));
    }
  }

  @Test
  void theLuminosityOfAnotherFillIsNamed() throws IOException {
    copy(layout.lumiSections(8307), layout.lumiSections(8308));

    assertThat(refusedBecauseOf(layout.lumiSections(8308), this::readFills))
        .hasMessageContaining("holds lumi_sections, fill 8307 instead of lumi_sections, fill 8308");
  }

  @Test
  void anotherDayInThePlaceOfADayIsNamed() throws IOException {
    Path file = day(ArchiveTable.V_VOLTAGES, NEXT);
    copy(day(ArchiveTable.V_VOLTAGES, DAY), file);

    assertThat(refusedBecauseOf(file, ArchiveTable.V_VOLTAGES))
        .hasMessageContaining("holds v_voltages, 2022-07-05 instead of v_voltages, 2022-07-06");
  }

  @Test
  void anotherTableInThePlaceOfATableIsNamed() throws IOException {
    Path file = day(ArchiveTable.FWCAENCHANNEL, DAY);
    copy(day(ArchiveTable.TKPLCREADSENSOR, DAY), file);
    assertThat(refusedBecauseOf(file, ArchiveTable.FWCAENCHANNEL))
        .hasMessageContaining("holds tkplcreadsensor, 2022-07-05");

    copy(layout.datapointNames(), layout.aliases());
    assertThat(refusedBecauseOf(layout.aliases(), ArchiveTable.TKPLCREADSENSOR))
        .hasMessageContaining("holds dp_name2id instead of aliases");
  }

  @Test
  void theSameDayOfAnotherArchiveIsNamedWithItsSource() throws IOException {
    ArchiveLayout other = new ArchiveLayout(folder.resolve("other"));
    write(other, new ArchiveSource("there", "s"));
    Path file = day(ArchiveTable.V_VOLTAGES, DAY);
    copy(other.dayFile(ArchiveTable.V_VOLTAGES, DAY), file);

    assertThat(refusedBecauseOf(file, ArchiveTable.V_VOLTAGES))
        .hasMessageContaining("holds data of there, schema s, the archive those of here, schema s");
  }

  @Test
  void aFileWithoutChecksumInASealedArchiveIsDamaged() throws SQLException {
    Path file = day(ArchiveTable.V_VOLTAGES, DAY);
    writeUnsealed(
        file,
        "SELECT 'V' AS cable, '2022-07-05 12:00:00+00'::TIMESTAMPTZ AS change_date, 1.0::DOUBLE AS vmon");

    assertThat(refusedBecauseOf(file, ArchiveTable.V_VOLTAGES))
        .hasMessageContaining("it has no checksum");
  }

  @Test
  void anOlderArchiveIsReadAndWhatIsAddedToItIsSealed() throws Exception {
    forgetTheSource();
    Path file = day(ArchiveTable.V_VOLTAGES, DAY);
    writeUnsealed(
        file,
        "SELECT 'V' AS cable, '2022-07-05 12:00:00+00'::TIMESTAMPTZ AS change_date, 1.0::DOUBLE AS vmon");
    assertThat(read(ArchiveTable.V_VOLTAGES)).containsExactlyInAnyOrder(1.0, 300.0);

    try (ArchiveDatabase database = ArchiveDatabase.open();
        ArchiveWriter writer = new ArchiveWriter(layout, database, SOURCE)) {
      writer.writeDay(ArchiveTable.V_VOLTAGES, NEXT, rows -> {});
    }

    assertThat(new ArchivePart(layout.omds()).note()).hasValue(new ArchivePart.Note(SOURCE, false));
    assertThat(Seal.read(day(ArchiveTable.V_VOLTAGES, NEXT)).state()).isEqualTo(Seal.State.WHOLE);
    assertThat(read(ArchiveTable.V_VOLTAGES)).containsExactly(1.0);
  }

  @Test
  void inAnOlderArchiveAnotherTableIsNamedByItsColumns() throws Exception {
    forgetTheSource();
    Path file = day(ArchiveTable.FWCAENCHANNEL, DAY);
    writeUnsealed(
        file,
        "SELECT 7 AS dpid, '2022-07-05 12:00:00+00'::TIMESTAMPTZ AS change_date, 1.0::DOUBLE AS vmon");

    assertThat(refusedBecauseOf(file, ArchiveTable.FWCAENCHANNEL))
        .hasMessageContaining("is no file of fwcaenchannel: it has no column actual_imon");
  }

  @Test
  void inAnOlderArchiveRecordsOfAnotherDayAreNamed() throws Exception {
    forgetTheSource();
    Path file = day(ArchiveTable.V_VOLTAGES, DAY);
    writeUnsealed(
        file,
        "SELECT 'V' AS cable, '2022-07-05 23:00:00+00'::TIMESTAMPTZ + to_hours(range) AS change_date,"
            + " 1.0::DOUBLE AS vmon FROM range(2)");

    assertThat(refusedBecauseOf(file, ArchiveTable.V_VOLTAGES))
        .hasMessageContaining("holds records of 2022-07-06 instead of 2022-07-05");
  }

  @Test
  void inAnOlderArchiveDamageThatStopsTheDatabaseIsNamed() throws Exception {
    forgetTheSource();
    Path file = day(ArchiveTable.V_VOLTAGES, DAY);
    writeUnsealed(
        file,
        "SELECT 'V' || (range % 300) AS cable, '2022-07-05 12:00:00+00'::TIMESTAMPTZ AS change_date,"
            + " 1.0 * range AS vmon FROM range(3000)");
    byte[] whole = Files.readAllBytes(file);
    int named = 0;
    for (int at = 4; at < whole.length; at += 101) {
      byte[] bytes = whole.clone();
      for (int i = at; i < Math.min(at + 40, bytes.length); i++) {
        bytes[i] = (byte) 0xA5;
      }
      Files.write(file, bytes);
      try {
        read(ArchiveTable.V_VOLTAGES);
      } catch (BadInputException e) {
        assertThat(e).as("noise at %d", at).hasMessageContaining(file.toString());
        named++;
      }
    }
    assertThat(named).isPositive();
  }

  @Test
  void aFileThatMayNotBeReadIsNotToBeDeleted() throws IOException {
    Path file = day(ArchiveTable.V_VOLTAGES, DAY);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    Assumptions.assumeFalse(Files.isReadable(file), "this user may read everything");

    assertThat(refusedBecauseOf(file, ArchiveTable.V_VOLTAGES))
        .hasMessageContaining("permission denied")
        .extracting(BadInputException::hint)
        .asString()
        .contains("right to read")
        .doesNotContain("prune", "elete");
  }

  @Test
  void aFileThatIsGoneIsNotDamaged() throws IOException {
    Path file = day(ArchiveTable.V_VOLTAGES, DAY);
    Files.delete(file);

    assertThat(refusedBecauseOf(file, ArchiveTable.V_VOLTAGES))
        .hasMessageContaining("the file is gone");
  }

  @Test
  void eachFileIsLookedAtOnceForAnOpenDatabase() throws IOException {
    try (ArchiveDatabase database = ArchiveDatabase.open()) {
      new RecordReader(layout, database).names(ArchiveTable.TKPLCREADSENSOR);
      assertThat(database.known()).containsExactly(layout.aliases());
    }
  }

  @Test
  void pathsAreNamesAndNeverPatterns() throws IOException {
    for (String name : List.of("br[1]x", "a*b", "wh?t", "{a,b}", "it's", "**")) {
      ArchiveLayout odd = new ArchiveLayout(folder.resolve(name).resolve("archive"));
      write(odd, SOURCE);
      layout = odd;

      assertThat(read(ArchiveTable.FWCAENCHANNEL)).as(name).containsExactly(1.5, 1.5);
      forgetTheSource();
      assertThat(read(ArchiveTable.V_VOLTAGES)).as(name).containsExactly(300.0, 300.0);
    }
    ArchiveLayout neighbour = new ArchiveLayout(folder.resolve("br1x").resolve("archive"));
    write(neighbour, SOURCE);
    layout = new ArchiveLayout(folder.resolve("br[1]x").resolve("archive"));
    Files.delete(day(ArchiveTable.V_VOLTAGES, DAY));

    refusedBecauseOf(day(ArchiveTable.V_VOLTAGES, DAY), ArchiveTable.V_VOLTAGES);
  }
}
