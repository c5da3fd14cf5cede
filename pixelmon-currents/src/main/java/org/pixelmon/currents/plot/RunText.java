package org.pixelmon.currents.plot;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.pixelmon.core.files.LuminosityFile;
import org.pixelmon.core.fill.Eras;
import org.pixelmon.core.plot.CmsLabel;

/**
 * The text on the right above a plot: luminosity, years and energies of the fills it shows.
 *
 * @param eras years and energies of the fills
 * @param luminosity luminosity of each fill; may be empty
 */
public record RunText(Eras eras, NavigableMap<Integer, LuminosityFile.Entry> luminosity) {

  /**
   * The text for a plot of some fills: the luminosity delivered up to the last of them, from where
   * the luminosity file begins, as on the luminosity axis.
   *
   * @param fills the fills that have a point; not empty
   */
  String upTo(Collection<Integer> fills) {
    LuminosityFile.Entry entry = luminosity.get(new TreeSet<>(fills).last());
    return text(
        fills,
        entry == null
            ? OptionalDouble.empty()
            : OptionalDouble.of(Math.max(0, entry.integratedDelivered())));
  }

  /**
   * The text for the difference of two fills: the luminosity delivered from the end of the first to
   * the end of the last.
   */
  String between(int first, int last) {
    LuminosityFile.Entry before = luminosity.get(first);
    LuminosityFile.Entry after = luminosity.get(last);
    return text(
        List.of(first, last),
        before == null || after == null
            ? OptionalDouble.empty()
            : OptionalDouble.of(after.integratedDelivered() - before.integratedDelivered()));
  }

  private String text(Collection<Integer> fills, OptionalDouble invFb) {
    TreeSet<Integer> years = new TreeSet<>();
    TreeSet<Double> energies = new TreeSet<>();
    for (int fill : fills) {
      years.add(eras.yearOf(fill));
      energies.add(eras.sqrtSTeV(fill));
    }
    return CmsLabel.lumiText(years, energies, invFb);
  }
}
