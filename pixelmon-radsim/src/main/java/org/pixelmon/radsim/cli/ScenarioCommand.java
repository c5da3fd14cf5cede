package org.pixelmon.radsim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.pixelmon.core.cli.PixelMonCommand;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.io.Counted;
import org.pixelmon.core.limits.Limits;
import org.pixelmon.radsim.groups.GroupOutcome;
import org.pixelmon.radsim.groups.GroupProfiles;
import org.pixelmon.radsim.groups.GroupSimulations;
import org.pixelmon.radsim.groups.ScenarioResults;
import org.pixelmon.radsim.groups.ScenarioRow;
import org.pixelmon.radsim.simulate.SensorArea;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pixelmon-radsim scenario}. */
@Command(
    name = "scenario",
    mixinStandardHelpOptions = true,
    header = "Tabulates leakage current and depletion voltage after what may come.",
    description = {
      "Simulates the readout groups of the profiles and lets the parts of --then follow, one after"
          + " the other. Prints leakage current and depletion voltage at the end of the profiles and"
          + " of each part, the mean over the readout groups of each layer, or disk and ring, and"
          + " writes the same as CSV.",
      "A part is a length in days or hours and a temperature of the silicon, without fluence, or"
          + " the conditions of a calendar year of the profiles once more."
    },
    footer = {
      "",
      "Examples:",
      "  pixelmon-radsim scenario -i data/radiation_simulation/merged --then 14d@20C --then 120d@-10C",
      "  pixelmon-radsim scenario --then 30d@10C --per-group -o cold \\",
      "      -i data/radiation_simulation/profile_BPix_BmI_SEC1_LYR1_7920_7983.txt"
    })
public final class ScenarioCommand extends PixelMonCommand {

  @Option(
      names = {"-i", "--input"},
      required = true,
      arity = "1..*",
      paramLabel = "PROFILE",
      description =
          "Profiles, or folders of profiles. The names of the files tell the readout groups.")
  private List<Path> inputs;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "NAME",
      description =
          "Name of the table; with a folder in it, it is written there (default: scenario and"
              + " model, in data/radiation_simulation/simulated).")
  private Path output;

  @Option(names = "--per-group", description = "Tabulate each readout group, too.")
  private boolean perGroup;

  @Mixin private ScenarioOptions after;
  @Mixin private ModelOptions model;

  @Override
  protected ExitCode run(RunContext context) {
    if (!after.isGiven()) {
      throw new UsageException("scenario wants to know what comes", "Example: --then 14d@20C.");
    }
    ConfigDir config = context.config().configDir();
    Limits limits = Limits.load(config);
    GroupSimulations simulations =
        new GroupSimulations(
            model.simulation(context, limits),
            model.model(),
            limits,
            SensorArea.ofFileName(config),
            after.scenario());
    SortedMap<String, List<Path>> groups =
        GroupProfiles.find(inputs.stream().map(context::path).toList());
    List<GroupOutcome<List<ScenarioRow>>> outcomes =
        simulations.each(groups, ScenarioResults::ofGroup, context.progress());
    List<List<ScenarioRow>> simulated = GroupMessages.results(outcomes);
    ScenarioResults results = ScenarioResults.of(simulated);
    boolean partial = new GroupMessages(context).tell(outcomes);
    SimulationNames names = SimulationNames.of(context, output, "scenario_" + model.name());
    try (StageOutput stage = context.stageOutput()) {
      groups.values().forEach(files -> files.forEach(stage::input));
      model.note(context, stage);
      GroupMessages.lines(outcomes).forEach(stage::missing);
      results.write(names.table(), perGroup);
      stage.made(List.of(names.table()));
      context.written(List.of(names.table()));
    }
    List<ScenarioRow> rows = results.rows(perGroup);
    List<String> lines = new ArrayList<>(List.of(model.reference()));
    lines.addAll(ScenarioText.lines(rows));
    context.show("scenario", lines, () -> ScenarioText.fields(rows));
    context.count("readout_groups", simulated.size());
    context.summary(Counted.of(simulated.size(), "readout group", "readout groups") + " simulated");
    return partial ? ExitCode.PARTIAL : ExitCode.OK;
  }
}
