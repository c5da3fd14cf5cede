package org.pixelmon.radsim.cli;

import java.nio.file.Path;
import java.util.List;
import org.pixelmon.core.cli.FitFields;
import org.pixelmon.core.cli.PixelMonCommand;
import org.pixelmon.core.cli.PlotFormatOptions;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.io.Counted;
import org.pixelmon.core.limits.Limits;
import org.pixelmon.radsim.damage.DamageModel;
import org.pixelmon.radsim.groups.ScenarioResults;
import org.pixelmon.radsim.groups.ScenarioRow;
import org.pixelmon.radsim.simulate.MeasuredVoltage;
import org.pixelmon.radsim.simulate.SensorArea;
import org.pixelmon.radsim.simulate.SimulatedRun;
import org.pixelmon.radsim.simulate.SimulationRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pixelmon-radsim simulate}. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    header = "Simulates leakage current and depletion voltage of radiation profiles.",
    description = {
      "Steps through the profiles, which follow each other in time, and computes leakage current by"
          + " the Hamburg or the Sheffield model and the effective doping with the depletion voltage"
          + " (docs/physics.md). Writes a table with a row for each step, a ROOT file with the graphs"
          + " of the collaboration's simulation under its names, and plots of leakage current, with"
          + " the measured one where the profile has it, of depletion voltage and of the damage rate"
          + " alpha against date and fluence.",
      "Rows that a simulation must not believe are refused with file and line. In a hole of a profile"
          + " nothing changes; holes are listed, and the exit code is 7.",
      "The constants, with units, uncertainties and sources, are in config/radsim/damage.toml. They"
          + " can be varied within these (--vary) and fitted to the measured currents (--fit).",
      "With --all-groups all readout groups of a folder are simulated: a table with a line for each,"
          + " and a map of simulated over measured current. With --each-group all files of each are"
          + " written, by one run; it ends with the code of the first fault, when the other groups are"
          + " done."
    },
    footer = {
      "",
      "Examples:",
      "  pixelmon-radsim simulate \\",
      "      -i data/radiation_simulation/profile_BPix_BmI_SEC1_LYR1_7920_7983.txt",
      "  pixelmon-radsim simulate --model sheffield -tref -10 -o LYR1_sheffield --format png \\",
      "      -i data/radiation_simulation/profile_BPix_BmI_SEC1_LYR1_7920_7983.txt",
      "  pixelmon-radsim simulate --fit scale --vary --then 14d@20C,120d@-10C -o LYR1_warm \\",
      "      --format png -i data/radiation_simulation/profile_BPix_BmI_SEC1_LYR1_7920_7983.txt",
      "  pixelmon-radsim simulate --all-groups data/radiation_simulation/merged",
      "  pixelmon-radsim simulate --each-group --csv-only -i data/radiation_simulation/merged"
    })
public final class SimulateCommand extends PixelMonCommand {

  @Option(
      names = {"-i", "--input"},
      arity = "1..*",
      paramLabel = "PROFILE",
      description =
          "Profiles of one readout group; with --each-group of any, and folders of profiles.")
  private List<Path> profiles;

  @Option(
      names = "--each-group",
      description =
          "Simulate each readout group of the profiles by itself, as many runs would; -o names the"
              + " folder of all files, <group>.csv and so on.")
  private boolean eachGroup;

  @Option(
      names = "--all-groups",
      paramLabel = "FOLDER",
      description = "Simulate every readout group that has profiles in this folder, instead of -i.")
  private Path folder;

  @Option(
      names = "--original",
      description =
          "Compute as the collaboration's Python code does, slips included (docs/differences.md):"
              + " for comparisons. Profiles are taken in the order given.")
  private boolean original;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "NAME",
      description =
          "What the names of all files begin with; with a folder in it, all are written there"
              + " (default: profiles and model, in data/radiation_simulation/simulated and"
              + " plots/radiation_simulation).")
  private Path output;

  @Option(
      names = "--vdep",
      paramLabel = "FILE",
      description =
          "Measured depletion voltages to draw with the model's: CSV with time (UTC), volt, error.")
  private Path voltagesFile;

  @Option(
      names = "--csv-only",
      description = "Write the table of results alone, neither graphs nor plots.")
  private boolean tableOnly;

  @Mixin private ModelOptions model;
  @Mixin private AreaOptions sensors;
  @Mixin private ScenarioOptions after;
  @Mixin private VaryOptions variation;
  @Mixin private ConstantFitOptions fitting;
  @Mixin private PlotFormatOptions drawing;

  @Override
  protected ExitCode run(RunContext context) {
    Limits limits = Limits.load(context.config().configDir());
    SimulationRun simulation = model.simulation(context, limits);
    check();
    if (folder != null) {
      return new GroupsRun(context, model, drawing, tableOnly).run(simulation, folder, output);
    }
    ConfigDir config = context.config().configDir();
    SimulateChoices choices =
        new SimulateChoices(
            model,
            eachGroup || original ? SensorArea.ofFileName(config) : sensors.area(config),
            after,
            variation,
            fitting,
            drawing,
            original,
            tableOnly,
            voltagesFile);
    ProfilesRun simulating = new ProfilesRun(context, choices, limits, simulation);
    if (eachGroup) {
      return new EachGroupRun(context, choices, simulating).run(profiles, sensors.groups(), output);
    }
    SimulationNames names = SimulationNames.of(context, output, profiles, choices.modelName());
    List<MeasuredVoltage> voltages = choices.voltages(context);
    ProfilesRun.Result result = simulating.of(profiles.stream().map(context::path).toList(), "");
    try (StageOutput stage = context.stageOutput()) {
      note(context, stage, result);
      SimulationFiles files =
          new SimulationFiles(context, names, drawing, stage.origin(), stage::made);
      simulating.write(files, profiles, result, voltages);
    }
    show(context, result);
    return result.isPartial() ? ExitCode.PARTIAL : ExitCode.OK;
  }

  private void check() {
    if ((profiles == null) == (folder == null)) {
      throw new UsageException(
          profiles == null ? "simulate wants profiles" : "-i and --all-groups both name profiles",
          "Give -i PROFILE, or --all-groups FOLDER.");
    }
    if (eachGroup && (folder != null || sensors.isAreaGiven() || voltagesFile != null)) {
      throw new UsageException(
          "--each-group goes without --all-groups, --sensor-area and --vdep",
          "Give -i PROFILE or -i FOLDER.");
    }
    if (original && model.model() != DamageModel.HAMBURG) {
      throw new UsageException(
          "--original is for the Hamburg model", "Leave out --model or --original.");
    }
    if (original && (fitting.isGiven() || variation.isGiven() || after.isGiven())) {
      throw new UsageException(
          "--original computes what the collaboration's code does, and that can do no --fit, --vary"
              + " or --then",
          "Leave out --original.");
    }
    if (folder != null
        && (original
            || fitting.isGiven()
            || variation.isGiven()
            || after.isGiven()
            || sensors.isGiven()
            || voltagesFile != null)) {
      throw new UsageException(
          "--all-groups goes without --fit, --vary, --then, --original, --vdep, -rog and"
              + " --sensor-area",
          "For --then on all groups: pixelmon-radsim scenario.");
    }
    sensors.check();
    variation.check();
    fitting.check();
  }

  private void note(RunContext context, StageOutput stage, ProfilesRun.Result result) {
    profiles.forEach(profile -> stage.input(context.path(profile)));
    model.note(context, stage);
    if (voltagesFile != null) {
      stage.input(context.path(voltagesFile));
    }
    result.lacking().forEach(stage::missing);
  }

  private void show(RunContext context, ProfilesRun.Result result) {
    SimulatedRun run = result.run();
    result
        .fit()
        .ifPresent(
            fitted ->
                context.show("fit", FitText.lines(fitted), () -> FitFields.of(fitted.result())));
    context.show("simulation", SimulationText.lines(run), () -> SimulationText.fields(run));
    if (!run.history().parts().isEmpty()) {
      List<ScenarioRow> rows = ScenarioResults.ofGroup("", run);
      context.show("scenario", ScenarioText.lines(rows), () -> ScenarioText.fields(rows));
    }
    result
        .varied()
        .ifPresent(
            all ->
                context.show(
                    "variations", VariationText.lines(all), () -> VariationText.fields(all)));
    context.count("profiles", profiles.size());
    context.count("steps", run.steps().size());
    context.summary(
        Counted.of(run.steps().size(), "step")
            + " of "
            + Counted.of(profiles.size(), "profile")
            + " simulated");
  }
}
