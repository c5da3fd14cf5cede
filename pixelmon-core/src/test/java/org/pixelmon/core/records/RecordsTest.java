package org.pixelmon.core.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.archive.AliasEntry;
import org.pixelmon.core.archive.AliasRule;
import org.pixelmon.core.archive.ArchiveDatabase;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.archive.ArchiveWriter;
import org.pixelmon.core.archive.DatapointName;
import org.pixelmon.core.archive.RowAppender;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.omds.Omds;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.testkit.Found;
import org.pixelmon.core.testkit.SmallArchive;

/** What counts as "the latest record", on small archives written by hand. */
class RecordsTest {

  private static final LocalDate DAY = LocalDate.of(2022, 7, 5);
  private static final Instant T10 = Instant.parse("2022-07-05T10:00:00Z");
  private static final Instant T11 = Instant.parse("2022-07-05T11:00:00Z");
  private static final Instant T12 = Instant.parse("2022-07-05T12:00:00Z");
  private static final TimeWindow MORNING = new TimeWindow(T10, T12);
  private static final String CHANNEL = "PixelBarrel_BmI_S4_LAY14/channel002";
  private static final String CHANNEL_ALIAS = "CMS_TRACKER/PixelBarrel/x/" + CHANNEL;
  private static final String SENSOR_ALIAS = "CMS_TRACKER/TrackerPLC/PixelBarrel/PixelBarrel_S";
  private static final double NONE = Double.NaN;
  private static final List<String> CABLES = List.of("PixelBarrel_S1/HV1", "PixelBarrel_S1/HV2");

  @TempDir private Path folder;

  private void names(List<AliasEntry> aliases) {
    write(
        writer -> {
          writer.writeAliases(aliases);
          writer.writeDatapointNames(
              List.of(
                  new DatapointName(1, "one"),
                  new DatapointName(2, "two"),
                  new DatapointName(3, "three")));
        });
  }

  private void day(ArchiveTable table, LocalDate day, Consumer<RowAppender> rows) {
    write(writer -> writer.writeDay(table, day, rows));
  }

  private void write(Consumer<ArchiveWriter> work) {
    try (ArchiveDatabase database = ArchiveDatabase.open();
        ArchiveWriter writer =
            new ArchiveWriter(new ArchiveLayout(folder), database, SmallArchive.SOURCE)) {
      work.accept(writer);
    }
  }

  private static AliasEntry alias(String alias, String element, String since) {
    return new AliasEntry(alias, element, Instant.parse(since));
  }

  private Records archive() {
    return new Records(new Omds(folder, null, false, Progress.NONE));
  }

  private List<Found> currents(TimeWindow... windows) {
    try (Records records = archive()) {
      return Found.currents(records, List.of(windows), "PixelBarrel");
    }
  }

  private List<Found> temperatures(TimeWindow... windows) {
    try (Records records = archive()) {
      return Found.temperatures(records, List.of(windows), "PixelBarrel", 40);
    }
  }

  private List<Found> voltages(TimeWindow... windows) {
    try (Records records = archive()) {
      return Found.voltages(records, List.of(windows), CABLES);
    }
  }

  private static Found current(double current, Instant time) {
    return new Found(0, CHANNEL, current, time);
  }

  @Test
  void theLatestCurrentIsTheLastOneThatIsNotNull() {
    names(List.of(alias(CHANNEL_ALIAS, "one.", "2017-01-01T00:00:00Z")));
    day(
        ArchiveTable.FWCAENCHANNEL,
        DAY,
        rows -> {
          rows.row(1, T10, 100, NONE);
          rows.row(1, T11, 200, NONE);
          rows.row(1, T11.plusSeconds(1), NONE, 300);
        });

    assertThat(currents(MORNING)).containsExactly(current(200, T11));
  }

  @Test
  void aCurrentCarriesTheVoltageOfItsOwnRecord() {
    names(List.of(alias(CHANNEL_ALIAS, "one.", "2017-01-01T00:00:00Z")));
    day(ArchiveTable.FWCAENCHANNEL, DAY, rows -> rows.row(1, T11, 200, 299.5));

    assertThat(currents(MORNING)).containsExactly(new Found(0, CHANNEL, 200, 299.5, T11));
  }

  @Test
  void bothEndsBelongToTheWindowOfACurrent() {
    names(List.of(alias(CHANNEL_ALIAS, "one.", "2017-01-01T00:00:00Z")));
    day(
        ArchiveTable.FWCAENCHANNEL,
        DAY,
        rows -> {
          rows.row(1, T10.minusNanos(1_000), 1, NONE);
          rows.row(1, T10, 2, NONE);
          rows.row(1, T12, 3, NONE);
          rows.row(1, T12.plusNanos(1_000), 4, NONE);
        });

    assertThat(currents(MORNING)).containsExactly(current(3, T12));
    assertThat(currents(new TimeWindow(T10, T11))).containsExactly(current(2, T10));
    assertThat(currents(new TimeWindow(T10.plusNanos(1), T11))).isEmpty();
  }

  @Test
  void theEndDoesNotBelongToTheWindowOfATemperature() {
    names(List.of(alias(SENSOR_ALIAS, "one.", "2017-01-01T00:00:00Z")));
    day(
        ArchiveTable.TKPLCREADSENSOR,
        DAY,
        rows -> {
          rows.row(1, T10, -10);
          rows.row(1, T12, -12);
        });

    assertThat(temperatures(MORNING)).containsExactly(new Found(0, "PixelBarrel_S", -10, T10));
    assertThat(temperatures(new TimeWindow(T10, T12.plusNanos(1))))
        .containsExactly(new Found(0, "PixelBarrel_S", -12, T12));
    assertThat(temperatures(new TimeWindow(T10, T10))).isEmpty();
  }

  @Test
  void readingsThatAreNullOrTooHotDoNotCount() {
    names(List.of(alias(SENSOR_ALIAS, "one.", "2017-01-01T00:00:00Z")));
    day(
        ArchiveTable.TKPLCREADSENSOR,
        DAY,
        rows -> {
          rows.row(1, T10, 40);
          rows.row(1, T11, 40.001);
          rows.row(1, T11.plusSeconds(1), NONE);
        });

    assertThat(temperatures(MORNING)).containsExactly(new Found(0, "PixelBarrel_S", 40, T10));
  }

  @Test
  void aRecordBelongsToTheAliasThatNamedItsDatapointAtItsOwnTime() {
    names(
        List.of(
            alias(CHANNEL_ALIAS, "two.", "2022-07-05T11:00:00Z"),
            alias(CHANNEL_ALIAS, "one.", "2017-01-01T00:00:00Z")));
    day(
        ArchiveTable.FWCAENCHANNEL,
        DAY,
        rows -> {
          rows.row(1, T10, 100, NONE);
          rows.row(2, T11.minusNanos(1_000), 999, NONE); // not ours yet
          rows.row(2, T11, 200, NONE);
          rows.row(1, T11, 777, NONE); // no longer ours
          rows.row(1, T12, 777, NONE);
        });

    assertThat(currents(MORNING)).containsExactly(current(200, T11));
    assertThat(currents(new TimeWindow(T10, T11.minusNanos(1_000))))
        .containsExactly(current(100, T10));
  }

  @Test
  void anotherRuleForAliasesThatMovedTakesTodaysDatapointOrAnyForAllTimes() {
    names(
        List.of(
            alias(CHANNEL_ALIAS, "one.", "2017-01-01T00:00:00Z"),
            alias(CHANNEL_ALIAS, "two.", "2022-07-05T11:00:00Z")));
    day(
        ArchiveTable.FWCAENCHANNEL,
        DAY,
        rows -> {
          rows.row(1, T11.minusSeconds(10), 100, NONE);
          rows.row(2, T11.minusSeconds(20), 200, NONE);
          rows.row(1, T11.plusSeconds(20), 777, NONE);
          rows.row(2, T11.plusSeconds(10), 300, NONE);
        });
    List<TimeWindow> windows = List.of(new TimeWindow(T10, T11), new TimeWindow(T11, T12));

    assertThat(values(AliasRule.AT_RECORD, windows)).containsExactly(100.0, 300.0);
    assertThat(values(AliasRule.TODAY, windows)).containsExactly(200.0, 300.0);
    assertThat(values(AliasRule.EVER, windows)).containsExactly(100.0, 777.0);
  }

  private List<Double> values(AliasRule rule, List<TimeWindow> windows) {
    try (Records records = archive()) {
      RecordGrid grid = records.latest(Question.currents(List.of(CHANNEL)).by(rule), windows);
      return List.of(grid.value(0, 0), grid.value(1, 0));
    }
  }

  @Test
  void anAliasIsUnknownBeforeItsFirstDateAndAfterItWasTakenAway() {
    names(
        List.of(
            alias(CHANNEL_ALIAS, "one.", "2022-07-05T10:30:00Z"),
            alias(CHANNEL_ALIAS, "", "2022-07-05T11:30:00Z")));
    day(
        ArchiveTable.FWCAENCHANNEL,
        DAY,
        rows -> {
          rows.row(1, T10, 1, NONE);
          rows.row(1, T11, 2, NONE);
          rows.row(1, T12, 3, NONE);
        });

    assertThat(currents(MORNING)).containsExactly(current(2, T11));
  }

  @Test
  void anAliasThatIsSaidTwiceToNameTheSameDatapointGivesOneRecord() {
    names(
        List.of(
            alias(CHANNEL_ALIAS, "one.", "2017-01-01T00:00:00Z"),
            alias(CHANNEL_ALIAS, "one.", "2017-01-01T00:00:00Z"),
            alias(CHANNEL_ALIAS, "one.", "2022-07-05T11:00:00Z")));
    day(
        ArchiveTable.FWCAENCHANNEL,
        DAY,
        rows -> {
          rows.row(1, T10, 1, NONE);
          rows.row(1, T11.plusSeconds(1), NONE, 300);
        });

    assertThat(currents(MORNING)).containsExactly(current(1, T10));
  }

  @Test
  void twoAliasesOfOneDatapointBothGetTheRecord() {
    names(
        List.of(
            alias("x/PixelBarrel_S4_LAY1/channel002", "one.", "2014-01-01T00:00:00Z"),
            alias("x/PixelBarrel_S4_LAY14/channel002", "one.", "2017-01-01T00:00:00Z")));
    day(ArchiveTable.FWCAENCHANNEL, DAY, rows -> rows.row(1, T11, 5, NONE));

    assertThat(currents(MORNING))
        .extracting(Found::name)
        .containsExactly("PixelBarrel_S4_LAY1/channel002", "PixelBarrel_S4_LAY14/channel002");
  }

  @Test
  void ofTwoRecordsAtTheSameTimeTheGreaterCounts() {
    names(List.of(alias(SENSOR_ALIAS, "one.", "2017-01-01T00:00:00Z")));
    day(
        ArchiveTable.TKPLCREADSENSOR,
        DAY,
        rows -> {
          rows.row(1, T11, -5);
          rows.row(1, T11, -9);
        });

    assertThat(temperatures(MORNING)).containsExactly(new Found(0, "PixelBarrel_S", -5, T11));
  }

  @Test
  void answersAllWindowsAtOnceAlsoOverlappingOnesAndAcrossMidnight() {
    names(
        List.of(
            alias("a/PixelBarrel_B", "one.", "2017-01-01T00:00:00Z"),
            alias("a/PixelBarrel_A", "two.", "2017-01-01T00:00:00Z"),
            alias("a/PixelEndcap_C", "three.", "2017-01-01T00:00:00Z")));
    Instant midnight = Instant.parse("2022-07-06T00:00:00Z");
    day(
        ArchiveTable.TKPLCREADSENSOR,
        DAY,
        rows -> {
          rows.row(1, T11, 1);
          rows.row(2, T11, 2);
          rows.row(3, T11, 3);
        });
    day(ArchiveTable.TKPLCREADSENSOR, DAY.plusDays(1), rows -> rows.row(1, midnight, 4));

    assertThat(
            temperatures(
                new TimeWindow(T11, midnight.plusSeconds(1)), new TimeWindow(T10, midnight)))
        .containsExactly(
            new Found(0, "PixelBarrel_A", 2, T11),
            new Found(0, "PixelBarrel_B", 4, midnight),
            new Found(1, "PixelBarrel_A", 2, T11),
            new Found(1, "PixelBarrel_B", 1, T11));
  }

  @Test
  void theLatestVoltageCountsBothEndsAndSkipsNulls() {
    day(
        ArchiveTable.V_VOLTAGES,
        DAY,
        rows -> {
          rows.row("PixelBarrel_S1/HV1", T10, 300);
          rows.row("PixelBarrel_S1/HV2", T10, 300);
          rows.row("PixelBarrel_S1/HV2", T12, 0.35);
          rows.row("PixelBarrel_S1/HV1", T12, NONE);
          rows.row("PixelEndCap_D1/HV1", T12, 150);
        });

    assertThat(voltages(MORNING))
        .containsExactly(
            new Found(0, "PixelBarrel_S1/HV1", 300, T10),
            new Found(0, "PixelBarrel_S1/HV2", 0.35, T12));
  }

  @Test
  void noWindowsNeedNoArchive() {
    try (Records records = archive()) {
      assertThat(Found.voltages(records, List.of(), CABLES)).isEmpty();
    }
  }

  @Test
  void missingNamesAreNamed() {
    day(ArchiveTable.FWCAENCHANNEL, DAY, rows -> {});

    assertThatExceptionOfType(NoDataException.class)
        .isThrownBy(() -> currents(MORNING))
        .withMessageContaining("aliases.parquet");
  }

  @Test
  void aDamagedFileIsNamedWithWhatToDo() throws IOException {
    day(ArchiveTable.V_VOLTAGES, DAY, rows -> rows.row("PixelBarrel_S1/HV1", T11, 300));
    Path file = new ArchiveLayout(folder).dayFile(ArchiveTable.V_VOLTAGES, DAY);
    Files.writeString(file, "half a file");

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> voltages(MORNING))
        .withMessageContaining(file.toString())
        .satisfies(e -> assertThat(e.hint()).contains("archive prune " + file));
  }

  @Test
  void readingLeavesTheArchiveAsItIs() throws IOException {
    day(ArchiveTable.V_VOLTAGES, DAY, rows -> rows.row("PixelBarrel_S1/HV1", T11, 300));
    long before = count();

    voltages(MORNING);

    assertThat(count()).isEqualTo(before);
  }

  private long count() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.count();
    }
  }
}
