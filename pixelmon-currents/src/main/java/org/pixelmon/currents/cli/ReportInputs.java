package org.pixelmon.currents.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.cli.RunInputs;
import org.pixelmon.core.files.LuminosityFile;
import org.pixelmon.core.files.ProcessedFiles;
import org.pixelmon.core.files.SensorReadingsFile;
import org.pixelmon.core.files.SimulatedRatios;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.files.TemperaturesFile;
import org.pixelmon.core.fill.BadFills;
import org.pixelmon.core.fill.FillRange;
import org.pixelmon.currents.report.data.ReportSources;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where a report finds its inputs. */
final class ReportInputs {

  @Mixin private RunInputs run;

  @Option(
      names = {"-c", "--currents"},
      paramLabel = "DIR",
      defaultValue = ProcessedFiles.FOLDER,
      description = "Folder of processed currents (default: ${DEFAULT-VALUE}).")
  private Path currents;

  @Option(
      names = {"-t", "--temperatures"},
      paramLabel = "DIR",
      defaultValue = TemperaturesFile.FOLDER,
      description = "Folder of readout-group temperatures (default: ${DEFAULT-VALUE}).")
  private Path temperatures;

  @Option(
      names = "--simulated",
      paramLabel = "DIR",
      defaultValue = SimulatedRatios.FOLDER,
      description =
          "Folder of simulations of all readout groups; the newest is shown"
              + " (default: ${DEFAULT-VALUE}).")
  private Path simulated;

  Path fillsFile(RunContext context) {
    return run.fillsFile(context);
  }

  BadFills badFills(RunContext context) {
    return run.badFills(context);
  }

  /** The luminosity of each fill; a file that is not there is told as a finding of each fill. */
  NavigableMap<Integer, LuminosityFile.Entry> luminosity(RunContext context) {
    return Files.exists(run.luminosityFile(context))
        ? run.luminosity(context, true)
        : new TreeMap<>();
  }

  ReportSources sources(RunContext context) {
    return new ReportSources(
        context.config().home(),
        run.fillsFile(context),
        run.luminosityFile(context),
        context.path(currents),
        context.path(temperatures),
        context.path(Path.of(SensorReadingsFile.PIPE_FOLDER)),
        context.path(simulated));
  }

  /** Notes what a report is made of. */
  void note(RunContext context, StageOutput stage, List<Path> read, FillRange fills) {
    run.note(context, stage, List.of(fills));
    stage.inputs(read);
  }
}
