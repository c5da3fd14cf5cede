package org.pixelmon.radsim.conditions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pixelmon.core.temperature.HvState;
import org.pixelmon.core.temperature.TemperatureGap;
import org.pixelmon.radsim.step.Step;

/** The conditions at some steps: rows are steps, columns are readout groups, as asked. */
public interface Conditions {

  /** Asks an archive for the conditions of a profile's readout groups. */
  @FunctionalInterface
  interface Source {

    /**
     * The conditions at some steps.
     *
     * @param steps in order of time
     */
    Conditions at(List<Step> steps);
  }

  /** Temperature of the silicon without what the beam adds, K; NaN when it is not known. */
  double kelvin(int step, int group);

  /** Why there is no temperature; empty when there is one. */
  Optional<TemperatureGap> temperatureGap(int step, int group);

  /** How far before the step's begin readings of the temperature were looked for. */
  Duration searchedBack(int step, int group);

  /** The high voltage at the measurement, as recorded. */
  HvState highVoltage(int step, int group);

  /** The latest leakage current at the measurement, uA; NaN when there is none. */
  double leakage(int step, int group);

  /** When the leakage current was recorded, UTC; there must be one. */
  Instant leakageTime(int step, int group);

  /**
   * Delivered luminosity per time, fb^-1/s, the mean over the step.
   *
   * @return NaN when it is not known
   */
  double invFbPerSecond(int step);
}
