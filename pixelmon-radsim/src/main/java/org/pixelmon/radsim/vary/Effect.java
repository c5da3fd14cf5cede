package org.pixelmon.radsim.vary;

import java.util.Objects;
import org.pixelmon.radsim.damage.Constant;

/**
 * How far the last results move when one constant does.
 *
 * @param constant the constant
 * @param currentMinus change of the leakage current with the constant lowered by its uncertainty, a
 *     share of the current
 * @param currentPlus the same with the constant raised
 * @param voltMinus change of the depletion voltage with the constant lowered, V
 * @param voltPlus the same with the constant raised
 */
public record Effect(
    Constant constant, double currentMinus, double currentPlus, double voltMinus, double voltPlus) {

  /** Refuses null. */
  public Effect {
    Objects.requireNonNull(constant);
  }

  /** The larger change of the leakage current, without sign. */
  double largest() {
    return Math.max(Math.abs(currentMinus), Math.abs(currentPlus));
  }

  /** The larger change of the depletion voltage, without sign, V. */
  double largestVolt() {
    return Math.max(Math.abs(voltMinus), Math.abs(voltPlus));
  }
}
