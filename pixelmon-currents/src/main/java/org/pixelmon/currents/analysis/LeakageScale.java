package org.pixelmon.currents.analysis;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.pixelmon.core.physics.LeakageCurrentScaling;

/**
 * How leakage currents are corrected and normalised.
 *
 * @param normalisation what they are divided by
 * @param referenceCelsius temperature they are scaled to, degrees Celsius; empty for none
 */
public record LeakageScale(Normalisation normalisation, OptionalDouble referenceCelsius) {

  /** The temperature they are scaled to, K. */
  public OptionalDouble referenceKelvin() {
    return referenceCelsius.isPresent()
        ? OptionalDouble.of(referenceCelsius.getAsDouble() + LeakageCurrentScaling.ZERO_CELSIUS_K)
        : OptionalDouble.empty();
  }

  /**
   * Scales one current.
   *
   * @param microampere current as measured, uA
   * @param kelvin silicon temperature it was measured at, K; not used without a reference
   * @param rocs number of ROCs of the readout group
   */
  double apply(double microampere, double kelvin, int rocs) {
    double scaled =
        referenceCelsius.isPresent()
            ? microampere * LeakageCurrentScaling.factor(kelvin, referenceKelvin().getAsDouble())
            : microampere;
    return normalisation.apply(scaled, rocs);
  }

  /**
   * Part of a plot's file name: that of the original, which cuts 273.15 K to 273K, for whole
   * degrees Celsius; with all decimals otherwise, so that no two references share a name.
   */
  public String fileSuffix() {
    return normalisation.fileSuffix() + temperatureSuffix();
  }

  private String temperatureSuffix() {
    if (referenceCelsius.isEmpty()) {
      return "";
    }
    double celsius = referenceCelsius.getAsDouble();
    BigDecimal kelvin = BigDecimal.valueOf(celsius).add(BigDecimal.valueOf(273.15));
    boolean whole = celsius == Math.rint(celsius);
    return "_correctedTo" + (whole ? Long.toString(kelvin.longValue()) : withPoint(kelvin)) + "K";
  }

  /** 273.65, and 273.0 for -0.15 degrees Celsius: 273 is the name of 0 degrees. */
  private static String withPoint(BigDecimal kelvin) {
    BigDecimal shortest = kelvin.stripTrailingZeros();
    return shortest.setScale(Math.max(1, shortest.scale())).toPlainString();
  }

  /** Title of an axis for this scale, in ROOT's mark-up and the original's words. */
  public String axisTitle(String symbol, String unit) {
    String title = symbol + " [" + unit + normalisation.unitSuffix() + "]";
    return referenceCelsius.isEmpty() ? title : title + " (corr. to " + celsiusText() + ")";
  }

  /** The reference temperature in words, in ROOT's mark-up; without one the empty text. */
  public String celsiusText() {
    if (referenceCelsius.isEmpty()) {
      return "";
    }
    double celsius = referenceCelsius.getAsDouble();
    return BigDecimal.valueOf(celsius).stripTrailingZeros().toPlainString() + " #circC";
  }
}
