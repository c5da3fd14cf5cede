package org.pixelmon.core.oms;

import java.util.List;
import org.pixelmon.core.fill.SpecialFills;
import org.pixelmon.core.oms.OmsQuery.Filter;

/** Which fills of a range are wanted. */
public enum OmsSelection {

  /**
   * Fills for physics: stable beams declared, with start and end, some luminosity and an injection
   * scheme. Special fills are left out.
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
      return fill.stableBeams()
          && fill.startStableBeam().isPresent()
          && fill.endStableBeam().isPresent()
          && hasLuminosity(fill)
          && fill.injectionScheme().isPresent();
    }

    @Override
    boolean leavesOut(SpecialFills special, int fill) {
      return special.contains(fill);
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

  /** Whether a fill is left out although it fulfils the conditions. */
  boolean leavesOut(SpecialFills special, int fill) {
    return false;
  }

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
