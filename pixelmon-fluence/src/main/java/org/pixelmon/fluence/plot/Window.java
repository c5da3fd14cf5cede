package org.pixelmon.fluence.plot;

import java.util.stream.IntStream;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.core.root.RootAxis;

/**
 * A part of a field.
 *
 * @param rMinCm lower end in r, cm
 * @param rMaxCm upper end in r, cm
 * @param zMinCm lower end in z, cm
 * @param zMaxCm upper end in z, cm
 */
public record Window(double rMinCm, double rMaxCm, double zMinCm, double zMaxCm) {

  /**
   * Checks the ends.
   *
   * @throws UsageException when an end is not a number, or the lower is not below the upper
   */
  public Window {
    check("r", rMinCm, rMaxCm);
    check("z", zMinCm, zMaxCm);
  }

  private static void check(String coordinate, double min, double max) {
    if (!(min < max) || Double.isInfinite(min) || Double.isInfinite(max)) {
      throw new UsageException(
          coordinate + " cannot run from " + min + " to " + max + " cm",
          "Give the lower end first, in cm.");
    }
  }

  /** All of a field. */
  public static Window of(FluenceField field) {
    return new Window(
        field.rAxis().min(), field.rAxis().max(), field.zAxis().min(), field.zAxis().max());
  }

  /** Whether a field has nothing else. */
  boolean isAllOf(FluenceField field) {
    return equals(of(field));
  }

  /**
   * The bins in r whose centres lie within, counted from 0.
   *
   * @throws NoDataException when there are none
   */
  public int[] rBins(FluenceField field) {
    return bins("r", field.rAxis(), rMinCm, rMaxCm);
  }

  /**
   * The bins in z whose centres lie within, counted from 0.
   *
   * @throws NoDataException when there are none
   */
  public int[] zBins(FluenceField field) {
    return bins("z", field.zAxis(), zMinCm, zMaxCm);
  }

  private static int[] bins(String coordinate, RootAxis axis, double min, double max) {
    int[] bins =
        IntStream.range(0, axis.bins())
            .filter(bin -> min <= axis.center(bin + 1) && axis.center(bin + 1) <= max)
            .toArray();
    if (bins.length == 0) {
      throw new NoDataException(
          "the field has no bin with " + coordinate + " from " + min + " to " + max + " cm",
          "It reaches from " + axis.min() + " to " + axis.max() + " cm.");
    }
    return bins;
  }
}
