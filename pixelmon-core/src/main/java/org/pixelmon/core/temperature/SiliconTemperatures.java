package org.pixelmon.core.temperature;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.LoopSensors;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.records.Lookback;
import org.pixelmon.core.records.LookbackAnswer;
import org.pixelmon.core.records.Question;
import org.pixelmon.core.records.Records;

/**
 * Silicon temperatures of readout groups at any moments: the temperature of their cooling, plus
 * self-heating while the group's high voltage is on. All moments and groups are answered together.
 */
public final class SiliconTemperatures {

  private static final List<Duration> VOLTAGE_REACHES =
      Stream.of(0, 10, 24, 72, 240, 30 * 24, 90 * 24).map(Duration::ofHours).toList();

  private final Records records;
  private final Detector detector;
  private final TemperatureSettings settings;

  /** Asks {@code records}, which fetch what their archive lacks. */
  public SiliconTemperatures(Records records, Detector detector, TemperatureSettings settings) {
    this.records = records;
    this.detector = detector;
    this.settings = settings;
  }

  /**
   * The temperatures of some groups; throws as {@link Records} does.
   *
   * @return a row a moment, a column a group
   */
  public TemperatureGrid at(List<Moment> moments, List<? extends ReadoutGroup> groups) {
    List<LoopSensors> ofGroups = groups.stream().map(detector::loopSensors).toList();
    List<LoopSensors> places = ofGroups.stream().distinct().toList();
    return new TemperatureGrid(
        List.copyOf(groups),
        ofGroups.stream().mapToInt(places::indexOf).toArray(),
        LoopTemperatures.ask(records, places, settings, moments),
        voltages(moments, groups),
        settings);
  }

  private LookbackAnswer voltages(List<Moment> moments, List<? extends ReadoutGroup> groups) {
    List<String> cables = groups.stream().map(ReadoutGroup::hvCable).toList();
    return new Lookback(records, voltageReaches(Moments.areDense(moments)))
        .ask(
            Question.voltages(cables),
            Moments.windows(moments),
            (moment, cable, soFar) -> !soFar.has(moment, cable));
  }

  private List<Duration> voltageReaches(boolean dense) {
    Duration limit = settings.voltageLookback();
    Duration first = dense ? Duration.ofHours(24) : Duration.ZERO;
    return Stream.concat(
            VOLTAGE_REACHES.stream()
                .filter(reach -> reach.compareTo(limit) < 0 && reach.compareTo(first) >= 0),
            Stream.of(limit))
        .toList();
  }
}
