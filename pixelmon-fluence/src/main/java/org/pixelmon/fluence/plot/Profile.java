package org.pixelmon.fluence.plot;

import java.util.Optional;
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
 * @param values n_eq/cm^2 per pp collision; NaN where the field has no number
 * @param errors absolute errors of the values; 0 where they are unknown
 * @param gaps which of its bins hold no number, for messages; empty when all do
 */
public record Profile(
    Direction direction,
    double heldCm,
    double[] cm,
    double[] values,
    double[] errors,
    Optional<String> gaps) {

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
      int ir = alongR ? bins[i] : at;
      int iz = alongR ? at : bins[i];
      values[i] = field.hasValue(ir, iz) ? field.value(ir, iz) : Double.NaN;
      errors[i] = Double.isFinite(field.error(ir, iz)) ? field.error(ir, iz) : 0;
    }
    int[] one = {at};
    Optional<String> gaps = alongR ? field.gaps(bins, one) : field.gaps(one, bins);
    return new Profile(direction, heldCm, cm, values, errors, gaps);
  }
}
