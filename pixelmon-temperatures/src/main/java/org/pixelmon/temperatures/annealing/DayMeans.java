package org.pixelmon.temperatures.annealing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pixelmon.core.archive.AliasRule;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.archive.UtcDays;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.records.Coverage;
import org.pixelmon.core.records.Lookback;
import org.pixelmon.core.records.LookbackAnswer;
import org.pixelmon.core.records.Question;
import org.pixelmon.core.records.RecordSeries;
import org.pixelmon.core.records.Records;
import org.pixelmon.core.records.TimeWindow;

/**
 * Day means of sensors over a period of any length. The days are read in order, a few at a time, so
 * that memory does not grow with the period but for the means themselves.
 *
 * <p>A record belongs to a sensor if the sensor's alias meant the record's datapoint at the
 * record's own time. Where an alias moves, readings of the former datapoint end and those of the
 * new one begin at that instant; the last reading of the former, which was one of this sensor,
 * holds until the first of the new one. What the new datapoint said before was not of this sensor.
 *
 * <p>The value in force at midnight is that of the last reading before, if that is not older than a
 * limit and no day between is missing in the archive. A day's mean so depends on nothing but the
 * records of that stretch: periods may be split at will.
 */
public final class DayMeans {

  /** Days read at a time: about a million readings, with a reading per sensor and minute. */
  private static final int CHUNK_DAYS = 8;

  private static final long NEVER = Long.MIN_VALUE;

  private final Records records;
  private final Question question;
  private final Duration maxAge;
  private final Instant now;
  private final Progress progress;

  /**
   * Means of some sensors.
   *
   * @param sensors names in OMDS, each once
   * @param greatestCelsius readings above are none
   * @param maxAge how long before midnight the reading in force may lie
   * @param now the time of the run: a day that is not over counts up to it
   */
  public DayMeans(
      Records records,
      List<String> sensors,
      double greatestCelsius,
      Duration maxAge,
      Instant now,
      Progress progress) {
    this.records = records;
    this.question =
        new Question(
            ArchiveTable.TKPLCREADSENSOR, sensors, greatestCelsius, true, AliasRule.AT_RECORD);
    this.maxAge = maxAge;
    this.now = now;
    this.progress = progress;
  }

  /**
   * The means of all days.
   *
   * @param sensors one for each sensor, in the order they were given
   * @param missing days of the period that the archive lacks
   * @param missingBefore days before the period that the archive lacks and that may hold the value
   *     with which it begins for some sensor
   */
  public record Answer(
      List<SensorDays> sensors, SortedSet<LocalDate> missing, SortedSet<LocalDate> missingBefore) {}

  /** Computes them; throws as {@link Records} does. */
  public Answer over(Period period) {
    Run run = new Run(period);
    run.start();
    for (int day = 0; day < period.days(); day += CHUNK_DAYS) {
      progress.at("day means", day, period.days());
      run.chunk(day, Math.min(day + CHUNK_DAYS, period.days()));
    }
    return new Answer(run.days, run.missing, run.missingBefore);
  }

  private static long micros(LocalDate day) {
    return UtcDays.micros(UtcDays.start(day));
  }

  private static TimeWindow window(LocalDate first, LocalDate end) {
    return new TimeWindow(UtcDays.start(first), UtcDays.start(end).minus(1, ChronoUnit.MICROS));
  }

  /** Where the sensors are in time. */
  private final class Run {

    private final Period period;
    private final List<SensorDays> days;
    private final List<RecordSeries> readings;
    private final long[] lastMicros;
    private final double[] lastCelsius;

    /**
     * Up to when a day that the archive lacks may hold the value in force; {@link #NEVER} when a
     * reading came after it.
     */
    private final long[] inDoubtUntil;

    private final SortedSet<LocalDate> missing = new TreeSet<>();
    private final SortedSet<LocalDate> missingBefore = new TreeSet<>();

    Run(Period period) {
      this.period = period;
      List<String> names = question.names();
      this.days = names.stream().map(name -> new SensorDays(name, period)).toList();
      this.readings = Stream.generate(RecordSeries::new).limit(names.size()).toList();
      this.lastMicros = new long[names.size()];
      Arrays.fill(lastMicros, NEVER);
      this.lastCelsius = new double[names.size()];
      this.inDoubtUntil = new long[names.size()];
      Arrays.fill(inDoubtUntil, NEVER);
    }

    /** Looks for the values in force when the period begins. */
    void start() {
      Instant first = UtcDays.start(period.first()).minus(1, ChronoUnit.MICROS);
      List<Duration> reaches =
          Stream.of(Duration.ofDays(1), Duration.ofDays(3), maxAge)
              .filter(reach -> reach.compareTo(maxAge) <= 0)
              .distinct()
              .map(reach -> reach.minus(1, ChronoUnit.MICROS))
              .filter(reach -> !reach.isNegative())
              .toList();
      LookbackAnswer answer =
          new Lookback(records, reaches)
              .ask(
                  question,
                  List.of(new TimeWindow(first, first)),
                  (window, name, soFar) -> !soFar.has(window, name));
      for (int name = 0; name < days.size(); name++) {
        if (answer.has(0, name)) {
          lastMicros[name] = UtcDays.micros(answer.time(0, name));
          lastCelsius[name] = answer.value(0, name);
        } else if (!reaches.isEmpty()) {
          SortedSet<LocalDate> unknown = answer.missingDays(0, name);
          if (!unknown.isEmpty()) {
            inDoubtUntil[name] = afterLacking(unknown.last());
            missingBefore.addAll(unknown);
          }
        }
      }
    }

    private long afterLacking(LocalDate day) {
      return micros(day.plusDays(1)) + maxAge.toNanos() / 1_000;
    }

    /** Reads some days and computes their means. */
    void chunk(int from, int to) {
      readings.forEach(RecordSeries::clear);
      Coverage coverage =
          records.each(
              question,
              window(period.day(from), period.day(to)),
              (name, micros, value, second) -> readings.get(name).add(micros, value));
      readings.forEach(RecordSeries::sort);
      missing.addAll(coverage.missing());
      for (int day = from; day < to; day++) {
        boolean lacking = coverage.missing().contains(period.day(day));
        for (int name = 0; name < days.size(); name++) {
          if (lacking) {
            lastMicros[name] = NEVER;
            inDoubtUntil[name] = afterLacking(period.day(day));
            days.get(name).doubt(day);
          } else {
            day(name, day);
          }
        }
      }
    }

    private void day(int name, int day) {
      long begins = micros(period.day(day));
      long ends = micros(period.day(day + 1));
      RecordSeries series = readings.get(name);
      int first = series.firstFrom(begins);
      int next = series.firstFrom(ends);
      boolean inForce =
          lastMicros[name] != NEVER && lastMicros[name] >= begins - maxAge.toNanos() / 1_000;
      boolean setAtMidnight = first < next && series.micros(first) == begins;
      if (inDoubtUntil[name] > begins && !setAtMidnight) {
        days.get(name).doubt(day);
      }
      days.get(name)
          .put(
              day,
              DayMean.of(
                  inForce ? lastCelsius[name] : Double.NaN,
                  series,
                  first,
                  begins,
                  Math.min(ends, UtcDays.micros(now))));
      if (next > first) {
        lastMicros[name] = series.micros(next - 1);
        lastCelsius[name] = series.value(next - 1);
        inDoubtUntil[name] = NEVER;
      }
    }
  }
}
