package org.pixelmon.currents.plot;

import java.util.OptionalDouble;
import org.pixelmon.currents.analysis.SeriesKey;

/** The x of a point. */
@FunctionalInterface
interface XValues {

  /** Where the point of a series in a fill lies; empty when that is not known. */
  OptionalDouble of(SeriesKey series, int fill);
}
