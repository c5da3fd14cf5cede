package org.pixelmon.currents.plot;

import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.pixelmon.core.files.LuminosityFile;
import org.pixelmon.core.fill.Eras;
import org.pixelmon.core.fluence.DetectorPart;
import org.pixelmon.core.fluence.FluenceNormalisation;
import org.pixelmon.core.fluence.PartFluence;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.currents.analysis.SeriesKey;

/**
 * Fluence that a layer (barrel) or a ring of a disk (endcap) has seen by the end of a fill: the
 * mean field over its modules times the pp collisions delivered from the luminosity file's first
 * fill on, each fill with the pp cross-section of its era.
 */
public final class FluenceAxis {

  private final String fieldName;
  private final PartFluence field;
  private final NavigableMap<Integer, LuminosityFile.Entry> luminosity;
  private final Eras eras;
  private Map<Integer, Double> collisions;

  /**
   * The axis for a field and a luminosity file.
   *
   * @param fieldName name of the field for file names; empty for the one that comes with the
   *     program
   * @param field mean fluence of each part per pp collision
   * @param luminosity delivered luminosity per fill
   * @param eras pp cross-sections
   */
  public FluenceAxis(
      String fieldName,
      PartFluence field,
      NavigableMap<Integer, LuminosityFile.Entry> luminosity,
      Eras eras) {
    this.fieldName = fieldName;
    this.field = field;
    this.luminosity = luminosity;
    this.eras = eras;
  }

  /** Part of a plot's file name; empty for the field that comes with the program. */
  String fileSuffix() {
    return fieldName.isEmpty() ? "" : "_" + fieldName;
  }

  /**
   * Fluence in 1 MeV n_eq/cm2; empty when the fill's luminosity is not known.
   *
   * @throws org.pixelmon.core.error.UsageException when an era before the fill has no pp
   *     cross-section
   */
  OptionalDouble at(SeriesKey series, int fill, SubSystem subSystem) {
    Double delivered = collisions().get(fill);
    return delivered == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(delivered * perCollision(series, subSystem));
  }

  private double perCollision(SeriesKey series, SubSystem subSystem) {
    int number = series.layers().get(0);
    return field.of(new DetectorPart(subSystem, number, series.ring()));
  }

  private Map<Integer, Double> collisions() {
    if (collisions == null) {
      Map<Integer, Double> sums = new TreeMap<>();
      double sum = 0;
      for (Map.Entry<Integer, LuminosityFile.Entry> fill : luminosity.entrySet()) {
        sum +=
            FluenceNormalisation.perInvFb(
                fill.getValue().delivered(), eras.ppCrossSectionMb(fill.getKey()));
        sums.put(fill.getKey(), sum);
      }
      collisions = sums;
    }
    return collisions;
  }
}
