package org.pixelmon.radsim.cli;

import java.util.ArrayList;
import java.util.List;
import org.pixelmon.core.cli.Missing;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.io.Counted;
import org.pixelmon.radsim.groups.GroupOutcome;

/** What the simulations of many readout groups lack, in words. */
final class GroupMessages {

  private final RunContext context;

  GroupMessages(RunContext context) {
    this.context = context;
  }

  /**
   * The results of the groups that could be simulated.
   *
   * @throws NoDataException when none could
   */
  static <T> List<T> results(List<GroupOutcome<T>> outcomes) {
    List<T> results = outcomes.stream().flatMap(outcome -> outcome.result().stream()).toList();
    if (results.isEmpty()) {
      throw new NoDataException(
          outcomes.get(0).problem()
              + (outcomes.size() == 1 ? "" : " (and no other readout group can be simulated)"),
          "Check the profiles with 'pixelmon-radsim check'.");
    }
    return results;
  }

  /** Tells each group that is missing, and all holes in a line; whether there is any of it. */
  <T> boolean tell(List<GroupOutcome<T>> outcomes) {
    ProfileMessages messages = new ProfileMessages(context);
    List<GroupOutcome<T>> failed = outcomes.stream().filter(o -> o.result().isEmpty()).toList();
    messages.list("readout groups", failed, outcome -> outcome.group() + ": " + outcome.problem());
    List<GroupOutcome<T>> dark =
        outcomes.stream().filter(outcome -> !outcome.withoutData().isEmpty()).toList();
    messages.list("measured currents", dark, GroupOutcome::withoutData);
    List<String> holed =
        outcomes.stream().filter(o -> o.holes() > 0).map(GroupOutcome::group).toList();
    if (!holed.isEmpty()) {
      int holes = outcomes.stream().mapToInt(GroupOutcome::holes).sum();
      String line =
          Counted.of(holes, "hole")
              + " in the profiles of "
              + Counted.of(holed.size(), "readout group", "readout groups")
              + ", in which nothing changes ('pixelmon-radsim check' lists them)";
      context.missing(line, Missing.of("steps", holed, line));
    }
    return !failed.isEmpty() || !dark.isEmpty() || !holed.isEmpty();
  }

  /** The same for a manifest, a line for each group. */
  static <T> List<String> lines(List<GroupOutcome<T>> outcomes) {
    List<String> lines = new ArrayList<>();
    for (GroupOutcome<T> outcome : outcomes) {
      if (outcome.result().isEmpty()) {
        lines.add(outcome.group() + ": " + outcome.problem());
      }
      if (!outcome.withoutData().isEmpty()) {
        lines.add(outcome.withoutData());
      }
      if (outcome.holes() > 0) {
        lines.add(outcome.group() + ": " + Counted.of(outcome.holes(), "hole"));
      }
    }
    return lines;
  }
}
