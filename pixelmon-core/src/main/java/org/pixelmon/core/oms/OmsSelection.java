package org.pixelmon.core.oms;

import java.util.List;
import org.pixelmon.core.oms.OmsQuery.Filter;

/** Which fills of a range are wanted. */
public enum OmsSelection {

  /**
   * Fills for physics: stable beams declared, with start and end, some luminosity and an injection
   * scheme. Fills 3474-3563 (2013) are left out, as the original leaves them out.
   */
  GOOD_STABLE_BEAMS(
      "with stable beams",
      List.of(
          new Filter("stable_beams", "EQ", "true"),
          new Filter("start_stable_beam", "NEQ", "null"),
          new Filter("end_stable_beam", "NEQ", "null"),
          new Filter("delivered_lumi", "NEQ", "null"),
          new Filter("delivered_lumi", "GT", "0"),
          new Filter("injection_scheme", "NEQ", "null"))) {
    @Override
    public boolean accepts(OmsFill fill) {
      boolean leftOut = fill.number() >= 3474 && fill.number() <= 3563;
      return !leftOut
          && fill.stableBeams()
          && fill.startStableBeam().isPresent()
          && fill.endStableBeam().isPresent()
          && hasLuminosity(fill)
          && fill.injectionScheme().isPresent();
    }
  },

  /** Fills with luminosity, stable beams or not: what the integrated luminosity is made of. */
  WITH_LUMINOSITY(
      "with luminosity",
      List.of(
          new Filter("delivered_lumi", "NEQ", "null"), new Filter("delivered_lumi", "GT", "0"))) {
    @Override
    public boolean accepts(OmsFill fill) {
      return hasLuminosity(fill);
    }
  };

  private final String description;
  private final List<Filter> filters;

  OmsSelection(String description, List<Filter> filters) {
    this.description = description;
    this.filters = filters;
  }

  /** Whether a fill is wanted; asked again here because a mirror of OMS may ignore filters. */
  public abstract boolean accepts(OmsFill fill);

  /** In words, for messages. */
  String description() {
    return description;
  }

  /** The same as filters for the server. */
  List<Filter> filters() {
    return filters;
  }

  /** Whether every fill of another selection is in this one, too. */
  boolean includes(OmsSelection other) {
    return this == other || this == WITH_LUMINOSITY;
  }

  private static boolean hasLuminosity(OmsFill fill) {
    return fill.delivered().isPresent() && fill.delivered().get().value() > 0;
  }
}
