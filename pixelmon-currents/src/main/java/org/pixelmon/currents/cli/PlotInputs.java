package org.pixelmon.currents.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.cli.RunInputs;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.error.Remedy.Using;
import org.pixelmon.core.fill.BadFills;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.limits.Limits;
import org.pixelmon.core.lumi.LuminosityFile;
import org.pixelmon.currents.analysis.CurrentsReader;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where plots find their inputs: the original's flags and defaults. */
final class PlotInputs {

  @Mixin private RunInputs run;

  @Option(
      names = {"-c", "--currents", "--input-currents-directory"},
      paramLabel = "DIR",
      defaultValue = "data/currents/processed",
      description = "Folder of processed currents (default: ${DEFAULT-VALUE}).")
  private Path currents;

  @Option(
      names = {"-t", "--temperatures", "--input-temperatures-directory"},
      paramLabel = "DIR",
      defaultValue = "data/temperatures/readout_group",
      description = "Folder of readout-group temperatures (default: ${DEFAULT-VALUE}).")
  private Path temperatures;

  Path fillsFile(RunContext context) {
    return run.fillsFile(context);
  }

  BadFills badFills(RunContext context) {
    return run.badFills(context);
  }

  /** The luminosity of each fill; {@code required} as in {@link RunInputs#luminosity}. */
  NavigableMap<Integer, LuminosityFile.Entry> luminosity(RunContext context, boolean required) {
    return run.luminosity(context, required);
  }

  /** The folder of temperatures, for messages. */
  Path temperatures(RunContext context) {
    return context.shown(context.path(temperatures));
  }

  /** The folder of processed currents, for messages. */
  Path currents(RunContext context) {
    return context.shown(context.path(currents));
  }

  /** The folder that holds BPix/ is wanted, not BPix/ itself. */
  private void refuseTooDeep(RunContext context, SubSystem part) {
    Path folder = context.path(temperatures);
    if (folder.endsWith(part.pixName()) && !Files.exists(folder.resolve(part.pixName()))) {
      throw new NoDataException(
          context.shown(folder) + ": there is no folder " + part.pixName() + " in it",
          new Remedy(List.of(new Using(Kind.OTHER_TEMPERATURES_FOLDER, folder.getParent()))));
    }
  }

  CurrentsReader reader(RunContext context, Detector detector, SubSystem part) {
    Path folder = context.path(currents);
    if (!Files.exists(folder)) {
      throw new NoDataException(
          context.shown(folder) + ": no such folder",
          Remedy.of("Make its files with 'pixelmon-currents process'")
              .or(Kind.OTHER_CURRENTS_FOLDER));
    }
    refuseTooDeep(context, part);
    Limits limits = Limits.load(context.config().configDir());
    return new CurrentsReader(detector, part, limits, folder, context.path(temperatures));
  }
}
