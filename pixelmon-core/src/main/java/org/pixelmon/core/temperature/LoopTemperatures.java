package org.pixelmon.core.temperature;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.LongStream;
import org.pixelmon.core.archive.TableDays;
import org.pixelmon.core.archive.UtcDays;
import org.pixelmon.core.geometry.LoopSensors;
import org.pixelmon.core.records.Lookback;
import org.pixelmon.core.records.LookbackAnswer;
import org.pixelmon.core.records.Question;
import org.pixelmon.core.records.Records;

/**
 * The temperatures of the cooling at some places and many moments, from one look back over all of
 * them. Places are numbered as they were asked.
 */
final class LoopTemperatures {

  private static final Duration STEP = LoopTemperature.STEP;

  private final List<LoopSensors> places;
  private final int[][] sensorsOfPlace;
  private final LookbackAnswer readings;
  private final double[] celsius;
  private final long[] windowFrom;

  private LoopTemperatures(
      List<Moment> moments,
      List<LoopSensors> places,
      int[][] sensorsOfPlace,
      LookbackAnswer readings,
      Duration limit) {
    this.places = places;
    this.sensorsOfPlace = sensorsOfPlace;
    this.readings = readings;
    this.celsius = new double[Math.multiplyExact(moments.size(), places.size())];
    Arrays.fill(celsius, Double.NaN);
    this.windowFrom = new long[celsius.length];
    for (int place = 0; place < places.size(); place++) {
      measure(place, moments, UtcDays.micros(limit));
    }
  }

  /** Asks for the temperatures of some places. */
  static LoopTemperatures ask(
      Records records,
      List<LoopSensors> places,
      TemperatureSettings settings,
      List<Moment> moments) {
    Map<String, List<Integer>> placesOfSensor = new LinkedHashMap<>();
    for (int place = 0; place < places.size(); place++) {
      for (String sensor : places.get(place).sensors()) {
        placesOfSensor.computeIfAbsent(sensor, key -> new ArrayList<>()).add(place);
      }
    }
    List<String> sensors = List.copyOf(placesOfSensor.keySet());
    int[][] sensorsOfPlace =
        places.stream()
            .map(place -> place.sensors().stream().mapToInt(sensors::indexOf).toArray())
            .toArray(int[][]::new);
    int[][] users =
        sensors.stream()
            .map(sensor -> placesOfSensor.get(sensor).stream().mapToInt(i -> i).toArray())
            .toArray(int[][]::new);
    LookbackAnswer readings =
        new Lookback(records, reaches(settings.sensorLookback(), Moments.areDense(moments)))
            .ask(
                Question.sensors(sensors, settings.maxCelsius()).by(settings.aliases()),
                Moments.windows(moments),
                (moment, sensor, soFar) -> {
                  for (int place : users[sensor]) {
                    int required = places.get(place).required();
                    if (answered(soFar, moment, sensorsOfPlace[place]) < required) {
                      return true;
                    }
                  }
                  return false;
                });
    return new LoopTemperatures(
        moments, places, sensorsOfPlace, readings, settings.sensorLookback());
  }

  /**
   * How far to look back, in whole steps of the rule: what is found then is all that lies in the
   * window the rule takes. The first look takes a step at once: of so many sensors some are always
   * silent for longer than a window, and a second look costs as much as the first.
   */
  private static List<Duration> reaches(Duration limit, boolean dense) {
    long most = limit.dividedBy(STEP);
    return LongStream.of(1, 3, 7, 24, 72, 216, 648, most)
        .filter(steps -> steps <= most && !(dense && steps < Math.min(3, most)))
        .distinct()
        .mapToObj(STEP::multipliedBy)
        .toList();
  }

  private static int answered(LookbackAnswer readings, int moment, int[] sensors) {
    int answered = 0;
    for (int sensor : sensors) {
      answered += readings.has(moment, sensor) ? 1 : 0;
    }
    return answered;
  }

  private void measure(int place, List<Moment> moments, long limit) {
    int[] sensors = sensorsOfPlace[place];
    int required = places.get(place).required();
    LoopTemperature rule = new LoopTemperature(sensors.length);
    for (int moment = 0; moment < moments.size(); moment++) {
      rule.clear();
      for (int sensor : sensors) {
        if (readings.has(moment, sensor)) {
          rule.add(readings.value(moment, sensor), readings.micros(moment, sensor));
        }
      }
      Moment when = moments.get(moment);
      long from = rule.windowStart(UtcDays.micros(when.from()), required, limit);
      if (from != Long.MIN_VALUE
          && readings.coverage().isWhole(UtcDays.ofMicros(from), when.at())) {
        celsius[moment * places.size() + place] = rule.meanSince(from);
        windowFrom[moment * places.size() + place] = from;
      }
    }
  }

  /** Where a place is, and how many sensors it has. */
  LoopSensors place(int place) {
    return places.get(place);
  }

  /** How many sensors of a place answered. */
  int answered(int moment, int place) {
    return answered(readings, moment, sensorsOfPlace[place]);
  }

  /**
   * The temperature of a place, degrees Celsius; NaN when too few sensors answered, or when others
   * may have in a day that the archive lacks.
   */
  double celsius(int moment, int place) {
    return celsius[moment * places.size() + place];
  }

  /** Start of the window that a temperature is the mean of, microseconds since 1970. */
  long windowFrom(int moment, int place) {
    return windowFrom[moment * places.size() + place];
  }

  /** The days that were looked at for a moment. */
  TableDays days(int moment) {
    return readings.days(moment);
  }

  /** The days that the archive lacks of those looked at for a place. */
  SortedSet<LocalDate> missingDays(int moment, int place) {
    return readings.missingDays(moment, sensorsOfPlace[place][0]);
  }
}
