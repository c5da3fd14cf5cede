package org.pixelmon.currents.plot;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.pixelmon.core.fill.Eras;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.lumi.LuminosityFile;
import org.pixelmon.core.plot.CmsLabel;

/**
 * The text on the right above a plot: luminosity, years and energies of the fills it shows.
 *
 * @param eras years and energies of the fills
 * @param luminosity luminosity of each fill; may be empty
 */
public record RunText(Eras eras, NavigableMap<Integer, LuminosityFile.Entry> luminosity) {

  /** For a plot of many fills: the luminosity delivered from the first to the last of them. */
  String ofRange(List<Fill> fills) {
    int first = fills.get(0).number();
    int last = fills.get(fills.size() - 1).number();
    return text(fills.stream().map(Fill::number).toList(), between(first, last));
  }

  /** For a plot of some fills: the luminosity delivered up to the last of them. */
  String upTo(Collection<Integer> fills) {
    int last = new TreeSet<>(fills).last();
    LuminosityFile.Entry entry = luminosity.get(last);
    return text(
        fills,
        entry == null ? OptionalDouble.empty() : OptionalDouble.of(entry.integratedDelivered()));
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

  private OptionalDouble between(int first, int last) {
    NavigableMap<Integer, LuminosityFile.Entry> shown = luminosity.subMap(first, true, last, true);
    if (shown.isEmpty()) {
      return OptionalDouble.empty();
    }
    Map.Entry<Integer, LuminosityFile.Entry> start = shown.firstEntry();
    double before = start.getValue().integratedDelivered() - start.getValue().delivered();
    return OptionalDouble.of(shown.lastEntry().getValue().integratedDelivered() - before);
  }
}
