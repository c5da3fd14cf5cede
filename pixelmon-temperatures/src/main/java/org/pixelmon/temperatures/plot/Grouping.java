package org.pixelmon.temperatures.plot;

import java.util.Optional;
import org.pixelmon.core.geometry.HalfCylinder;

/** What the series of a plot stand for. */
public enum Grouping {
  /** One series for all that is chosen. */
  ALL,
  /** One for each half cylinder. */
  HALF,
  /** One for each layer of the barrel and each disk of the endcaps. */
  LAYER,
  /** One for each sensor or readout group. */
  SENSOR;

  /** The series that something belongs to; empty where it belongs to none. */
  Optional<String> seriesOf(Place place) {
    return switch (this) {
      case ALL -> Optional.of("Mean");
      case HALF -> place.half().map(HalfCylinder::label);
      case LAYER -> place.layer();
      case SENSOR -> Optional.of(place.name());
    };
  }
}
