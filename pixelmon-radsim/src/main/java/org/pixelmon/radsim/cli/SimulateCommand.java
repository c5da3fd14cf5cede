package org.pixelmon.radsim.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pixelmon.core.cli.Counted;
import org.pixelmon.core.cli.FitFields;
import org.pixelmon.core.cli.Missing;
import org.pixelmon.core.cli.PixelMonCommand;
import org.pixelmon.core.cli.PlotFormatOptions;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.limits.Limits;
import org.pixelmon.radsim.damage.DamageModel;
import org.pixelmon.radsim.fitting.FittedRun;
import org.pixelmon.radsim.groups.GroupSimulations;
import org.pixelmon.radsim.groups.ScenarioResults;
import org.pixelmon.radsim.groups.ScenarioRow;
import org.pixelmon.radsim.scenario.Scenario;
import org.pixelmon.radsim.simulate.History;
import org.pixelmon.radsim.simulate.MeasuredVoltage;
import org.pixelmon.radsim.simulate.SimulatedRun;
import org.pixelmon.radsim.simulate.SimulationRun;
import org.pixelmon.radsim.vary.VariedRun;
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
          + " and a map of simulated over measured current."
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
      "  pixelmon-radsim simulate --all-groups data/radiation_simulation/merged"
    })
public final class SimulateCommand extends PixelMonCommand {

  @Option(
      names = {"-i", "--input"},
      arity = "1..*",
      paramLabel = "PROFILE",
      description = "Profiles of one readout group.")
  private List<Path> profiles;

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
    Scenario scenario = after.scenario();
    if (folder != null) {
      return new GroupsRun(context, model, drawing, tableOnly).run(simulation, folder, output);
    }
    SimulationNames names = names(context);
    List<MeasuredVoltage> voltages =
        voltagesFile == null ? List.of() : MeasuredVoltage.read(context.path(voltagesFile));
    SimulatedRun start = simulate(context, simulation, limits, scenario);
    Optional<FittedRun> fit = fitting.fit(context, start);
    SimulatedRun run = fit.filter(FittedRun::isUsable).map(FittedRun::after).orElse(start);
    Optional<VariedRun> varied = variation.vary(context, run);
    boolean holes = tell(context, run.history());
    boolean partial = tell(context, fit) || holes;
    try (StageOutput stage = context.stageOutput()) {
      note(context, stage, run.history());
      write(new SimulationFiles(context, stage, names, drawing), run, voltages, fit, varied);
    }
    show(context, run, fit, varied);
    return partial ? ExitCode.PARTIAL : ExitCode.OK;
  }

  private void check() {
    if ((profiles == null) == (folder == null)) {
      throw new UsageException(
          profiles == null ? "simulate wants profiles" : "-i and --all-groups both name profiles",
          "Give -i PROFILE, or --all-groups FOLDER.");
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

  private SimulatedRun simulate(
      RunContext context, SimulationRun simulation, Limits limits, Scenario scenario) {
    List<Path> files = profiles.stream().map(context::path).toList();
    if (original) {
      return simulation.asCollaboration(files);
    }
    History history = simulation.history(files, limits, sensors.area(context.config().configDir()));
    return simulation.of(
        model.model(),
        scenario.isEmpty() ? history : scenario.after(history, GroupSimulations.nameOf(files)));
  }

  private SimulationNames names(RunContext context) {
    return SimulationNames.of(
        context, output, profiles, model.name() + (original ? "_original" : ""));
  }

  /** Tells holes and what was left out; whether there is any of it. */
  private static boolean tell(RunContext context, History history) {
    history.remarks().forEach(context::note);
    history
        .withoutData()
        .forEach(
            why ->
                context.missing(
                    why + "; -rog or --sensor-area says it",
                    Missing.of("measured currents", List.of(), why)));
    ProfileMessages messages = new ProfileMessages(context);
    messages.list("steps", history.holes(), messages::of);
    return !history.holes().isEmpty() || !history.withoutData().isEmpty();
  }

  /** Tells of a fit that is not to be used as it is; whether it is one. */
  private static boolean tell(RunContext context, Optional<FittedRun> fit) {
    if (fit.isEmpty() || fit.get().isUsable()) {
      return false;
    }
    String why =
        "fit: "
            + fit.get().result().status().text()
            + "; all other results are those of the constants as they were";
    context.missing(why, Missing.of("fit", List.of(), why));
    return true;
  }

  private void note(RunContext context, StageOutput stage, History history) {
    profiles.forEach(profile -> stage.input(context.path(profile)));
    model.note(context, stage);
    if (voltagesFile != null) {
      stage.input(context.path(voltagesFile));
    }
    ProfileMessages messages = new ProfileMessages(context);
    history.holes().forEach(hole -> stage.missing(messages.of(hole)));
    history.withoutData().forEach(stage::missing);
  }

  private void write(
      SimulationFiles files,
      SimulatedRun run,
      List<MeasuredVoltage> voltages,
      Optional<FittedRun> fit,
      Optional<VariedRun> varied) {
    files.writeResults(run);
    varied.ifPresent(files::writeVariations);
    fit.ifPresent(fitted -> files.writeFit(fitted, profiles));
    if (!tableOnly) {
      files.writeGraphs(run);
      files.draw(run, voltages, fit, varied);
    }
  }

  private void show(
      RunContext context, SimulatedRun run, Optional<FittedRun> fit, Optional<VariedRun> varied) {
    fit.ifPresent(
        fitted -> context.show("fit", FitText.lines(fitted), () -> FitFields.of(fitted.result())));
    context.show("simulation", SimulationText.lines(run), () -> SimulationText.fields(run));
    if (!run.history().parts().isEmpty()) {
      List<ScenarioRow> rows = ScenarioResults.ofGroup("", run);
      context.show("scenario", ScenarioText.lines(rows), () -> ScenarioText.fields(rows));
    }
    varied.ifPresent(
        all ->
            context.show("variations", VariationText.lines(all), () -> VariationText.fields(all)));
    context.count("profiles", profiles.size());
    context.count("steps", run.steps().size());
    context.summary(
        Counted.of(run.steps().size(), "step")
            + " of "
            + Counted.of(profiles.size(), "profile")
            + " simulated");
  }
}
