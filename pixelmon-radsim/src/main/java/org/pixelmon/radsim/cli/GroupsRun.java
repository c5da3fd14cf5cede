package org.pixelmon.radsim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.pixelmon.core.cli.Fields;
import org.pixelmon.core.cli.PlotFormatOptions;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.io.Counted;
import org.pixelmon.core.limits.Limits;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.core.plotfile.PlotFiles;
import org.pixelmon.radsim.groups.GroupOutcome;
import org.pixelmon.radsim.groups.GroupProfiles;
import org.pixelmon.radsim.groups.GroupSimulations;
import org.pixelmon.radsim.groups.GroupSummary;
import org.pixelmon.radsim.groups.GroupTable;
import org.pixelmon.radsim.plot.DetectorMap;
import org.pixelmon.radsim.scenario.Scenario;
import org.pixelmon.radsim.simulate.SensorArea;
import org.pixelmon.radsim.simulate.SimulationRun;

/** The run of {@code simulate} over all readout groups of a folder. */
final class GroupsRun {

  private final RunContext context;
  private final ModelOptions model;
  private final PlotFormatOptions drawing;
  private final boolean tableOnly;

  GroupsRun(RunContext context, ModelOptions model, PlotFormatOptions drawing, boolean tableOnly) {
    this.context = context;
    this.model = model;
    this.drawing = drawing;
    this.tableOnly = tableOnly;
  }

  ExitCode run(SimulationRun simulation, Path folder, Path output) {
    ConfigDir config = context.config().configDir();
    SortedMap<String, List<Path>> groups = GroupProfiles.find(List.of(context.path(folder)));
    List<GroupOutcome<GroupSummary>> outcomes =
        new GroupSimulations(
                simulation,
                model.model(),
                Limits.load(config),
                SensorArea.ofFileName(config),
                Scenario.NONE)
            .each(groups, GroupSummary::of, context.progress());
    List<GroupSummary> summaries = GroupMessages.results(outcomes);
    SimulationNames names =
        SimulationNames.of(context, output, nameOf(context.path(folder)) + "_" + model.name());
    GroupMessages messages = new GroupMessages(context);
    boolean partial = messages.tell(outcomes);
    try (StageOutput stage = context.stageOutput()) {
      groups.values().forEach(files -> files.forEach(stage::input));
      model.note(context, stage);
      GroupMessages.lines(outcomes).forEach(stage::missing);
      write(stage, names, summaries);
    }
    List<String> lines = new ArrayList<>(List.of(model.reference()));
    lines.addAll(GroupText.lines(summaries));
    context.show("groups", lines, () -> fields(summaries));
    context.count("readout_groups", summaries.size());
    context.summary(Counted.of(summaries.size(), "readout group", "readout groups") + " simulated");
    return partial ? ExitCode.PARTIAL : ExitCode.OK;
  }

  /** What a folder is called, wherever it is named from; the root of all has no name. */
  private static String nameOf(Path folder) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return name == null ? "all" : name.toString();
  }

  private void write(StageOutput stage, SimulationNames names, List<GroupSummary> summaries) {
    PlotFiles plots = drawing.output(context, names.plots());
    plots.write(names.table(), () -> GroupTable.write(names.table(), summaries));
    made(stage, List.of(names.table()));
    if (tableOnly) {
      return;
    }
    Map<String, Double> ratios =
        summaries.stream()
            .collect(Collectors.toMap(GroupSummary::group, GroupSummary::modelOverData));
    DetectorMap map = new DetectorMap("Model/data", ratios);
    made(
        stage,
        plots.write(
            names.name() + "_map",
            drawing.marked(map.spec(CmsLabel.of(drawing.status(), "")), stage.origin()),
            map::writePoints));
    context.count("plots", 1);
  }

  private void made(StageOutput stage, List<Path> files) {
    stage.made(files);
    context.written(files);
  }

  /** The results of readout groups as data. */
  static List<Fields> fields(List<GroupSummary> summaries) {
    return summaries.stream()
        .map(
            group ->
                new Fields()
                    .with("readout_group", group.group())
                    .with("fluence_neq_cm2", group.last().fluence())
                    .with("i_leak_ma_cm2", group.last().perArea())
                    .with("u_dep_v", group.last().depletionVolt())
                    .with("data_points", group.points())
                    .with("model_over_data", group.modelOverData()))
        .toList();
  }
}
