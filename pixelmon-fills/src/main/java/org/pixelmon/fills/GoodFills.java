package org.pixelmon.fills;

import java.util.ArrayList;
import java.util.List;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.fill.FillRange;
import org.pixelmon.core.oms.OmsFill;
import org.pixelmon.core.oms.OmsFills;
import org.pixelmon.core.oms.OmsSelection;

/**
 * The fills of a range that are good for physics.
 *
 * @param fills the fills, sorted by number
 * @param rejected fills whose times contradict each other, with what is wrong
 */
record GoodFills(List<Fill> fills, List<String> rejected) {

  /** Which fills OMS is asked for. */
  static final OmsSelection SELECTION = OmsSelection.GOOD_STABLE_BEAMS;

  /**
   * Asks for them.
   *
   * @throws org.pixelmon.core.error.NoDataException when there is none
   */
  static GoodFills of(OmsFills oms, FillRange range) {
    List<Fill> fills = new ArrayList<>();
    List<String> rejected = new ArrayList<>();
    for (OmsFill known : oms.fills(range, SELECTION)) {
      try {
        fills.add(fill(known));
      } catch (IllegalArgumentException e) {
        rejected.add(e.getMessage());
      }
    }
    return new GoodFills(List.copyOf(fills), List.copyOf(rejected));
  }

  private static Fill fill(OmsFill known) {
    return new Fill(
        known.number(),
        known.startStableBeam().orElseThrow(),
        known.endStableBeam().orElseThrow(),
        known.bunchesColliding());
  }

  /** Fills whose number of colliding bunches is not known. */
  List<Integer> withoutBunches() {
    return fills.stream()
        .filter(fill -> fill.bunchesColliding().isEmpty())
        .map(Fill::number)
        .toList();
  }
}
