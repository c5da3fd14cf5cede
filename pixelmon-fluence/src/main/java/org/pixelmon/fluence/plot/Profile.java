package org.pixelmon.fluence.plot;

import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.core.root.RootAxis;

/**
 * A field along r at one z, or along z at one r: the row of bins that holds the place. Two profiles
 * are equal only when they share their arrays.
 *
 * @param direction coordinate it runs along
 * @param heldCm the other coordinate, cm
 * @param cm bin centres along the profile, cm
 * @param values n_eq/cm^2 per pp collision
 * @param errors absolute errors of the values
 */
public record Profile(
    Direction direction, double heldCm, double[] cm, double[] values, double[] errors) {

  /**
   * Cuts a profile out of a field.
   *
   * @param heldCm the coordinate that is held, cm
   * @param minCm lower end along the profile, cm; bins with centres below are left out
   * @param maxCm upper end along the profile, cm
   * @throws NoDataException when the place is outside the field, or no bin is within the ends
   */
  public static Profile of(
      FluenceField field, Direction direction, double heldCm, double minCm, double maxCm) {
    RootAxis held = direction.other().axis(field);
    int at = held.findBin(heldCm) - 1;
    if (at < 0 || at >= held.bins()) {
      throw new NoDataException(
          direction.other().coordinate() + " = " + heldCm + " cm is outside the field",
          "It reaches from " + held.min() + " to " + held.max() + " cm.");
    }
    Window window =
        direction == Direction.R
            ? new Window(minCm, maxCm, held.min(), held.max())
            : new Window(held.min(), held.max(), minCm, maxCm);
    boolean alongR = direction == Direction.R;
    int[] bins = alongR ? window.rBins(field) : window.zBins(field);
    double[] cm = new double[bins.length];
    double[] values = new double[bins.length];
    double[] errors = new double[bins.length];
    for (int i = 0; i < bins.length; i++) {
      cm[i] = direction.axis(field).center(bins[i] + 1);
      values[i] = alongR ? field.value(bins[i], at) : field.value(at, bins[i]);
      errors[i] = alongR ? field.error(bins[i], at) : field.error(at, bins[i]);
    }
    return new Profile(direction, heldCm, cm, values, errors);
  }
}
