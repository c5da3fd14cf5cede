package org.pixelmon.radsim.simulate;

import java.util.ArrayList;
import java.util.List;
import org.pixelmon.radsim.rows.TimeBreak;

/**
 * What sensors lived through, step by step.
 *
 * @param steps by time
 * @param holes stretches between steps of which the profiles tell nothing: in the models nothing
 *     changes there
 * @param remarks how currents were understood, in words
 * @param withoutData why measured currents were left out, in words; empty when none were
 * @param parts what the last steps are that follow the profiles; empty where nothing does
 */
public record History(
    List<HistoryStep> steps,
    List<TimeBreak> holes,
    List<String> remarks,
    List<String> withoutData,
    List<HistoryPart> parts) {

  /** Keeps its own copies. */
  public History {
    steps = List.copyOf(steps);
    holes = List.copyOf(holes);
    remarks = List.copyOf(remarks);
    withoutData = List.copyOf(withoutData);
    parts = List.copyOf(parts);
  }

  /** A history without holes or remarks. */
  public static History of(List<HistoryStep> steps) {
    return new History(steps, List.of(), List.of(), List.of(), List.of());
  }

  /** This history with more steps after its last one. */
  public History followedBy(List<HistoryStep> more, List<HistoryPart> moreParts) {
    List<HistoryStep> allSteps = new ArrayList<>(steps);
    allSteps.addAll(more);
    List<HistoryPart> allParts = new ArrayList<>(parts);
    allParts.addAll(moreParts);
    return new History(allSteps, holes, remarks, withoutData, allParts);
  }

  /** Where the profiles end, s since 1970 UTC; infinity where nothing follows them. */
  public double profilesEnd() {
    return parts.isEmpty() ? Double.POSITIVE_INFINITY : parts.get(0).startSeconds();
  }
}
