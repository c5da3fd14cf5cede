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
import org.pixelmon.core.temperature.SiliconTemperatures;
import org.pixelmon.core.temperature.TemperatureGap;
import org.pixelmon.core.temperature.TemperatureGrid;
import org.pixelmon.core.temperature.TemperatureSettings;
import org.pixelmon.radsim.step.Step;

/**
 * The conditions at steps as the original's prepare_profile.py finds them, with all that is wrong
 * about it: see docs/differences.md.
 */
public final class OriginalConditions implements Conditions {

  /** How far it looks back: for ever. Ten years are more than this detector has. */
  static final Duration NO_LIMIT = Duration.ofDays(10 * 366);

  private final List<Step> steps;
  private final TemperatureGrid loops;
  private final OriginalVoltages voltages;
  private final LeakageCurrents currents;
  private final Luminosities luminosities;

  private OriginalConditions(
      List<Step> steps,
      TemperatureGrid loops,
      OriginalVoltages voltages,
      LeakageCurrents currents,
      Luminosities luminosities) {
    this.steps = steps;
    this.loops = loops;
    this.voltages = voltages;
    this.currents = currents;
    this.luminosities = luminosities;
  }

  /**
   * Whom to ask.
   *
   * @param records the detector's records
   * @param sections luminosity by lumi section
   * @param fills all fills of the profile
   */
  public record Archive(Records records, LumiSections sections, List<Fill> fills) {

    /** The conditions of some readout groups; throws as {@link Records} does. */
    public Conditions.Source of(Detector detector, List<ReadoutGroup> groups) {
      TemperatureSettings settings =
          new TemperatureSettings(
              TemperatureSettings.MAX_VALID_CELSIUS,
              0,
              NO_LIMIT,
              Duration.ZERO,
              0,
              HvState.OFF,
              AliasRule.EVER);
      SiliconTemperatures silicon = new SiliconTemperatures(records, detector, settings);
      return steps ->
          new OriginalConditions(
              steps,
              silicon.at(MeasuredConditions.moments(steps), Barrel.only(groups)),
              OriginalVoltages.ask(records, steps, groups),
              LeakageCurrents.ask(records, steps, groups, NO_LIMIT, AliasRule.TODAY),
              Luminosities.ask(sections, fills, steps));
    }
  }

  @Override
  public double kelvin(int step, int group) {
    double loop = loops.loopKelvin(step, group);
    return highVoltage(step, group) == HvState.ON ? loop + loops.selfHeatingKelvin(group) : loop;
  }

  @Override
  public Optional<TemperatureGap> temperatureGap(int step, int group) {
    return loops.gap(step, group);
  }

  @Override
  public Duration searchedBack(int step, int group) {
    return loops.searchedBack(step, group);
  }

  @Override
  public HvState highVoltage(int step, int group) {
    return voltages.state(step, group);
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
    return luminosities.originalMean(steps.get(step));
  }
}
