package org.pixelmon.radsim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import org.pixelmon.core.cli.Missing;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.error.PixelMonException;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.io.Counted;
import org.pixelmon.radsim.groups.GroupProfiles;
import org.pixelmon.radsim.groups.GroupSimulations;
import org.pixelmon.radsim.groups.GroupSummary;

/**
 * The run of {@code simulate} over each readout group of some profiles by itself: the files of each
 * are those of a run of its own, byte by byte. One that cannot be simulated does not hold up the
 * others.
 */
final class EachGroupRun {

  private final RunContext context;
  private final SimulateChoices choices;
  private final ProfilesRun simulating;
  private final List<GroupSummary> summaries = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();
  private boolean partial;
  private long steps;

  /** Why there are no results of a group. */
  private record Failure(String group, PixelMonException why) {}

  EachGroupRun(RunContext context, SimulateChoices choices, ProfilesRun simulating) {
    this.context = context;
    this.choices = choices;
    this.simulating = simulating;
  }

  /**
   * Simulates them.
   *
   * @param inputs profiles, and folders of profiles
   * @param wanted the groups wanted; empty for all
   * @param output folder of all files; null for the usual ones
   * @throws PixelMonException the first fault, once the other groups are done; a group without data
   *     is one only where there is no other
   */
  ExitCode run(List<Path> inputs, List<String> wanted, Path output) {
    SortedMap<String, List<Path>> groups = groups(inputs, wanted);
    try (StageOutput stage = context.stageOutput()) {
      choices.model().note(context, stage);
      int done = 0;
      for (Map.Entry<String, List<Path>> group : groups.entrySet()) {
        context.progress().at("simulating readout groups", done++, groups.size());
        simulate(stage, group.getKey(), group.getValue(), output);
      }
    }
    tellFailures();
    List<String> lines = new ArrayList<>(List.of(choices.model().reference()));
    lines.addAll(GroupText.lines(summaries));
    context.show("groups", lines, () -> GroupsRun.fields(summaries));
    context.count("readout_groups", summaries.size());
    context.count("steps", steps);
    context.summary(
        Counted.of(steps, "step")
            + " of "
            + Counted.of(summaries.size(), "readout group", "readout groups")
            + " simulated");
    return partial ? ExitCode.PARTIAL : ExitCode.OK;
  }

  private SortedMap<String, List<Path>> groups(List<Path> inputs, List<String> wanted) {
    TreeSet<String> names = new TreeSet<>();
    wanted.forEach(name -> names.add(choices.area().groupName(name)));
    SortedMap<String, List<Path>> groups =
        GroupProfiles.find(inputs.stream().map(context::path).toList());
    TreeSet<String> without = new TreeSet<>(names);
    without.removeAll(groups.keySet());
    if (!without.isEmpty()) {
      throw new NoDataException(
          "no profile is of readout group "
              + without.first()
              + (without.size() == 1 ? "" : " (and " + (without.size() - 1) + " more)"),
          "Make profiles with 'pixelmon-radsim prepare'.");
    }
    if (!names.isEmpty()) {
      groups.keySet().retainAll(names);
    }
    return groups;
  }

  private void simulate(StageOutput stage, String group, List<Path> profiles, Path output) {
    try {
      if (!choices.area().isGroup(group)) {
        throw new NoDataException(
            GroupSimulations.unknownGroup(profiles), "Check the names of the profiles.");
      }
      ProfilesRun.Result result = simulating.of(profiles, group + ": ");
      SimulationFiles files =
          new SimulationFiles(
              context,
              names(group, profiles, output),
              choices.drawing(),
              stage.origin(profiles),
              written -> stage.made(written, profiles, List.of(), result.lacking()));
      simulating.write(files, profiles, result, List.of());
      summaries.add(GroupSummary.of(group, result.run()));
      steps += result.run().steps().size();
      partial |= result.isPartial();
    } catch (PixelMonException e) {
      failures.add(new Failure(group, e));
    }
  }

  private SimulationNames names(String group, List<Path> profiles, Path output) {
    return output == null
        ? SimulationNames.of(context, null, profiles, choices.modelName())
        : new SimulationNames(context.path(output), context.path(output), group);
  }

  /** Tells all but the one that the run ends with, if it does. */
  private void tellFailures() {
    Failure last =
        failures.stream()
            .filter(failure -> failure.why().exitCode() != ExitCode.NO_DATA)
            .findFirst()
            .orElse(summaries.isEmpty() ? failures.get(0) : null);
    for (Failure failure : failures) {
      if (!failure.equals(last)) {
        String line = failure.group() + ": " + failure.why().getMessage();
        context.missing(line, Missing.of("readout groups", List.of(failure.group()), line));
        partial = true;
      }
    }
    if (last != null) {
      throw last.why();
    }
  }
}
