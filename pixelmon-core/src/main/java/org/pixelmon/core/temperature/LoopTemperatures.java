package org.pixelmon.core.temperature;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.pixelmon.core.geometry.CoolingLoop;
import org.pixelmon.core.geometry.CoolingSystem;
import org.pixelmon.core.records.Lookback;
import org.pixelmon.core.records.LookbackAnswer;
import org.pixelmon.core.records.Question;
import org.pixelmon.core.records.Records;
import org.pixelmon.core.temperature.LoopTemperature.Reading;

/** The temperatures of cooling loops at many moments, from one look back over all of them. */
final class LoopTemperatures {

  private static final Duration STEP = LoopTemperature.STEP;

  private final List<Moment> moments;
  private final LookbackAnswer readings;
  private final Duration limit;
  private final Map<CoolingLoop, int[]> sensorsOfLoop;

  private LoopTemperatures(
      List<Moment> moments,
      LookbackAnswer readings,
      Duration limit,
      Map<CoolingLoop, int[]> sensorsOfLoop) {
    this.moments = moments;
    this.readings = readings;
    this.limit = limit;
    this.sensorsOfLoop = sensorsOfLoop;
  }

  /** Asks for the temperatures of all loops. */
  static LoopTemperatures ask(
      Records records, CoolingSystem cooling, TemperatureSettings settings, List<Moment> moments) {
    List<String> sensors = cooling.sensors();
    List<CoolingLoop> loopOfSensor =
        sensors.stream().map(sensor -> cooling.loopOfSensor(sensor).orElseThrow()).toList();
    Map<CoolingLoop, int[]> sensorsOfLoop = new HashMap<>();
    for (CoolingLoop loop : cooling.loops()) {
      sensorsOfLoop.put(
          loop,
          IntStream.range(0, sensors.size())
              .filter(i -> loopOfSensor.get(i).equals(loop))
              .toArray());
    }
    LookbackAnswer readings =
        new Lookback(records, reaches(settings.sensorLookback(), Moments.areDense(moments)))
            .ask(
                Question.sensors(sensors, settings.maxCelsius()).by(settings.aliases()),
                Moments.windows(moments),
                (moment, sensor, soFar) -> {
                  CoolingLoop loop = loopOfSensor.get(sensor);
                  return answered(soFar, moment, sensorsOfLoop.get(loop)) < loop.requiredSensors();
                });
    return new LoopTemperatures(moments, readings, settings.sensorLookback(), sensorsOfLoop);
  }

  /**
   * How far to look back, in whole steps of the rule: what is found then is all that lies in the
   * window the rule takes.
   */
  private static List<Duration> reaches(Duration limit, boolean dense) {
    long most = limit.dividedBy(STEP);
    return LongStream.of(0, 1, 3, 7, 24, 72, 216, 648, most)
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

  /** How many sensors of a loop answered. */
  int answered(int moment, CoolingLoop loop) {
    return answered(readings, moment, sensorsOfLoop.get(loop));
  }

  /**
   * The temperature of a loop.
   *
   * @return empty when too few sensors answered, or when others may have in a day that the archive
   *     lacks
   */
  Optional<LoopTemperature> temperature(int moment, CoolingLoop loop) {
    List<Reading> latest = new ArrayList<>();
    for (int sensor : sensorsOfLoop.get(loop)) {
      if (readings.has(moment, sensor)) {
        latest.add(new Reading(readings.value(moment, sensor), readings.time(moment, sensor)));
      }
    }
    Moment when = moments.get(moment);
    return LoopTemperature.of(latest, when.from(), loop.requiredSensors(), limit)
        .filter(found -> readings.coverage().isWhole(found.from(), when.at()));
  }

  /** The days that the archive lacks of those looked at for a loop. */
  SortedSet<LocalDate> missingDays(int moment, CoolingLoop loop) {
    return readings.missingDays(moment, sensorsOfLoop.get(loop)[0]);
  }
}
