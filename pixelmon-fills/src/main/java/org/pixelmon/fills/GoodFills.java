package org.pixelmon.fills;

import java.util.ArrayList;
import java.util.List;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.fill.FillRange;
import org.pixelmon.core.oms.KnownFills;
import org.pixelmon.core.oms.OmsFill;
import org.pixelmon.core.oms.OmsFills;
import org.pixelmon.core.oms.OmsSelection;

/**
 * The fills of a range that are good for physics.
 *
 * @param fills the fills, sorted by number
 * @param rejected fills that OMS gave in a way that cannot be understood, and those whose times
 *     contradict each other
 */
record GoodFills(List<Fill> fills, List<Rejected> rejected) {

  /** Which fills OMS is asked for. */
  static final OmsSelection SELECTION = OmsSelection.GOOD_STABLE_BEAMS;

  /**
   * A fill that is left out.
   *
   * @param problem the fill and what is wrong with it
   */
  record Rejected(int fill, String problem) {}

  /**
   * Asks for them.
   *
   * @throws org.pixelmon.core.error.NoDataException when there is none
   */
  static GoodFills of(OmsFills oms, FillRange range) {
    List<Fill> fills = new ArrayList<>();
    KnownFills answer = oms.fills(range, SELECTION);
    List<Rejected> rejected = new ArrayList<>();
    answer.malformed().forEach(each -> rejected.add(new Rejected(each.number(), each.problem())));
    for (OmsFill known : answer.fills()) {
      try {
        fills.add(fill(known));
      } catch (IllegalArgumentException e) {
        rejected.add(new Rejected(known.number(), e.getMessage()));
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
