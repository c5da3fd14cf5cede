package org.pixelmon.core.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What goes wrong in the demo detector, because it does in the real one: a channel that dies, one
 * whose alias moves to another datapoint, channels that say nothing during a fill, voltage left on
 * channels that are off, sensors that read nonsense.
 */
final class PlantedFaults {

  /** Dies at 60 % of the fills: no current, no voltage but {@link #RESIDUAL_VOLTS}. */
  static final String DEAD_CABLE = "PixelBarrel_BmI_S7_LAY23/channel002";

  /** Its alias names another datapoint from half of the fills on. */
  static final String MOVED_CABLE = "PixelBarrel_BpO_S3_LAY14/channel003";

  /** What the datapoint that {@link #MOVED_CABLE} left behind goes on saying, uA. */
  static final double ABANDONED_MICROAMPERES = 3_777;

  /** Left on some channels that are off, V. */
  static final double RESIDUAL_VOLTS = 0.35;

  /** Reads far above 40 degrees Celsius in the 14 h before the fill a third through the period. */
  static final String OVERHEATED_SENSOR = "1I_L4D1MF";

  /** In one sensor reading of so many the sensor's electronics answers nonsense. */
  static final double NONSENSE_CELSIUS = 999.9;

  private static final Duration OVERHEATED = Duration.ofHours(14);
  private static final double RESIDUAL_SHARE = 0.05;
  private static final double FILLS_WITH_SILENCE = 0.4;
  private static final double SILENT_SHARE = 0.012;

  private final int fills;
  private final MachineSchedule schedule;
  private final Map<Integer, Set<String>> silent = new HashMap<>();
  private final Set<String> residual = new HashSet<>();

  PlantedFaults(DemoSettings settings, MachineSchedule schedule, DemoChannels channels) {
    this.fills = schedule.fills().size();
    this.schedule = schedule;
    DemoRandom random = new DemoRandom(settings.seed(), "faults");
    for (BiasChannel channel : channels.bias()) {
      if (random.chance(RESIDUAL_SHARE) || channel.cable().equals(DEAD_CABLE)) {
        residual.add(channel.cable());
      }
    }
    for (int fill = 0; fill < fills; fill++) {
      if (random.chance(FILLS_WITH_SILENCE)) {
        silent.put(fill, silentIn(channels, random));
      }
    }
  }

  private static Set<String> silentIn(DemoChannels channels, DemoRandom random) {
    Set<String> cables = new HashSet<>();
    channels.bias().stream()
        .map(BiasChannel::cable)
        .filter(cable -> random.chance(SILENT_SHARE))
        .forEach(cables::add);
    channels.lowVoltage().stream()
        .map(LowVoltageChannel::cable)
        .filter(cable -> random.chance(SILENT_SHARE))
        .forEach(cables::add);
    return cables;
  }

  /** Whether the channel's bias voltage stays off. */
  boolean isDead(String cable, int fill) {
    return cable.equals(DEAD_CABLE) && fill >= fills * 0.6;
  }

  /** Whether no current of the channel is recorded in this fill. */
  boolean isSilent(String cable, int fill) {
    return isDead(cable, fill) || silent.getOrDefault(fill, Set.of()).contains(cable);
  }

  /** Voltage of the channel when it is off, V. */
  double offVolts(String cable) {
    return residual.contains(cable) ? RESIDUAL_VOLTS : 0;
  }

  /** Whether an alias moves in the period at all. */
  boolean hasMove() {
    return fills > 1;
  }

  /** Whether the channel's alias has moved before this fill. */
  boolean hasMoved(String cable, int fill) {
    return hasMove() && cable.equals(MOVED_CABLE) && fill >= fills / 2;
  }

  /** When the alias moves: between two fills. */
  Instant moveTime() {
    return schedule.fills().get(fills / 2).injection().minus(Duration.ofMinutes(30));
  }

  /** Whether the sensor reads far too much at this time. */
  boolean isOverheated(String sensor, long epochMillis) {
    if (!sensor.equals(OVERHEATED_SENSOR)) {
      return false;
    }
    Instant stable = schedule.fills().get(fills / 3).stableFrom();
    long until = stable.plus(Duration.ofMinutes(40)).toEpochMilli();
    return epochMillis < until && epochMillis > stable.minus(OVERHEATED).toEpochMilli();
  }
}
