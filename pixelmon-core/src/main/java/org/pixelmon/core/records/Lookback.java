package org.pixelmon.core.records;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Asks for the latest records in windows, then in the same windows extended back further and
 * further, each time only for what still lacks an answer: most windows are answered by their own
 * day, so that no more days are fetched and read than needed.
 *
 * <p>Where the archive lacks a day, going behind it cannot help: what is found there may be out of
 * date. That window stops there; the others go on.
 */
public final class Lookback {

  private final Records records;
  private final List<Duration> reaches;

  /**
   * Looks back step by step.
   *
   * @param reaches how far before its start a window is extended, ascending; the first may be zero
   */
  public Lookback(Records records, List<Duration> reaches) {
    this.records = records;
    this.reaches = List.copyOf(reaches);
  }

  /** Decides what is still to be looked for. */
  @FunctionalInterface
  public interface Open {

    /** Whether a name in a window wants another, longer look. */
    boolean isOpen(int window, int name, LookbackAnswer soFar);
  }

  /**
   * Asks until nothing is open or the last reach is done; throws as {@link Records} does.
   *
   * @param windows windows without any extension
   * @param open asked after each look for what the archive knows to the end of it
   */
  public LookbackAnswer ask(Question question, List<TimeWindow> windows, Open open) {
    LookbackAnswer answer = new LookbackAnswer(windows, question.names().size(), question.table());
    if (!reaches.isEmpty()) {
      records.mayReachBack(question.table(), windows, reaches.get(reaches.size() - 1));
    }
    for (Duration reach : reaches) {
      BitSet cells = answer.open(open);
      if (cells.isEmpty()) {
        break;
      }
      look(question, reach, cells, answer);
    }
    return answer;
  }

  private void look(Question question, Duration reach, BitSet cells, LookbackAnswer answer) {
    int names = question.names().size();
    int[] rows = cells.stream().map(cell -> cell / names).distinct().toArray();
    int[] columns = cells.stream().map(cell -> cell % names).distinct().sorted().toArray();
    List<TimeWindow> windows = new ArrayList<>();
    for (int row : rows) {
      TimeWindow window = answer.windows().get(row);
      windows.add(new TimeWindow(window.from().minus(reach), window.to()));
    }
    List<String> wanted = Arrays.stream(columns).mapToObj(question.names()::get).toList();
    answer.take(records.latest(question.of(wanted), windows), rows, columns, cells);
  }
}
