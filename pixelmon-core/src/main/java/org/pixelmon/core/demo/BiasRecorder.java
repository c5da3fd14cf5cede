package org.pixelmon.core.demo;

import java.util.List;

/**
 * Currents and voltages of the bias channels, fill by fill: up in three steps at the start of
 * stable beams, recorded on change while they are on, down at the end.
 */
final class BiasRecorder {

  /** Mean time between records of a current in the first 25 min, as in the real files, s. */
  private static final double EARLY_INTERVAL_SECONDS = 75;

  private static final double LATE_INTERVAL_SECONDS = 900;
  private static final long EARLY_MILLIS = 1_500_000;
  private static final double VOLTAGE_INTERVAL_SECONDS = 4_800;

  /** Read-back noise of a current, relative. */
  private static final double CURRENT_NOISE = 0.0015;

  private static final double VOLTAGE_NOISE_V = 0.04;
  private static final double NULL_SHARE = 0.003;

  private final long seed;
  private final DemoPeriod.Sampling sampling;
  private final List<DemoFill> fills;
  private final DemoChannels channels;
  private final PlantedFaults faults;
  private final LeakageModel model;

  BiasRecorder(
      DemoSettings settings,
      MachineSchedule schedule,
      DemoChannels channels,
      PlantedFaults faults,
      LeakageModel model) {
    this.seed = settings.seed();
    this.sampling = settings.period().sampling();
    this.fills = schedule.fills();
    this.channels = channels;
    this.faults = faults;
    this.model = model;
  }

  /** Everything off, some time in the three hours from {@code epochMillis}. */
  void initial(long epochMillis, DaySpool currents, DaySpool voltages) {
    DemoRandom random = new DemoRandom(seed, "bias");
    for (int i = 0; i < channels.bias().size(); i++) {
      BiasChannel channel = channels.bias().get(i);
      long time = epochMillis + (long) random.between(0, 3 * 3_600_000.0);
      currents.at(time).add(channel.dpid(), time, 0);
      voltages.at(time).add(i, time, Reading.hundredths(faults.offVolts(channel.cable())));
    }
  }

  /** All channels in one fill. */
  void record(int fill, DaySpool currents, DaySpool voltages) {
    for (int i = 0; i < channels.bias().size(); i++) {
      BiasChannel channel = channels.bias().get(i);
      if (faults.isDead(channel.cable(), fill)) {
        continue;
      }
      DemoRandom random = new DemoRandom(seed, fill + "/" + channel.cable());
      boolean exactly = i == fill % channels.bias().size();
      BiasCycle cycle = BiasCycle.of(fills.get(fill), random, exactly);
      voltages(i, channel, cycle, random, voltages);
      if (!faults.isSilent(channel.cable(), fill)) {
        new Current(fill, channel, cycle, random, currents).record();
      }
    }
  }

  private void voltages(
      int index, BiasChannel channel, BiasCycle cycle, DemoRandom random, DaySpool spool) {
    double volts = channel.operatingVolts();
    for (int step = 0; step < cycle.steps(); step++) {
      spool.at(cycle.time(step)).add(index, cycle.time(step), volts * cycle.fraction(step));
    }
    double interval = sampling.late(VOLTAGE_INTERVAL_SECONDS);
    long time = nextAfter(cycle.time(cycle.steps() - 1), interval, random);
    while (time < cycle.off()) {
      double value = Reading.hundredths(volts + random.bell(VOLTAGE_NOISE_V));
      spool.at(time).add(index, time, random.chance(NULL_SHARE) ? Double.NaN : value);
      time = nextAfter(time, interval, random);
    }
    spool.at(cycle.off()).add(index, cycle.off(), volts / 2);
    double off = Reading.hundredths(faults.offVolts(channel.cable()));
    spool.at(cycle.down()).add(index, cycle.down(), off);
  }

  private static long nextAfter(long millis, double meanSeconds, DemoRandom random) {
    return millis + 1 + (long) random.exponential(1000 * meanSeconds);
  }

  /** The current of one channel in one fill. */
  private final class Current {

    private final int fill;
    private final BiasChannel channel;
    private final BiasCycle cycle;
    private final DemoRandom random;
    private final DaySpool spool;
    private final long dpid;
    private double last;

    Current(int fill, BiasChannel channel, BiasCycle cycle, DemoRandom random, DaySpool spool) {
      this.fill = fill;
      this.channel = channel;
      this.cycle = cycle;
      this.random = random;
      this.spool = spool;
      boolean moved = faults.hasMoved(channel.cable(), fill);
      this.dpid = moved ? channels.movedDpid() : channel.dpid();
      if (moved) {
        long time = cycle.time(0) + 1;
        spool.at(time).add(channel.dpid(), time, PlantedFaults.ABANDONED_MICROAMPERES);
      }
    }

    void record() {
      long time = 0;
      for (int step = 0; step < cycle.steps(); step++) {
        time = cycle.time(step) + 800;
        add(time, depleted(cycle.fraction(step)) * noisy(time));
      }
      long early = cycle.on() + EARLY_MILLIS;
      double often = sampling.early(EARLY_INTERVAL_SECONDS);
      double rarely = sampling.late(LATE_INTERVAL_SECONDS);
      while (true) {
        time = nextAfter(time, time < early ? often : rarely, random);
        if (time >= cycle.off()) {
          break;
        }
        add(time, noisy(time));
      }
      add(cycle.down() + 700, 0);
    }

    /** The depleted volume grows with the square root of the voltage. */
    private static double depleted(double fraction) {
      return StrictMath.sqrt(fraction);
    }

    private double noisy(long time) {
      return model.microamperes(channel, fill, time) * (1 + random.bell(CURRENT_NOISE));
    }

    private void add(long time, double microamperes) {
      double value = Reading.halves(microamperes);
      if (value == last) {
        return; // the control system stores changes only
      }
      last = value;
      DayRows rows = spool.at(time);
      if (random.chance(NULL_SHARE)) {
        // A change of the voltage alone: the current of such a row is null.
        rows.add(dpid, time - 3, Double.NaN, Reading.hundredths(channel.operatingVolts()));
      }
      rows.add(dpid, time, random.chance(NULL_SHARE) ? Double.NaN : value);
    }
  }
}
