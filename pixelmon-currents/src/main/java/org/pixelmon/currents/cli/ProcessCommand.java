package org.pixelmon.currents.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pixelmon.core.cli.FillRangeOptions;
import org.pixelmon.core.cli.PixelMonCommand;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.files.CurrentsFile;
import org.pixelmon.core.files.ProcessedFiles;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.fill.FillRange;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.currents.process.CurrentsProcessor;
import org.pixelmon.currents.process.ProcessedCurrents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pixelmon-currents process}. */
@Command(
    name = "process",
    mixinStandardHelpOptions = true,
    header = "Sorts the channels of each fill into digital, analog and leakage currents.",
    description = {
      "Reads the files of 'fetch' and writes for each fill, in <output>:",
      "  <fill>_<subsystem>_Dig.txt        digital current per power supply, A",
      "  <fill>_<subsystem>_Ana.txt        analog current per power supply, A",
      "  <fill>_<subsystem>_AnaPerRoc.txt  the same per ROC, A",
      "  <fill>_<subsystem>_HV_ByLayer.txt leakage current per readout group, uA",
      "  <fill>_<subsystem>_HV_PerRoc.txt  the same per ROC, uA",
      "Fills of the range without a file of 'fetch' are passed over."
    },
    footer = {"", "Example:", "  pixelmon-currents process -ff 7920 -lf 7978 -s Barrel"})
public final class ProcessCommand extends PixelMonCommand {

  @Mixin private FillRangeOptions range;
  @Mixin private SubSystemOption subSystem;

  @Option(
      names = {"-i", "--input-directory-name"},
      paramLabel = "DIR",
      defaultValue = CurrentsFile.FOLDER,
      description = "Folder of the files of 'fetch' (default: ${DEFAULT-VALUE}).")
  private Path input;

  @Option(
      names = {"-o", "--output-directory"},
      paramLabel = "DIR",
      defaultValue = ProcessedFiles.FOLDER,
      description = "Output folder (default: ${DEFAULT-VALUE}).")
  private Path output;

  @Override
  protected ExitCode run(RunContext context) {
    SubSystem part = subSystem.get();
    List<Integer> fills = fillsWithFile(context, range.range(), part);
    Detector detector = Detector.load(context.config().configDir());
    CurrentsProcessor processor = new CurrentsProcessor(detector, part);
    List<Path> written = new ArrayList<>();
    List<Integer> empty = new ArrayList<>();
    try (StageOutput stage = context.stageOutput()) {
      for (int i = 0; i < fills.size(); i++) {
        int fill = fills.get(i);
        context.progress().at("processing fills", i, fills.size());
        ProcessedFiles files = new ProcessedFiles(context.path(output), fill, part.cableName());
        Path read = inputFile(context, fill, part);
        ProcessedCurrents currents = processor.process(read, files);
        if (currents.isEmpty()) {
          empty.add(fill);
          stage.missing("fill " + fill + ": no current in " + stage.shown(read));
          continue;
        }
        List<String> missing = missing(currents, detector.groups(part).size());
        stage.made(files.all(), List.of(read), List.of(), missing);
        missing.forEach(what -> context.note("fill " + fill + ": " + what));
        written.addAll(files.all());
      }
    }
    context.written(written);
    context.note("currents of " + (fills.size() - empty.size()) + " fills processed");
    if (empty.isEmpty()) {
      return ExitCode.OK;
    }
    context.missing("fills without any current, not processed: " + context.fills(empty));
    return ExitCode.PARTIAL;
  }

  private static List<String> missing(ProcessedCurrents currents, int groups) {
    int found = currents.leakage().size();
    return found < groups ? List.of(found + " of " + groups + " readout groups") : List.of();
  }

  private List<Integer> fillsWithFile(RunContext context, FillRange wanted, SubSystem part) {
    List<Integer> fills =
        CurrentsFile.fillsIn(context.path(input), part.cableName()).stream()
            .filter(wanted::contains)
            .toList();
    if (fills.isEmpty()) {
      throw new NoDataException(
          "no file of fills "
              + wanted.first()
              + " to "
              + wanted.last()
              + " in "
              + context.path(input),
          "Make them with 'pixelmon-currents fetch'.");
    }
    return fills;
  }

  private Path inputFile(RunContext context, int fill, SubSystem part) {
    return context.path(input).resolve(CurrentsFile.name(fill, part.cableName()));
  }
}
