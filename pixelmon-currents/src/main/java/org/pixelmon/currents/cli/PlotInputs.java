package org.pixelmon.currents.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.pixelmon.core.cli.Missing;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.cli.RunInputs;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.error.Remedy.Using;
import org.pixelmon.core.files.LuminosityFile;
import org.pixelmon.core.files.ProcessedFiles;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.files.TemperaturesFile;
import org.pixelmon.core.fill.BadFills;
import org.pixelmon.core.fill.FillRange;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.limits.Limits;
import org.pixelmon.currents.analysis.CurrentsReader;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where plots find their inputs: the original's flags and defaults. */
final class PlotInputs {

  @Mixin private RunInputs run;

  @Option(
      names = {"-c", "--currents", "--input-currents-directory"},
      paramLabel = "DIR",
      defaultValue = ProcessedFiles.FOLDER,
      description = "Folder of processed currents (default: ${DEFAULT-VALUE}).")
  private Path currents;

  @Option(
      names = {"-t", "--temperatures", "--input-temperatures-directory"},
      paramLabel = "DIR",
      defaultValue = TemperaturesFile.FOLDER,
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

  /**
   * Notes what plots are made of.
   *
   * @param read the files of the fills
   * @param ranges the fills
   */
  void note(RunContext context, StageOutput stage, Collection<Path> read, List<FillRange> ranges) {
    run.note(context, stage, ranges);
    stage.inputs(read);
    noteGaps(context, stage, read);
  }

  /** What the files of the fills lack, their manifests know: it is lacking in the plots, too. */
  private static void noteGaps(RunContext context, StageOutput stage, Collection<Path> read) {
    int incomplete = 0;
    for (Path file : read) {
      List<String> gaps = stage.gaps(file);
      if (!gaps.isEmpty()) {
        incomplete++;
        gaps.forEach(gap -> context.detail("  " + stage.shown(file) + ": " + gap));
      }
    }
    if (incomplete > 0) {
      String what = incomplete + " of " + read.size() + " input files are incomplete";
      stage.missing(what + ", as their manifests say");
      context.absent(
          what + (context.verbosity() > 0 ? "" : " (-v says what they lack)"),
          read.stream().flatMap(file -> absent(stage, file).stream()).toList());
    }
  }

  private static Optional<Missing> absent(StageOutput stage, Path file) {
    List<String> gaps = stage.gaps(file);
    return gaps.isEmpty()
        ? Optional.empty()
        : Optional.of(Missing.of("input", List.of(stage.shown(file)), String.join("; ", gaps)));
  }

  CurrentsReader reader(RunContext context, Detector detector, SubSystem part) {
    Path folder = context.path(currents);
    if (Files.notExists(folder)) {
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
