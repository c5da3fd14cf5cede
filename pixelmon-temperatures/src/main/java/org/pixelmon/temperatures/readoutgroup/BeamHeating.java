package org.pixelmon.temperatures.readoutgroup;

import java.time.Instant;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.temperature.TemperatureGap;

/**
 * How much collisions warm the silicon of biased sensors at a moment of a fill.
 *
 * @param unknown why it is not known, if it is not
 * @param ofGroup by readout group, K
 */
public record BeamHeating(
    Optional<TemperatureGap> unknown, ToDoubleFunction<ReadoutGroup> ofGroup) {

  /** Nothing is added. */
  public static final BeamHeating NONE = new BeamHeating(Optional.empty(), group -> 0);

  /** Not known. */
  public static BeamHeating unknown(TemperatureGap why) {
    return new BeamHeating(Optional.of(why), group -> Double.NaN);
  }

  /** For a readout group, K. */
  public double kelvin(ReadoutGroup group) {
    return ofGroup.applyAsDouble(group);
  }

  /** Knows it for any fill. */
  @FunctionalInterface
  public interface Source {

    /** Of a moment in a fill. */
    BeamHeating of(Fill fill, Instant at);
  }
}
