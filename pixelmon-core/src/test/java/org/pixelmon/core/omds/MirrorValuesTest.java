package org.pixelmon.core.omds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.records.Records;
import org.pixelmon.core.records.TimeWindow;
import org.pixelmon.core.testkit.Found;

/** Values and times as databases hold them. */
class MirrorValuesTest {

  private static final LocalDate DAY = LocalDate.of(2022, 7, 5);
  private static final Instant START = Instant.parse("2022-07-05T00:00:00Z");
  private static final String SENSORS = "cms_trk_dcs_pvss_cond.tkplcreadsensor";
  private static final String CHANNELS = "cms_trk_dcs_pvss_cond.fwcaenchannel";
  private static final String CHANNEL = "PixelBarrel_BmI_S1_LAY14/channel002";

  private final SourceDatabase source = new SourceDatabase();
  @TempDir private Path folder;

  private static List<TimeWindow> day() {
    return List.of(new TimeWindow(START, START.plusSeconds(86_399)));
  }

  private List<Found> temperatures() {
    try (Omds omds = new Omds(folder, source.settings(), false, Progress.NONE)) {
      return Found.temperatures(new Records(omds), day(), "Pixel", 40);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Europe/Zurich", "America/St_Johns", "Pacific/Kiritimati"})
  void aTimeWithAZoneIsTheSameInstantInAnyZoneOfTheMachine(String zone) {
    source.pixel("CMS/PixelBarrel_S", 1);
    source.execute(
        "ALTER TABLE " + SENSORS + " ALTER COLUMN change_date TIMESTAMP(9) WITH TIME ZONE");
    source.execute(
        "INSERT INTO "
            + SENSORS
            + " VALUES (1, '2022-07-05 01:30:00+02:00', 99),"
            + " (1, '2022-07-05 01:30:00.000001-03:30', -10), (1, '2022-07-05 23:30:00-03:30', 99)");
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      assertThat(temperatures())
          .containsExactly(
              new Found(0, "PixelBarrel_S", -10, Instant.parse("2022-07-05T05:00:00.000001Z")));
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Infinity", "-Infinity", "NaN"})
  void aValueThatIsNoFiniteNumberCountsAsMissingInAnyColumn(String value) {
    source.pixel("CMS/" + CHANNEL, 1);
    source.current(1, "2022-07-05T10:00:00", 1.5, 300.0);
    source.execute(
        "INSERT INTO "
            + CHANNELS
            + " VALUES (1, '2022-07-05 11:00:00', CAST('"
            + value
            + "' AS DOUBLE PRECISION), 301)");
    source.current(1, "2022-07-06T00:00:00", 1.0, 1.0);
    try (Omds omds = new Omds(folder, source.settings(), false, Progress.NONE)) {
      assertThat(Found.currents(new Records(omds), day(), "Pixel"))
          .containsExactly(
              new Found(0, CHANNEL, 1.5, 300.0, Instant.parse("2022-07-05T10:00:00Z")));
    }
    source.execute(
        "UPDATE "
            + CHANNELS
            + " SET actual_vmon = CAST('"
            + value
            + "' AS DOUBLE PRECISION)"
            + " WHERE actual_vmon = 300");
    try (Omds omds = new Omds(folder.resolve("second"), source.settings(), false, Progress.NONE)) {
      assertThat(Found.currents(new Records(omds), day(), "Pixel"))
          .containsExactly(
              new Found(0, CHANNEL, 1.5, Double.NaN, Instant.parse("2022-07-05T10:00:00Z")));
    }
  }

  @Test
  void aTextThatIsNoNumberIsAFailureOfDataAndNotTriedAgain() throws SQLException {
    source.pixel("CMS/PixelBarrel_S", 1);
    source.execute("ALTER TABLE " + SENSORS + " ALTER COLUMN value_converted VARCHAR(20)");
    source.execute("INSERT INTO " + SENSORS + " VALUES (1, '2022-07-05 10:00:00', 'cold')");
    Omds omds =
        new Omds(
            folder,
            source.settings(),
            new JdbcConnections(source.settings()),
            pause -> {
              throw new AssertionError("tried again");
            },
            Progress.NONE);
    try (omds) {
      assertThatExceptionOfType(BadInputException.class)
          .isThrownBy(() -> Found.mirror(omds, List.of(ArchiveTable.TKPLCREADSENSOR), DAY, DAY))
          .withMessageContaining("holds what cannot be read");
    }
  }
}
