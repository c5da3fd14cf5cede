package org.pixelmon.currents.plot;

import java.util.OptionalDouble;
import org.pixelmon.currents.analysis.SeriesKey;

/** Fluence a part of the detector has seen by the end of a fill. */
@FunctionalInterface
public interface FluenceAxis {

  /** Fluence in 1 MeV n_eq/cm2; empty when the fill's luminosity is not known. */
  OptionalDouble at(SeriesKey series, int fill);
}
