package org.pixelmon.radsim.vary;

import java.util.Random;
import org.pixelmon.radsim.damage.Constant;
import org.pixelmon.radsim.damage.ConstantName;

/**
 * Draws values of a constant whose uncertainty upwards is not that downwards: two halves of normal
 * distributions of different widths that are equally high at the constant's value, so that 68.3 %
 * of all draws are between value - minus and value + plus. Values that have no meaning, such as
 * those that are not above 0, are drawn again.
 *
 * <p>Source: S. John, Communications in Statistics - Theory and Methods 11 (1982) 879.
 */
final class SplitNormal {

  private final Random random;

  SplitNormal(Random random) {
    this.random = random;
  }

  /** A value of a constant, above 0. */
  double draw(Constant constant) {
    ConstantName name = constant.name();
    double value = drawAny(constant);
    while (!(value > 0) || !name.problem(value).isEmpty()) {
      value = drawAny(constant);
    }
    return value;
  }

  private double drawAny(Constant constant) {
    double upwards = constant.plus() / (constant.plus() + constant.minus());
    double distance = Math.abs(random.nextGaussian());
    return random.nextDouble() < upwards
        ? constant.value() + distance * constant.plus()
        : constant.value() - distance * constant.minus();
  }
}
