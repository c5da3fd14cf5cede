package org.pixelmon.radsim.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.pixelmon.core.cli.Counted;
import org.pixelmon.core.cli.Missing;
import org.pixelmon.core.cli.PixelMonCommand;
import org.pixelmon.core.cli.PlotFormatOptions;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.io.PythonFloat;
import org.pixelmon.core.limits.Limits;
import org.pixelmon.core.limits.Quantity;
import org.pixelmon.core.plotfile.PlotFiles;
import org.pixelmon.core.root.RootFileWriter;
import org.pixelmon.radsim.damage.ConstantSet;
import org.pixelmon.radsim.damage.DamageModel;
import org.pixelmon.radsim.simulate.ConstantsFile;
import org.pixelmon.radsim.simulate.DamageGraphs;
import org.pixelmon.radsim.simulate.DamagePlot;
import org.pixelmon.radsim.simulate.History;
import org.pixelmon.radsim.simulate.MeasuredVoltage;
import org.pixelmon.radsim.simulate.SensorArea;
import org.pixelmon.radsim.simulate.SimulatedRun;
import org.pixelmon.radsim.simulate.SimulationPlots;
import org.pixelmon.radsim.simulate.SimulationRun;
import org.pixelmon.radsim.simulate.SimulationTable;
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
      "The constants, with units, uncertainties and sources, are in config/radsim/damage.toml."
    },
    footer = {
      "",
      "Examples:",
      "  pixelmon-radsim simulate \\",
      "      -i data/radiation_simulation/profile_BPix_BmI_SEC1_LYR1_7920_7983.txt",
      "  pixelmon-radsim simulate --model sheffield -tref -10 -o LYR1_sheffield --format png \\",
      "      -i data/radiation_simulation/profile_BPix_BmI_SEC1_LYR1_7920_7983.txt"
    })
public final class SimulateCommand extends PixelMonCommand {

  @Option(
      names = {"-i", "--input"},
      required = true,
      arity = "1..*",
      paramLabel = "PROFILE",
      description = "Profiles of one readout group.")
  private List<Path> profiles;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      defaultValue = "hamburg",
      description =
          "Model of the leakage current: hamburg or sheffield (default: ${DEFAULT-VALUE}).")
  private DamageModel model;

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
      names = {"-tref", "--tref", "--target-temperature"},
      paramLabel = "CELSIUS",
      defaultValue = "0",
      description = "Temperature that leakage currents are given for (default: ${DEFAULT-VALUE}).")
  private double celsius;

  @Option(
      names = {"--constants", "--config"},
      paramLabel = "FILE",
      description = "Constants of the models (default: config/radsim/damage.toml).")
  private Path constantsFile;

  @Option(
      names = "--vdep",
      paramLabel = "FILE",
      description =
          "Measured depletion voltages to draw with the model's: CSV with time (UTC), volt, error.")
  private Path voltagesFile;

  @Option(
      names = {"-rog", "--readout-group"},
      paramLabel = "GROUP",
      description =
          "Readout group of the profiles, for the area of its sensors (default: the one in the"
              + " file's name).")
  private String group;

  @Option(
      names = "--sensor-area",
      paramLabel = "CM2",
      description = "Active area of the sensors whose current is measured, instead of a group's.")
  private Double areaCm2;

  @Option(
      names = "--csv-only",
      description = "Write the table of results alone, neither graphs nor plots.")
  private boolean tableOnly;

  @Mixin private PlotFormatOptions drawing;

  @Override
  protected ExitCode run(RunContext context) {
    ConfigDir config = context.config().configDir();
    Limits limits = Limits.load(config);
    check(limits);
    SimulatedRun run = simulate(context, config, limits);
    List<MeasuredVoltage> voltages =
        voltagesFile == null ? List.of() : MeasuredVoltage.read(context.path(voltagesFile));
    boolean partial = tell(context, run.history());
    try (StageOutput stage = context.stageOutput()) {
      note(context, stage, run.history());
      write(context, stage, run, voltages);
    }
    context.show("simulation", SimulationText.lines(run), () -> SimulationText.fields(run));
    context.count("profiles", profiles.size());
    context.count("steps", run.steps().size());
    context.summary(
        Counted.of(run.steps().size(), "step")
            + " of "
            + Counted.of(profiles.size(), "profile")
            + " simulated");
    return partial ? ExitCode.PARTIAL : ExitCode.OK;
  }

  private void check(Limits limits) {
    String problem = limits.problem(Quantity.REFERENCE_TEMPERATURE, celsius);
    if (!problem.isEmpty()) {
      throw new UsageException("-tref " + problem, "Example: -tref 0.");
    }
    if (original && model != DamageModel.HAMBURG) {
      throw new UsageException(
          "--original is for the Hamburg model", "Leave out --model or --original.");
    }
    if (areaCm2 != null && !(areaCm2 > 0)) {
      throw new UsageException(
          "--sensor-area is above 0, got " + PythonFloat.number(areaCm2),
          "A module has 10.4976 cm2.");
    }
    if (areaCm2 != null && group != null) {
      throw new UsageException(
          "-rog and --sensor-area both say what the area is", "Leave out one of them.");
    }
  }

  private SimulatedRun simulate(RunContext context, ConfigDir config, Limits limits) {
    ConstantSet constants =
        constantsFile == null
            ? ConstantsFile.load(config)
            : ConstantsFile.read(context.path(constantsFile));
    List<Path> files = profiles.stream().map(context::path).toList();
    SimulationRun simulation = new SimulationRun(constants, celsius);
    return original
        ? simulation.asCollaboration(files)
        : simulation.of(model, files, limits, area(config));
  }

  private SensorArea area(ConfigDir config) {
    if (areaCm2 != null) {
      return SensorArea.of(config, areaCm2);
    }
    return group == null ? SensorArea.ofFileName(config) : SensorArea.ofGroup(config, group);
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

  private void note(RunContext context, StageOutput stage, History history) {
    profiles.forEach(profile -> stage.input(context.path(profile)));
    if (constantsFile != null) {
      stage.input(context.path(constantsFile));
    }
    if (voltagesFile != null) {
      stage.input(context.path(voltagesFile));
    }
    ProfileMessages messages = new ProfileMessages(context);
    history.holes().forEach(hole -> stage.missing(messages.of(hole)));
    history.withoutData().forEach(stage::missing);
  }

  private void write(
      RunContext context, StageOutput stage, SimulatedRun run, List<MeasuredVoltage> voltages) {
    String what = model.name().toLowerCase(Locale.ROOT) + (original ? "_original" : "");
    SimulationNames names = SimulationNames.of(context, output, profiles, what);
    PlotFiles plots = drawing.output(context, names.plots());
    plots.write(names.table(), () -> SimulationTable.write(names.table(), run.steps()));
    made(context, stage, List.of(names.table()));
    if (tableOnly) {
      return;
    }
    plots.write(names.graphs(), () -> RootFileWriter.write(names.graphs(), DamageGraphs.of(run)));
    made(context, stage, List.of(names.graphs()));
    List<DamagePlot> all = new SimulationPlots(run, voltages, drawing.status()).all();
    int done = 0;
    for (DamagePlot plot : all) {
      context.progress().at("drawing", done++, all.size());
      made(
          context,
          stage,
          plots.write(
              names.name() + plot.name(),
              drawing.marked(plot.spec(), stage.origin()),
              plot::writePoints));
    }
    context.count("plots", all.size());
  }

  private static void made(RunContext context, StageOutput stage, List<Path> files) {
    stage.made(files);
    context.written(files);
  }
}
