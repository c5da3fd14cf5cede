package org.pixelmon.core.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.archive.ArchiveDatabase;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.fill.FillRange;
import org.pixelmon.core.geometry.BarrelGroup;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.lumi.LuminosityUnit;
import org.pixelmon.core.omds.Omds;
import org.pixelmon.core.oms.OmsFill;
import org.pixelmon.core.oms.OmsFillArchive;
import org.pixelmon.core.oms.OmsSelection;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.records.Records;
import org.pixelmon.core.records.TimeWindow;
import org.pixelmon.core.testkit.Found;

/** The standard demo archive, asked as the commands ask it. */
class DemoArchiveTest {

  private static final Duration DELAY = Duration.ofMinutes(20);
  private static final FillRange ALL = new FillRange(7900, 8100);

  @TempDir private static Path folder;

  private static Path archive;
  private static Detector detector;
  private static DemoSummary summary;
  private static List<OmsFill> fills;
  private static Records records;

  @BeforeAll
  static void makeTheArchive() {
    archive = folder.resolve("archive");
    detector = Detector.load(ConfigDir.locate(folder));
    DemoSettings standard =
        new DemoSettings(
            DemoSettings.DEFAULT_FIRST_FILL,
            30,
            DemoSettings.DEFAULT_START,
            DemoSettings.DEFAULT_SEED,
            archive);
    summary = new DemoDetector(detector).write(standard, Progress.NONE);
    fills =
        new OmsFillArchive(archive)
            .read(ALL).stream().filter(OmsSelection.GOOD_STABLE_BEAMS::accepts).toList();
    records = new Records(new Omds(archive, null, true, Progress.NONE));
  }

  @AfterAll
  static void closeTheArchive() {
    records.close();
  }

  /** From so long before the start of stable beams to so long after, or to their end. */
  private static TimeWindow window(OmsFill fill, Duration before, Duration after) {
    var start = fill.startStableBeam().orElseThrow();
    var end = fill.endStableBeam().orElseThrow();
    var until = start.plus(after);
    return new TimeWindow(start.minus(before), until.isBefore(end) ? until : end);
  }

  private static List<TimeWindow> windows(Duration before, Duration after) {
    return fills.stream().map(fill -> window(fill, before, after)).toList();
  }

  private static List<Found> currents() {
    List<Found> all = new ArrayList<>();
    all.addAll(Found.currents(records, windows(Duration.ZERO, DELAY), "PixelBarrel"));
    all.addAll(Found.currents(records, windows(Duration.ZERO, DELAY), "PixelEndCap"));
    return all;
  }

  private static List<String> cables(SubSystem part) {
    return detector.groups(part).stream().map(ReadoutGroup::hvCable).toList();
  }

  private static boolean isLong(OmsFill fill) {
    return Duration.between(
                fill.startStableBeam().orElseThrow(), fill.endStableBeam().orElseThrow())
            .compareTo(DELAY)
        > 0;
  }

  private static double meanCurrent(List<Found> currents, int fill, int layer) {
    return currents.stream()
        .filter(current -> fills.get(current.window()).number() == fill)
        .filter(
            current ->
                detector
                    .groupOfCable(current.name())
                    .filter(g -> g instanceof BarrelGroup barrel && barrel.layer() == layer)
                    .isPresent())
        .mapToDouble(Found::value)
        .average()
        .orElseThrow();
  }

  @Test
  void thirtyFillsPassTheFiltersForPhysics() {
    assertThat(fills).hasSize(30).first().extracting(OmsFill::number).isEqualTo(7920);
    assertThat(fills.get(29).number()).isEqualTo(summary.lastFill());
    assertThat(summary.deliveredFb()).isBetween(1.0, 8.0);
  }

  @Test
  void omsListsFillsThatWereLostBeforeOrAreFlawed() {
    List<OmsFill> all = new OmsFillArchive(archive).read(ALL);

    assertThat(all).anyMatch(fill -> !fill.stableBeams());
    assertThat(all).anyMatch(fill -> fill.delivered().isPresent() && isZero(fill));
    assertThat(all).anyMatch(fill -> fill.stableBeams() && fill.endStableBeam().isEmpty());
    assertThat(all).anyMatch(fill -> fill.stableBeams() && fill.injectionScheme().isEmpty());
    assertThat(fills.stream().map(fill -> fill.delivered().orElseThrow().unit()))
        .contains("pb^{-1}", "nb^{-1}");
  }

  @Test
  void noTwoFillsHaveStableBeamsAtOnce() {
    Instant last = Instant.MIN;
    for (OmsFill fill : new OmsFillArchive(archive).read(ALL)) {
      if (fill.startStableBeam().isPresent()) {
        assertThat(fill.startStableBeam().get()).as(fill.toString()).isAfter(last);
        last = fill.endStableBeam().orElse(fill.startStableBeam().get());
      }
    }
  }

  private static boolean isZero(OmsFill fill) {
    return fill.delivered().orElseThrow().value() == 0;
  }

  @Test
  void everyFillOfTwentyMinutesHasCurrentsOfNearlyAllChannels() {
    Map<Integer, Long> channels =
        currents().stream()
            .filter(current -> !current.name().endsWith("channel001"))
            .collect(
                Collectors.groupingBy(
                    found -> fills.get(found.window()).number(), Collectors.counting()));
    int recorded = 128 + 96 + 64 + 48;

    for (OmsFill fill : fills.stream().filter(DemoArchiveTest::isLong).toList()) {
      assertThat(channels.get(fill.number()))
          .as("channels in fill %d", fill.number())
          .isBetween((long) (0.95 * recorded), (long) recorded);
    }
    assertThat(channels.values()).anyMatch(count -> count < recorded);
  }

  @Test
  void leakageCurrentGrowsWithFluenceMostInTheInnermostLayer() {
    List<Found> currents = currents();
    int first = fills.get(0).number();
    int last = fills.get(29).number();

    for (int layer = 1; layer <= 4; layer++) {
      assertThat(meanCurrent(currents, last, layer))
          .as("layer %d", layer)
          .isGreaterThan(meanCurrent(currents, first, layer));
    }
    assertThat(meanCurrent(currents, first, 1)).isBetween(5.0, 20.0);
    assertThat(meanCurrent(currents, last, 1)).isGreaterThan(4 * meanCurrent(currents, first, 1));
  }

  @Test
  void theCurrentsAreThoseOfTheRealDetectorInOrderOfMagnitude() {
    // Means over the groups of layers 2 to 4 in July 2022, uA (fill 7978 and earlier).
    List<Found> currents = currents();

    assertThat(meanCurrent(currents, 7920, 2)).isBetween(700.0, 1400.0);
    assertThat(meanCurrent(currents, 7920, 3)).isBetween(450.0, 950.0);
    assertThat(meanCurrent(currents, 7920, 4)).isBetween(450.0, 950.0);
  }

  @Test
  void theAliasThatMovesIsFollowedAndWhatItLeftBehindIsNot() {
    List<Double> moved =
        currents().stream()
            .filter(current -> current.name().equals(PlantedFaults.MOVED_CABLE))
            .map(Found::value)
            .toList();

    assertThat(moved).hasSizeGreaterThan(25);
    assertThat(moved).allMatch(value -> value != PlantedFaults.ABANDONED_MICROAMPERES);
  }

  @Test
  void biasIsOnDuringStableBeamsAndOffBefore() {
    List<TimeWindow> during =
        fills.stream()
            .filter(DemoArchiveTest::isLong)
            .map(fill -> window(fill, Duration.ofHours(30), DELAY))
            .toList();
    List<TimeWindow> before = windows(Duration.ofHours(30), Duration.ofMinutes(-1));
    String dead = PlantedFaults.DEAD_CABLE.replace("channel002", "HV1");

    assertThat(Found.voltages(records, during, cables(SubSystem.BARREL)))
        .filteredOn(reading -> !reading.name().equals(dead))
        .hasSizeGreaterThan(127 * 20)
        .allMatch(reading -> reading.value() > 200);
    assertThat(Found.voltages(records, before, cables(SubSystem.ENDCAP)))
        .hasSizeGreaterThan(96 * 20)
        .allMatch(reading -> reading.value() < 1)
        .extracting(Found::value)
        .contains(0.0)
        .anyMatch(volt -> volt > 0.3);
  }

  @Test
  void everyLoopHasItsSensorsWithinThirtyHours() {
    List<Found> readings =
        Found.temperatures(records, windows(Duration.ofHours(30), DELAY), "PixelBarrel", 40);
    Map<String, Integer> sensors = new HashMap<>();
    for (Found reading : readings) {
      detector
          .cooling()
          .loopOfSensor(reading.name())
          .ifPresent(
              loop -> {
                assertThat(reading.value()).as(reading.toString()).isBetween(-17.0, -6.0);
                sensors.merge(fills.get(reading.window()).number() + loop.name(), 1, Integer::sum);
              });
    }

    for (OmsFill fill : fills) {
      detector
          .cooling()
          .loops()
          .forEach(
              loop ->
                  assertThat(sensors.get(fill.number() + loop.name()))
                      .as("%s in fill %d", loop.name(), fill.number())
                      .isEqualTo(loop.requiredSensors()));
    }
  }

  @Test
  void aSensorThatOverheatsMakesTheLoopLookFurtherBack() {
    OmsFill fill = fills.get(10);
    List<TimeWindow> tenHours = List.of(window(fill, Duration.ofHours(10), DELAY));

    assertThat(Found.temperatures(records, tenHours, "PixelBarrel", 40))
        .noneMatch(reading -> reading.name().endsWith(PlantedFaults.OVERHEATED_SENSOR));
    assertThat(Found.temperatures(records, tenHours, "PixelBarrel", 100))
        .anyMatch(reading -> reading.name().endsWith(PlantedFaults.OVERHEATED_SENSOR));
  }

  @Test
  void noDayIsMissing() {
    ArchiveLayout layout = new ArchiveLayout(archive);

    for (LocalDate day = summary.firstDay();
        !day.isAfter(summary.lastDay());
        day = day.plusDays(1)) {
      for (ArchiveTable table : ArchiveTable.values()) {
        assertThat(layout.dayFile(table, day)).isRegularFile();
      }
    }
    assertThat(layout.hasNames()).isTrue();
  }

  @Test
  void lumiSectionsAddUpToWhatOmsSays() throws SQLException {
    try (ArchiveDatabase database = ArchiveDatabase.open();
        Statement statement = database.connection().createStatement()) {
      for (OmsFill fill : fills) {
        Path file = archive.resolve("lumi/sections/" + fill.number() + ".parquet");
        assertThat(file).isRegularFile();
        try (ResultSet sums =
            statement.executeQuery(
                "SELECT sum(delivered_ub), sum(recorded_ub) FROM "
                    + ArchiveDatabase.readable(file))) {
          sums.next();
          double expected = inverseFemtobarn(fill) * 1e9;
          assertThat(sums.getDouble(1)).isCloseTo(expected, within(1e-6 * expected));
          assertThat(sums.getDouble(2)).isBetween(0.8 * expected, 0.97 * expected);
        }
      }
    }
  }

  private static double inverseFemtobarn(OmsFill fill) {
    var delivered = fill.delivered().orElseThrow();
    return LuminosityUnit.parse(delivered.unit())
        .orElseThrow()
        .toInverseFemtobarn(delivered.value());
  }

  @Test
  void theTablesHoldWhatRealOnesHold() throws SQLException {
    assertThat(summary.temperatureRows() / 19).isBetween(12_000L, 18_000L);
    assertThat(count("fwcaenchannel", "actual_imon IS NULL")).isPositive();
    assertThat(count("fwcaenchannel", "actual_vmon IS NOT NULL AND actual_imon IS NOT NULL"))
        .isZero();
    assertThat(count("tkplcreadsensor", "value_converted IS NULL")).isPositive();
    assertThat(count("tkplcreadsensor", "value_converted > 40")).isPositive();
    assertThat(count("tkplcreadsensor", "value_converted < -150")).isPositive();
    assertThat(count("v_voltages", "vmon IS NULL")).isPositive();
    assertThat(count("fwcaenchannel", "TRUE")).isEqualTo(summary.currentRows());
  }

  private static long count(String table, String condition) throws SQLException {
    try (ArchiveDatabase database = ArchiveDatabase.open();
        Statement statement = database.connection().createStatement();
        ResultSet answer =
            statement.executeQuery(
                "SELECT count(*) FROM read_parquet("
                    + ArchiveDatabase.readable(archive.resolve("omds").resolve(table))
                    + " || '/*/*.parquet') WHERE "
                    + condition)) {
      answer.next();
      return answer.getLong(1);
    }
  }

  @Test
  void theMarkerTellsPeopleWhatTheFolderIs() {
    assertThat(archive.resolve("DEMO.txt")).content().contains("Nothing in it was measured");
    assertThat(Files.exists(folder.resolve("archive.building"))).isFalse();
  }
}
