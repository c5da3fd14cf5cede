package org.pixelmon.radsim.simulate;

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
 */
public record History(
    List<HistoryStep> steps,
    List<TimeBreak> holes,
    List<String> remarks,
    List<String> withoutData) {

  /** Keeps its own copies. */
  public History {
    steps = List.copyOf(steps);
    holes = List.copyOf(holes);
    remarks = List.copyOf(remarks);
    withoutData = List.copyOf(withoutData);
  }

  /** A history without holes or remarks. */
  public static History of(List<HistoryStep> steps) {
    return new History(steps, List.of(), List.of(), List.of());
  }
}
