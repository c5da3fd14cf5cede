package org.pixelmon.currents.plot;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.files.LuminosityFile;
import org.pixelmon.core.fluence.DetectorPart;
import org.pixelmon.core.fluence.FluenceNormalisation;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.currents.analysis.SeriesKey;

/**
 * Fluence that a layer (barrel) or a ring of a disk (endcap) has seen by the end of a fill: the
 * mean field over its modules times the pp collisions delivered from the luminosity file's first
 * fill on, each fill with its own pp cross-section.
 */
public final class FluenceAxis {

  private final FluenceSource source;
  private final NavigableMap<Integer, LuminosityFile.Entry> luminosity;
  private Map<Integer, Double> collisions;

  /**
   * The axis for a field and a luminosity file.
   *
   * @param luminosity delivered luminosity per fill
   */
  public FluenceAxis(FluenceSource source, NavigableMap<Integer, LuminosityFile.Entry> luminosity) {
    this.source = source;
    this.luminosity = luminosity;
  }

  /** Part of a plot's file name; empty for what comes with the program. */
  String fileSuffix() {
    return source.fileSuffix();
  }

  /** What the fluence rests on, for the plot. */
  List<String> notes() {
    return source.notes();
  }

  /**
   * Fluence in 1 MeV n_eq/cm2; empty when the fill's luminosity is not known.
   *
   * @throws UsageException when a fill up to this one has luminosity and no known pp cross-section;
   *     fills after it do not matter
   */
  OptionalDouble at(SeriesKey series, int fill, SubSystem subSystem) {
    if (!luminosity.containsKey(fill)) {
      return OptionalDouble.empty();
    }
    Double delivered = collisions().get(fill);
    if (delivered == null) {
      throw unknownUpTo(fill);
    }
    int number = series.layers().get(0);
    DetectorPart part = new DetectorPart(subSystem, number, series.ring());
    return OptionalDouble.of(delivered * source.field().of(part));
  }

  /** pp collisions from the first fill to the end of each, as far as they are known. */
  private Map<Integer, Double> collisions() {
    if (collisions == null) {
      Map<Integer, Double> sums = new TreeMap<>();
      double sum = 0;
      for (Map.Entry<Integer, LuminosityFile.Entry> fill : luminosity.entrySet()) {
        if (lacksCrossSection(fill.getKey())) {
          break;
        }
        double invFb = fill.getValue().delivered();
        sum +=
            invFb == 0
                ? 0
                : FluenceNormalisation.perInvFb(
                    invFb, source.crossSectionMb(fill.getKey()).getAsDouble());
        sums.put(fill.getKey(), sum);
      }
      collisions = sums;
    }
    return collisions;
  }

  private boolean lacksCrossSection(int fill) {
    return luminosity.get(fill).delivered() > 0 && source.crossSectionMb(fill).isEmpty();
  }

  private UsageException unknownUpTo(int fill) {
    String years =
        luminosity.headMap(fill, true).keySet().stream()
            .filter(this::lacksCrossSection)
            .map(source.eras()::yearOf)
            .distinct()
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    return new UsageException(
        "the fluence up to fill "
            + fill
            + " is not known: the luminosity file has fills of "
            + years
            + ", for which no pp cross-section is known",
        "Leave those fills out of the luminosity file, or give the cross-section: one for all fills"
            + " by its option, or those of the years in config/eras.csv.");
  }
}
