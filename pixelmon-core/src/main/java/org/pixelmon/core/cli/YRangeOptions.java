package org.pixelmon.core.cli;

import java.math.BigDecimal;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.plot.YRange;
import picocli.CommandLine.Option;

/** {@code -ymin} and {@code -ymax}: the part of the y axis that a plot shows. */
public final class YRangeOptions {

  @Option(
      names = {"-ymin", "--ymin"},
      paramLabel = "Y",
      description = "Lower end of the y axis (default: follows the points).")
  private Double yMin;

  @Option(
      names = {"-ymax", "--ymax"},
      paramLabel = "Y",
      description = "Upper end of the y axis (default: follows the points).")
  private Double yMax;

  /**
   * The range of the y axis.
   *
   * @throws UsageException when the lower end is not below the upper
   */
  public YRange get() {
    if (yMin != null && yMax != null && yMin >= yMax) {
      throw new UsageException(
          "-ymin " + written(yMin) + " is not below -ymax " + written(yMax),
          "Give the lower end as -ymin.");
    }
    return YRange.of(yMin, yMax);
  }

  private static String written(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
