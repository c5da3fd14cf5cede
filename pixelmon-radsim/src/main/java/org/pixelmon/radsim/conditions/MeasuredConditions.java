package org.pixelmon.radsim.conditions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pixelmon.core.archive.AliasRule;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.lumi.LumiSections;
import org.pixelmon.core.records.Records;
import org.pixelmon.core.temperature.HvState;
import org.pixelmon.core.temperature.Moment;
import org.pixelmon.core.temperature.SiliconTemperatures;
import org.pixelmon.core.temperature.TemperatureGap;
import org.pixelmon.core.temperature.TemperatureGrid;
import org.pixelmon.core.temperature.TemperatureSettings;
import org.pixelmon.radsim.step.Step;

/** The conditions at steps, by the rules of the project. */
public final class MeasuredConditions implements Conditions {

  private final List<Step> steps;
  private final TemperatureGrid temperatures;
  private final LeakageCurrents currents;
  private final Luminosities luminosities;

  private MeasuredConditions(
      List<Step> steps,
      TemperatureGrid temperatures,
      LeakageCurrents currents,
      Luminosities luminosities) {
    this.steps = steps;
    this.temperatures = temperatures;
    this.currents = currents;
    this.luminosities = luminosities;
  }

  /**
   * Whom to ask.
   *
   * @param records the detector's records
   * @param sections luminosity by lumi section
   * @param fills all fills of the profile
   * @param temperatures how temperatures are found
   * @param currentLookback how far back a leakage current may lie
   */
  public record Archive(
      Records records,
      LumiSections sections,
      List<Fill> fills,
      TemperatureSettings temperatures,
      Duration currentLookback) {

    /** The conditions of some readout groups; throws as {@link Records} does. */
    public Conditions.Source of(Detector detector, List<ReadoutGroup> groups) {
      SiliconTemperatures silicon = new SiliconTemperatures(records, detector, temperatures);
      return steps ->
          new MeasuredConditions(
              steps,
              silicon.at(moments(steps), groups),
              LeakageCurrents.ask(records, steps, groups, currentLookback, AliasRule.AT_RECORD),
              Luminosities.ask(sections, fills, steps));
    }
  }

  static List<Moment> moments(List<Step> steps) {
    return steps.stream().map(step -> new Moment(step.begin(), step.measurement())).toList();
  }

  @Override
  public double kelvin(int step, int group) {
    return temperatures.kelvin(step, group);
  }

  @Override
  public Optional<TemperatureGap> temperatureGap(int step, int group) {
    return temperatures.gap(step, group);
  }

  @Override
  public Duration searchedBack(int step, int group) {
    return temperatures.searchedBack(step, group);
  }

  @Override
  public HvState highVoltage(int step, int group) {
    return temperatures.highVoltage(step, group);
  }

  @Override
  public double leakage(int step, int group) {
    return currents.microamp(step, group);
  }

  @Override
  public Instant leakageTime(int step, int group) {
    return currents.time(step, group);
  }

  @Override
  public double invFbPerSecond(int step) {
    return luminosities.mean(steps.get(step));
  }
}
