package org.pixelmon.temperatures.annealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.archive.UtcDays;
import org.pixelmon.core.omds.Omds;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.records.RecordSeries;
import org.pixelmon.core.records.Records;

class DayMeansTest {

  private static final String A = "PixelBarrel_BmI_1I_L4D2MN";
  private static final String B = "PixelBarrel_BpO_6M_L4D4PF";
  private static final String C = "PixelEndcap_BmI_PC_1A";
  private static final List<String> SENSORS = List.of(A, B, C);
  private static final long LIMIT_HOURS = 60;
  private static final Instant LATER = Instant.parse("2023-01-01T00:00:00Z");

  @TempDir private Path folder;

  private SortedMap<LocalDate, Double> means(String sensor, String first, String end) {
    return means(sensor, first, end, LATER);
  }

  private SortedMap<LocalDate, Double> means(String sensor, String first, String end, Instant now) {
    try (Records records = new Records(new Omds(folder, null, true, Progress.NONE))) {
      return new DayMeans(records, SENSORS, 40, Duration.ofHours(LIMIT_HOURS), now, Progress.NONE)
          .over(new Period(LocalDate.parse(first), LocalDate.parse(end)))
          .sensors()
          .get(SENSORS.indexOf(sensor))
          .update(new TreeMap<>());
    }
  }

  /** Three sensors over 24 days: busy and silent stretches, nulls, nonsense, two moves. */
  private static SensorArchive random(int seed) {
    Random random = new Random(seed);
    SensorArchive archive = new SensorArchive().sensor(A, 1).sensor(B, 2).sensor(C, 3);
    archive.moves(B, 20, "2022-07-11T13:00:00Z").moves(C, 30, "2022-07-08T00:00:00Z");
    archive.moves(C, 3, "2022-07-16T05:30:05Z");
    for (long dpid : List.of(1L, 2L, 3L, 20L, 30L)) {
      Instant time = Instant.parse("2022-07-01T00:00:00Z");
      while (time.isBefore(Instant.parse("2022-07-25T00:00:00Z"))) {
        long pause = random.nextInt(12) == 0 ? 1 + random.nextInt(60_000) : random.nextInt(1_500);
        time = time.plusSeconds(5 * pause);
        double celsius =
            switch (random.nextInt(12)) {
              case 0 -> Double.NaN;
              case 1 -> 85;
              case 2 -> 40;
              default -> Math.round(100 * (-12 - dpid % 7 + random.nextGaussian())) / 100.0;
            };
        if (time.isBefore(Instant.parse("2022-07-25T00:00:00Z"))) {
          archive.says(dpid, time, celsius);
        }
      }
    }
    return archive;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void everyMeanIsThatOfTheStepFunctionSampledEveryFiveSeconds(int seed) {
    SensorArchive archive = random(seed);
    archive.write(folder, "2022-07-01", "2022-07-24");

    for (String sensor : SENSORS) {
      SortedMap<LocalDate, Double> means = means(sensor, "2022-07-04", "2022-07-25");
      for (int day = 4; day < 25; day++) {
        LocalDate date = LocalDate.of(2022, 7, day);
        double sampled = archive.sampledMean(sensor, date, LIMIT_HOURS);
        if (Double.isNaN(sampled)) {
          assertThat(means).doesNotContainKey(date);
        } else {
          assertThat(means.get(date)).as("%s %s", sensor, date).isCloseTo(sampled, within(1e-9));
        }
      }
    }
  }

  @Test
  void splittingThePeriodAnywhereGivesTheSameMeans() {
    random(4).write(folder, "2022-07-01", "2022-07-24");
    for (String sensor : SENSORS) {
      SortedMap<LocalDate, Double> whole = means(sensor, "2022-07-04", "2022-07-25");
      for (String split : List.of("2022-07-05", "2022-07-12", "2022-07-13", "2022-07-24")) {
        SortedMap<LocalDate, Double> both = means(sensor, "2022-07-04", split);
        both.putAll(means(sensor, split, "2022-07-25"));
        assertThat(both).isEqualTo(whole);
      }
    }
  }

  @Test
  void theZoneOfTheMachineChangesNothing() {
    random(5).write(folder, "2022-07-01", "2022-07-24");
    TimeZone before = TimeZone.getDefault();
    Map<LocalDate, Double> here = means(A, "2022-07-04", "2022-07-25");
    try {
      for (String zone : List.of("UTC", "Europe/Zurich", "Pacific/Kiritimati")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        assertThat(means(A, "2022-07-04", "2022-07-25")).isEqualTo(here);
      }
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void readingsInAnyOrderGiveTheSameMeanToTheLastDigit() {
    Random random = new Random(6);
    List<double[]> readings = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      readings.add(new double[] {random.nextInt(86_400), random.nextGaussian()});
    }
    double expected = mean(-3, readings);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(readings, random);
      assertThat(mean(-3, readings)).isEqualTo(expected);
    }
  }

  private static double mean(double before, List<double[]> readings) {
    RecordSeries series = new RecordSeries();
    readings.forEach(reading -> series.add((long) reading[0], reading[1]));
    series.sort();
    return DayMean.of(before, series, 0, 0, 86_400);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-12.1, 0.1, 1e-3, -200.7})
  void aConstantGivesItself(double celsius) {
    List<double[]> readings = new ArrayList<>();
    for (int second = 7; second < 86_400; second += 977) {
      readings.add(new double[] {second, celsius});
    }
    assertThat(mean(celsius, readings)).isEqualTo(celsius);
    assertThat(mean(Double.NaN, readings)).isEqualTo(celsius);
    assertThat(mean(celsius, List.of())).isEqualTo(celsius);
  }

  @Test
  void aReadingThatRepeatsTheValueInForceChangesNothing() {
    Random random = new Random(7);
    List<double[]> readings = new ArrayList<>();
    List<double[]> more = new ArrayList<>();
    double inForce = -11.3;
    for (int second = 1; second < 86_400; second += 1 + random.nextInt(900)) {
      if (random.nextBoolean()) {
        inForce = random.nextGaussian();
        readings.add(new double[] {second, inForce});
      }
      more.add(new double[] {second, inForce});
    }
    assertThat(mean(-11.3, more)).isEqualTo(mean(-11.3, readings));
  }

  @Test
  void timeBeforeTheVeryFirstReadingDoesNotCountAndADayWithoutAnyHasNoMean() {
    new SensorArchive()
        .sensor(A, 1)
        .sensor(B, 2)
        .sensor(C, 3)
        .says(1, "2022-07-05T12:00:00Z", -10)
        .says(1, "2022-07-05T18:00:00Z", -14)
        .says(2, "2022-07-06T10:00:00Z", Double.NaN)
        .says(2, "2022-07-06T11:00:00Z", 40.01)
        .write(folder, "2022-07-01", "2022-07-10");

    assertThat(means(A, "2022-07-04", "2022-07-07"))
        .isEqualTo(Map.of(day(5), -12.0, day(6), -14.0));
    assertThat(means(B, "2022-07-04", "2022-07-07")).isEmpty();
  }

  @Test
  void theValueAtMidnightIsNotOlderThanTheLimit() {
    new SensorArchive()
        .sensor(A, 1)
        .says(1, "2022-07-05T12:00:00Z", -10)
        .write(folder, "2022-07-01", "2022-07-10");

    // 60 h: midnight of the 8th is 60 h after, that of the 9th is not.
    assertThat(means(A, "2022-07-05", "2022-07-11").keySet())
        .containsExactly(day(5), day(6), day(7), day(8));
    assertThat(means(A, "2022-07-08", "2022-07-11").keySet()).containsExactly(day(8));
  }

  @Test
  void atAMoveTheLastReadingHoldsUntilTheFirstOfTheNewDatapoint() {
    new SensorArchive()
        .sensor(A, 1)
        .moves(A, 11, "2022-07-05T12:00:00Z")
        .says(1, "2022-07-05T00:00:00Z", -10)
        .says(11, "2022-07-05T06:00:00Z", 30) // not yet of this sensor
        .says(1, "2022-07-05T12:00:00Z", 20) // no longer of this sensor
        .says(11, "2022-07-05T18:00:00Z", -14)
        .write(folder, "2022-07-01", "2022-07-10");

    assertThat(means(A, "2022-07-05", "2022-07-06")).isEqualTo(Map.of(day(5), -11.0));
  }

  @Test
  void aDayThatIsNotOverCountsUpToTheTimeOfTheRun() {
    new SensorArchive()
        .sensor(A, 1)
        .says(1, "2022-07-05T00:00:00Z", -10)
        .says(1, "2022-07-05T06:00:00Z", -14)
        .write(folder, "2022-07-01", "2022-07-10");

    assertThat(means(A, "2022-07-05", "2022-07-06", Instant.parse("2022-07-05T12:00:00Z")))
        .isEqualTo(Map.of(day(5), -12.0));
    assertThat(means(A, "2022-07-05", "2022-07-06", Instant.parse("2022-07-05T00:00:00Z")))
        .isEmpty();
  }

  @Test
  void aMissingDayLeavesTheNextOnesInDoubtUntilTheSensorSpeaks() throws Exception {
    new SensorArchive()
        .sensor(A, 1)
        .sensor(B, 2)
        .sensor(C, 3)
        .says(1, "2022-07-05T12:00:00Z", -10)
        .says(1, "2022-07-07T12:00:00Z", -14)
        .says(2, "2022-07-05T12:00:00Z", -10)
        .write(folder, "2022-07-01", "2022-07-10");
    Files.delete(folder.resolve("omds/tkplcreadsensor/2022/2022-07-06.parquet"));

    SortedMap<LocalDate, Double> old = new TreeMap<>();
    for (int day = 4; day < 11; day++) {
      old.put(day(day), 99.0);
    }
    try (Records records = new Records(new Omds(folder, null, true, Progress.NONE))) {
      DayMeans.Answer answer =
          new DayMeans(records, SENSORS, 40, Duration.ofHours(LIMIT_HOURS), LATER, Progress.NONE)
              .over(new Period(day(5), day(11)));

      assertThat(answer.missing()).containsExactly(day(6));
      assertThat(answer.sensors().get(0).update(new TreeMap<>()))
          .isEqualTo(
              Map.of(day(5), -10.0, day(7), -14.0, day(8), -14.0, day(9), -14.0, day(10), -14.0));
      assertThat(answer.sensors().get(0).update(old))
          .isEqualTo(
              Map.of(
                  day(4), 99.0, day(5), -10.0, day(6), 99.0, day(7), 99.0, day(8), -14.0, day(9),
                  -14.0, day(10), -14.0));
      // 60 h after the missing day nothing that it held would count any more.
      assertThat(answer.sensors().get(1).update(old))
          .isEqualTo(
              Map.of(
                  day(4), 99.0, day(5), -10.0, day(6), 99.0, day(7), 99.0, day(8), 99.0, day(9),
                  99.0));
    }
  }

  private static LocalDate day(int ofJuly) {
    return LocalDate.of(2022, 7, ofJuly);
  }

  @Test
  void aPeriodIsMadeOfUtcDays() {
    Period period = new Period(day(5), day(7));
    assertThat(period.days()).isEqualTo(2);
    assertThat(period.contains(day(4))).isFalse();
    assertThat(period.contains(UtcDays.of(Instant.parse("2022-07-06T23:59:59.999999Z")))).isTrue();
    assertThat(period.contains(day(7))).isFalse();
  }
}
