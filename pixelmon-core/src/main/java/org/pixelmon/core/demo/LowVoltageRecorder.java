package org.pixelmon.core.demo;

import java.time.Instant;
import java.util.List;

/**
 * Currents of the read-out chips. The digital current follows the hit rate, so the luminosity; the
 * analog current hardly ever changes and so is hardly ever recorded.
 */
final class LowVoltageRecorder {

  private static final double EARLY_INTERVAL_SECONDS = 700;
  private static final double LATE_INTERVAL_SECONDS = 3_300;
  private static final long EARLY_MILLIS = 1_500_000;

  private static final double ANALOG_AMPERES = 2.4;

  /** Share of the fills in which an analog current changes (real files: 15 records in 326). */
  private static final double ANALOG_CHANGES = 0.004;

  private static final double DIGITAL_NOISE_A = 0.12;

  /** Digital current that hits add at full luminosity, A. */
  private static final double HITS_AMPERES = 0.4;

  private static final double FULL_LUMINOSITY_UB_PER_SECOND = 1.5e4;
  private static final double NULL_SHARE = 0.003;

  private final long seed;
  private final DemoPeriod.Sampling sampling;
  private final List<DemoFill> fills;
  private final DemoChannels channels;
  private final PlantedFaults faults;

  LowVoltageRecorder(
      DemoSettings settings,
      MachineSchedule schedule,
      DemoChannels channels,
      PlantedFaults faults) {
    this.seed = settings.seed();
    this.sampling = settings.period().sampling();
    this.fills = schedule.fills();
    this.channels = channels;
    this.faults = faults;
  }

  /** What every channel draws before the first fill, some time in the three hours from then. */
  void initial(long epochMillis, DaySpool currents) {
    DemoRandom random = new DemoRandom(seed, "low voltage");
    for (LowVoltageChannel channel : channels.lowVoltage()) {
      long time = epochMillis + (long) random.between(0, 3 * 3_600_000.0);
      double value = channel.digital() ? idle(channel) : ANALOG_AMPERES;
      currents.at(time).add(channel.dpid(), time, Reading.hundredths(value));
    }
  }

  /** All channels in one fill. */
  void record(int fill, DaySpool currents) {
    for (LowVoltageChannel channel : channels.lowVoltage()) {
      if (faults.isSilent(channel.cable(), fill)) {
        continue;
      }
      DemoRandom random = new DemoRandom(seed, fill + "/" + channel.cable());
      if (channel.digital()) {
        digital(fills.get(fill), channel, random, currents);
      } else if (random.chance(ANALOG_CHANGES)) {
        analog(fills.get(fill), channel, random, currents);
      }
    }
  }

  private void digital(
      DemoFill fill, LowVoltageChannel channel, DemoRandom random, DaySpool currents) {
    double idle = idle(channel);
    long start = fill.stableFrom().toEpochMilli();
    long end = fill.stableTo().toEpochMilli();
    long time = start + (long) random.between(8_000, 45_000);
    while (time < end) {
      double value = idle + hits(fill, time) + random.bell(DIGITAL_NOISE_A);
      boolean missing = random.chance(NULL_SHARE);
      currents.at(time).add(channel.dpid(), time, missing ? Double.NaN : Reading.hundredths(value));
      boolean early = time < start + EARLY_MILLIS;
      double mean = early ? EARLY_INTERVAL_SECONDS : sampling.late(LATE_INTERVAL_SECONDS);
      time += 1 + (long) random.exponential(1000 * mean);
    }
    long after = end + (long) random.between(60_000, 600_000);
    currents.at(after).add(channel.dpid(), after, Reading.hundredths(idle));
  }

  private static double hits(DemoFill fill, long epochMillis) {
    double perSecond =
        fill.deliveredUb(Instant.ofEpochMilli(epochMillis + 1000))
            - fill.deliveredUb(Instant.ofEpochMilli(epochMillis));
    return HITS_AMPERES * perSecond / FULL_LUMINOSITY_UB_PER_SECOND;
  }

  private static void analog(
      DemoFill fill, LowVoltageChannel channel, DemoRandom random, DaySpool currents) {
    long time = fill.stableFrom().toEpochMilli() + (long) random.between(10_000, 1_000_000);
    double value = Reading.hundredths(ANALOG_AMPERES + random.bell(0.05));
    currents.at(time).add(channel.dpid(), time, value);
  }

  /** Digital current without beams, A; each channel has its own. */
  private double idle(LowVoltageChannel channel) {
    return 4.1 + new DemoRandom(seed, channel.cable()).bell(0.35);
  }
}
