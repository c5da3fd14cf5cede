package org.pixelmon.fills.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.io.Counted;
import org.pixelmon.core.state.Condition;
import org.pixelmon.core.state.ItemState;
import org.pixelmon.core.state.Stage;
import org.pixelmon.core.state.StageState;
import org.pixelmon.core.state.StageStates;
import org.pixelmon.core.state.Stretches;

/** The state of the stages in lines of text. */
final class StagesText {

  /** Without more being asked for, so many reasons of a stage are told. */
  private static final int REASONS = 2;

  private static final int LONGEST_REASON = 160;

  private StagesText() {}

  /**
   * A table with a row a stage, and the reasons below.
   *
   * @param fillsFile the fills file as messages show it
   * @param all whether each fill, day and file that is not complete is told
   */
  static List<String> lines(StageStates states, String fillsFile, boolean all) {
    List<String> lines = new ArrayList<>();
    lines.add(heading(states.fills(), fillsFile));
    lines.add(row("", "", "complete", "partial", "stale", "missing", "no data", "unlisted", "due"));
    for (StageState state : states.stages()) {
      if (!state.items().isEmpty()) {
        lines.add(row(state));
      }
    }
    for (StageState state : states.stages()) {
      lines.addAll(all ? everyItem(state) : reasons(state));
    }
    return lines;
  }

  private static String heading(List<Fill> fills, String fillsFile) {
    return fills.isEmpty()
        ? fillsFile + ": no fill of the range"
        : fillsFile
            + ": "
            + fills.size()
            + (fills.size() == 1 ? " fill, " : " fills, ")
            + fills.get(0).number()
            + " to "
            + fills.get(fills.size() - 1).number();
  }

  private static String row(StageState state) {
    String units = state.stage().unit();
    String unit = units.substring(0, units.length() - 1);
    return row(
        name(state),
        Counted.of(state.items().size(), unit),
        count(state, Condition.COMPLETE),
        count(state, Condition.PARTIAL),
        count(state, Condition.STALE),
        count(state, Condition.MISSING),
        count(state, Condition.EMPTY),
        count(state, Condition.UNLISTED),
        state.due().isEmpty() ? "-" : Integer.toString(state.due().size()));
  }

  private static String name(StageState state) {
    return state.part().isEmpty() ? state.stage().toString() : state.stage() + " " + state.part();
  }

  private static String count(StageState state, Condition condition) {
    int count = state.count(condition);
    return count == 0 ? "-" : Integer.toString(count);
  }

  private static String row(Object... cells) {
    return String.format(Locale.ROOT, "%-32s %6s  %8s %8s %8s %8s %8s %8s %6s", cells)
        .stripTrailing();
  }

  private static List<String> everyItem(StageState state) {
    return state.items().stream()
        .filter(item -> item.condition() != Condition.COMPLETE || item.due())
        .map(
            item ->
                name(state)
                    + " "
                    + item.item()
                    + ": "
                    + item.condition().words()
                    + (item.reason().isEmpty() ? "" : ", " + item.reason()))
        .toList();
  }

  /** The commonest reasons, with how many items have them. */
  private static List<String> reasons(StageState state) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (ItemState item : state.items()) {
      if (item.condition() != Condition.COMPLETE) {
        String reason = item.condition().words() + ", " + cut(item.reason());
        counts.merge(reason, 1, Integer::sum);
      }
    }
    List<String> lines = new ArrayList<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(REASONS)
        .forEach(each -> lines.add(name(state) + ": " + each.getValue() + " " + each.getKey()));
    int more = counts.size() - REASONS;
    if (more > 0) {
      lines.add(
          name(state) + ": " + more + " more " + (more == 1 ? "reason" : "reasons") + " (-v)");
    }
    return lines;
  }

  private static String cut(String reason) {
    return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "...";
  }

  /** What is to be made, for scripts. */
  static List<String> due(StageStates states) {
    List<String> lines = new ArrayList<>();
    for (StageState state : states.stages()) {
      if (isOfFiles(state)) {
        state
            .due()
            .forEach(item -> lines.add(state.stage() + "\t" + state.part() + "\t" + item.item()));
      } else {
        Stretches.of(state)
            .forEach(
                stretch ->
                    lines.add(
                        String.join(
                            "\t",
                            state.stage().toString(),
                            state.part().isEmpty() ? "-" : state.part(),
                            stretch.first(),
                            stretch.last(),
                            Integer.toString(stretch.due()))));
      }
    }
    states.currentPlots().forEach(command -> lines.add("current\t" + command));
    return lines;
  }

  private static boolean isOfFiles(StageState state) {
    return state.stage() == Stage.PROFILES
        || state.stage() == Stage.PLOTS
        || state.part().equals("summary");
  }
}
