package org.pixelmon.core.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.archive.ArchiveDatabase;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.progress.Progress;

/** The demo archive of two years, as 'pixelmon-fills demo' makes it. */
class DemoYearsTest {

  private static final LocalDate WINTER = LocalDate.of(2022, 12, 1);
  private static final LocalDate SPRING = LocalDate.of(2023, 3, 27);

  @TempDir private static Path folder;

  private static Path archive;
  private static DemoSummary summary;

  @BeforeAll
  static void makeTheArchive() {
    archive = folder.resolve("archive");
    summary =
        new DemoDetector(Detector.load(ConfigDir.locate(folder)))
            .write(
                new DemoSettings(
                    DemoSettings.DEFAULT_FIRST_FILL,
                    DemoPeriod.years(DemoPeriod.DEFAULT_YEARS),
                    DemoSettings.DEFAULT_START,
                    DemoSettings.DEFAULT_SEED,
                    archive),
                Progress.NONE);
  }

  private static long count(ArchiveTable table, String condition) throws SQLException {
    try (ArchiveDatabase database = ArchiveDatabase.open();
        Statement statement = database.connection().createStatement();
        ResultSet answer =
            statement.executeQuery(
                "SELECT count(*) FROM read_parquet("
                    + ArchiveDatabase.readable(archive.resolve("omds").resolve(table.tableName()))
                    + " || '/*/*.parquet') WHERE "
                    + condition)) {
      answer.next();
      return answer.getLong(1);
    }
  }

  private static String between(LocalDate first, LocalDate last) {
    return "change_date >= '" + first + " 00:00:00Z' AND change_date < '" + last + " 00:00:00Z'";
  }

  @Test
  void itIsSmallAndGoesFromTheSummerOf2022ToTheWinterOf2023() {
    assertThat(summary.fills()).isBetween(60, 100);
    assertThat(summary.firstDay()).isEqualTo("2022-06-24");
    assertThat(summary.lastDay()).isBetween("2023-11-15", "2023-11-28");
    assertThat(summary.deliveredFb()).isBetween(50.0, 100.0);
    assertThat(summary.currentRows()).isLessThan(400_000);
    assertThat(summary.temperatureRows()).isLessThan(400_000);
  }

  @Test
  void noDayIsMissingNotEvenInWinter() {
    ArchiveLayout layout = new ArchiveLayout(archive);
    for (LocalDate day = summary.firstDay();
        !day.isAfter(summary.lastDay());
        day = day.plusDays(1)) {
      for (ArchiveTable table : ArchiveTable.values()) {
        assertThat(layout.dayFile(table, day)).isRegularFile();
      }
    }
  }

  @Test
  void temperaturesAreReadOnEveryDayAlsoWhenTheMachineStands() throws SQLException {
    for (LocalDate day = WINTER; day.isBefore(SPRING); day = day.plusDays(1)) {
      long readings = count(ArchiveTable.TKPLCREADSENSOR, between(day, day.plusDays(1)));
      assertThat(readings).as(day.toString()).isGreaterThan(200);
    }
  }

  @Test
  void theDetectorIsOffAndForSomeWeeksWarmInTheWinter() throws SQLException {
    assertThat(count(ArchiveTable.FWCAENCHANNEL, between(WINTER, SPRING))).isZero();
    assertThat(count(ArchiveTable.V_VOLTAGES, between(WINTER, SPRING))).isZero();
    String barrel = " AND value_converted BETWEEN 5 AND 30";
    assertThat(
            count(
                ArchiveTable.TKPLCREADSENSOR,
                between(LocalDate.of(2022, 12, 15), LocalDate.of(2022, 12, 28)) + barrel))
        .isGreaterThan(3_000);
    assertThat(
            count(
                ArchiveTable.TKPLCREADSENSOR,
                between(LocalDate.of(2023, 2, 1), LocalDate.of(2023, 2, 14)) + barrel))
        .isZero();
  }

  @Test
  void thePlantedFaultsAreThere() throws SQLException {
    assertThat(count(ArchiveTable.TKPLCREADSENSOR, "value_converted BETWEEN 80.5 AND 90"))
        .isPositive();
    assertThat(count(ArchiveTable.TKPLCREADSENSOR, "value_converted > 900")).isPositive();
    assertThat(count(ArchiveTable.TKPLCREADSENSOR, "value_converted IS NULL")).isPositive();
    assertThat(
            count(
                ArchiveTable.FWCAENCHANNEL,
                "actual_imon = " + PlantedFaults.ABANDONED_MICROAMPERES))
        .isPositive();
    String dead = "cable = '" + PlantedFaults.DEAD_CABLE.replace("channel002", "HV1") + "'";
    LocalDate late = LocalDate.of(2023, 9, 1);
    assertThat(count(ArchiveTable.V_VOLTAGES, dead + " AND vmon > 200")).isPositive();
    assertThat(
            count(
                ArchiveTable.V_VOLTAGES,
                dead + " AND vmon > 200 AND " + between(late, late.plusYears(1))))
        .isZero();
  }
}
