package org.pixelmon.core.demo;

import java.util.List;

/** Readings of the temperature sensors, on change, day after day. */
final class TemperatureRecorder {

  private static final double NOISE_K = 0.04;
  private static final double NULL_SHARE = 0.003;
  private static final double NONSENSE_SHARE = 0.0005;
  private static final double OVERHEATED_CELSIUS = 85;

  /** Around the start of stable beams sensors are read as often as in reality. */
  private static final long CLOSELY_MILLIS = 2_400_000;

  /** Sensors that are read more rarely than this keep their pace. */
  private static final double RARE_SECONDS = 3_600;

  private final Cooling cooling;
  private final PlantedFaults faults;
  private final DemoPeriod.Sampling sampling;
  private final long[] starts;
  private final List<Source> sources;

  TemperatureRecorder(
      DemoSettings settings,
      MachineSchedule schedule,
      Cooling cooling,
      PlantedFaults faults,
      List<DemoSensor> sensors,
      long fromMillis) {
    this.sampling = settings.period().sampling();
    this.starts =
        schedule.fills().stream().mapToLong(fill -> fill.stableFrom().toEpochMilli()).toArray();
    this.cooling = cooling;
    this.faults = faults;
    this.sources =
        sensors.stream()
            .map(sensor -> new Source(sensor, new DemoRandom(settings.seed(), sensor.alias())))
            .toList();
    sources.forEach(source -> source.next = source.later(fromMillis));
  }

  /**
   * Adds the readings up to {@code untilMillis}, which must not be before that of an earlier call.
   */
  void record(long untilMillis, DayRows rows) {
    sources.forEach(source -> source.record(untilMillis, rows));
  }

  /** One sensor and where it is in time. */
  private final class Source {

    private final DemoSensor sensor;
    private final DemoRandom random;
    private long next;
    private double last = Double.NaN;
    private int nextStart;
    private boolean closely;

    Source(DemoSensor sensor, DemoRandom random) {
      this.sensor = sensor;
      this.random = random;
    }

    long later(long millis) {
      long from = millis;
      while (true) {
        long border = nextBorder(from);
        double mean = sensor.meanIntervalSeconds();
        // What is rarely read must not be older than a warm-up of the cooling that is over.
        boolean often = closely || mean > RARE_SECONDS;
        long time =
            from + 1 + (long) random.exponential(1000 * (often ? mean : sampling.late(mean)));
        if (time < border) {
          return time;
        }
        from = border;
      }
    }

    /** The end of the time in which the sensor is read as often as now; sets {@link #closely}. */
    private long nextBorder(long millis) {
      if (sampling == DemoPeriod.Sampling.FULL) {
        return Long.MAX_VALUE;
      }
      while (nextStart < starts.length && millis >= starts[nextStart] + CLOSELY_MILLIS) {
        nextStart++;
      }
      if (nextStart == starts.length) {
        closely = false;
        return Long.MAX_VALUE;
      }
      closely = millis >= starts[nextStart] - CLOSELY_MILLIS;
      return starts[nextStart] + (closely ? CLOSELY_MILLIS : -CLOSELY_MILLIS);
    }

    void record(long untilMillis, DayRows rows) {
      for (; next < untilMillis; next = later(next)) {
        double value = Reading.hundredths(celsius(next));
        if (random.chance(NULL_SHARE)) {
          rows.add(sensor.dpid(), next, Double.NaN);
        } else if (value != last) {
          rows.add(sensor.dpid(), next, value);
          last = value;
        }
      }
    }

    private double celsius(long millis) {
      if (sensor.broken()) {
        return sensor.restCelsius() + random.bell(0.5);
      }
      if (faults.isOverheated(sensor.name(), millis)) {
        return OVERHEATED_CELSIUS + random.bell(1);
      }
      if (random.chance(NONSENSE_SHARE)) {
        return PlantedFaults.NONSENSE_CELSIUS;
      }
      return cooling.celsius(sensor.restCelsius(), sensor.phase(), millis) + random.bell(NOISE_K);
    }
  }
}
