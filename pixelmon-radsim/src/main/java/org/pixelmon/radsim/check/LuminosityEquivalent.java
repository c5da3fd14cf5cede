package org.pixelmon.radsim.check;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.pixelmon.core.files.ProfileRow;
import org.pixelmon.core.fill.Era;
import org.pixelmon.core.fill.Eras;
import org.pixelmon.core.fluence.FluenceNormalisation;
import org.pixelmon.radsim.rows.SourceRow;

/**
 * The delivered luminosity that gives the fluence of a profile: the sum over its steps of rate
 * times duration / (fluence per fb^-1), each fill with the pp cross-section of its year.
 *
 * @param invFb the luminosity, fb^-1
 * @param fillWithout a fill with fluence and no known cross-section, which is left out of it; empty
 *     when there is none
 */
public record LuminosityEquivalent(double invFb, OptionalInt fillWithout) {

  /**
   * Sums up a profile.
   *
   * @param perCollision what its rates count per pp collision, n_eq/cm^2; above 0
   */
  public static LuminosityEquivalent of(List<SourceRow> rows, double perCollision, Eras eras) {
    double sum = 0;
    OptionalInt without = OptionalInt.empty();
    for (SourceRow source : rows) {
      ProfileRow row = source.row();
      if (row.fluenceRate() != 0) {
        OptionalDouble mb = crossSectionMb(row.fill(), eras);
        if (mb.isPresent()) {
          sum +=
              row.fluenceRate()
                  * row.durationSeconds()
                  / FluenceNormalisation.perInvFb(perCollision, mb.getAsDouble());
        } else if (without.isEmpty()) {
          without = OptionalInt.of(row.fill());
        }
      }
    }
    return new LuminosityEquivalent(sum, without);
  }

  private static OptionalDouble crossSectionMb(int fill, Eras eras) {
    for (Era era : eras.all()) {
      if (era.kind() == Era.Kind.YEAR && era.fills().contains(fill)) {
        return era.ppCrossSectionMb();
      }
    }
    return OptionalDouble.empty();
  }
}
