package org.pixelmon.core.fluence;

import java.util.Collection;
import java.util.Locale;
import java.util.OptionalDouble;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.geometry.PixelModule;
import org.pixelmon.core.geometry.SubSystem;

/**
 * The fluence that modules get, in n_eq/cm^2 per pp collision: the mean of a field along the long
 * side of the sensor, through its centre. That is along z for a barrel module, along r for an
 * endcap module. The curvature over the 1.6 cm in azimuth and the thickness are neglected.
 */
public final class ModuleFluence {

  /** Step of the original's integration, cm. */
  private static final double ORIGINAL_STEP_CM = 0.1;

  private final FluenceField field;

  /** Modules in a field. */
  public ModuleFluence(FluenceField field) {
    this.field = field;
  }

  /**
   * Mean over a module, exactly integrated over the bins, n_eq/cm^2 per collision.
   *
   * @throws NoDataException when the module reaches out of the field
   * @throws org.pixelmon.core.error.BadInputException when a bin it needs holds no number
   */
  public double of(PixelModule module) {
    OptionalDouble mean =
        module.subSystem() == SubSystem.BARREL
            ? field.meanAlongZ(module.rCm(), module.zMinCm(), module.zMaxCm())
            : field.meanAlongR(module.zCm(), module.rMinCm(), module.rMaxCm());
    return mean.orElseThrow(() -> outside(module));
  }

  /**
   * Mean over modules, which are all of one size, n_eq/cm^2 per collision.
   *
   * @param modules for example those of a readout group; at least one
   * @throws NoDataException when a module reaches out of the field
   */
  public double meanOf(Collection<? extends PixelModule> modules) {
    if (modules.isEmpty()) {
      throw new IllegalArgumentException("no modules to average over");
    }
    double sum = 0;
    for (PixelModule module : modules) {
      sum += of(module);
    }
    return sum / modules.size();
  }

  /**
   * A module's value as the original takes it: the field at steps of 0.1 cm, from half a step above
   * the lower end on, times 0.1 cm over the length. For the 6.48 cm of our modules that makes 65
   * steps and so a weight of 1.00309 instead of 1. A point outside the field counts as 0.
   *
   * @return n_eq/cm^2 per collision
   */
  public double originalOf(PixelModule module) {
    boolean barrel = module.subSystem() == SubSystem.BARREL;
    double centre = barrel ? module.zCm() : module.rCm();
    double length = barrel ? module.size().zCm() : module.size().rCm();
    double sum = 0;
    double end = centre + length / 2;
    // Adding up steps, rounding errors included, decides in which bin a point on an edge falls.
    for (double x = centre - length / 2 + ORIGINAL_STEP_CM / 2; x < end; x += ORIGINAL_STEP_CM) {
      OptionalDouble value = barrel ? field.at(module.rCm(), x) : field.at(x, module.zCm());
      sum += value.orElse(0);
    }
    return ORIGINAL_STEP_CM / length * sum;
  }

  /**
   * What the original calls the average fluence of a readout group: the sum over its modules, so
   * three times (layer 1) to sixteen times (layer 4) the mean.
   *
   * @return n_eq/cm^2 per collision
   */
  public double originalSumOf(Collection<? extends PixelModule> modules) {
    return modules.stream().mapToDouble(this::originalOf).sum();
  }

  private NoDataException outside(PixelModule module) {
    return new NoDataException(
        String.format(
            Locale.ROOT,
            "module %s (r %.2f to %.2f cm, z %.2f to %.2f cm) is not within the field"
                + " (r %.2f to %.2f cm, z %.2f to %.2f cm)",
            module.name(),
            module.rMinCm(),
            module.rMaxCm(),
            module.zMinCm(),
            module.zMaxCm(),
            field.rAxis().min(),
            field.rAxis().max(),
            field.zAxis().min(),
            field.zAxis().max()),
        "Take a field that covers the detector.");
  }
}
