package org.pixelmon.currents.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pixelmon.core.cli.FillRangeOptions;
import org.pixelmon.core.cli.Missing;
import org.pixelmon.core.cli.PixelMonCommand;
import org.pixelmon.core.cli.ReplaceEmptyOption;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.files.CurrentsFile;
import org.pixelmon.core.files.ProcessedFiles;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.fill.FillRange;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.io.Counted;
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
    footer = {
      "",
      "Examples:",
      "  pixelmon-currents process -ff 7920 -lf 7983 -s Barrel",
      "  pixelmon-currents process -ff 7960 -lf 7983 -s EndCap -v"
    })
public final class ProcessCommand extends PixelMonCommand {

  @Mixin private FillRangeOptions range;
  @Mixin private SubSystemOption subSystem;
  @Mixin private ReplaceEmptyOption replaceEmpty;

  @Option(
      names = {"-i", "--input", "--input-directory-name"},
      paramLabel = "DIR",
      defaultValue = CurrentsFile.FOLDER,
      description = "Folder of the files of 'fetch' (default: ${DEFAULT-VALUE}).")
  private Path input;

  @Option(
      names = {"-o", "--output", "--output-directory"},
      paramLabel = "DIR",
      defaultValue = ProcessedFiles.FOLDER,
      description = "Output folder (default: ${DEFAULT-VALUE}).")
  private Path output;

  @Override
  protected ExitCode run(RunContext context) {
    SubSystem part = subSystem.get();
    List<Integer> fills = fillsWithFile(context, range.range(), part);
    Detector detector = Detector.load(context.config().configDir());
    CurrentsProcessor processor = new CurrentsProcessor(detector, part, replaceEmpty.isGiven());
    List<String> groups = detector.groups(part).stream().map(ReadoutGroup::name).toList();
    Map<Integer, List<String>> incomplete = new TreeMap<>();
    List<Path> written = new ArrayList<>();
    List<Integer> empty = new ArrayList<>();
    List<Integer> older = new ArrayList<>();
    try (StageOutput stage = context.stageOutput()) {
      stage.gather();
      for (int i = 0; i < fills.size(); i++) {
        int fill = fills.get(i);
        context.progress().at("processing fills", i, fills.size());
        ProcessedFiles files = new ProcessedFiles(context.path(output), fill, part.cableName());
        Path read = inputFile(context, fill, part);
        ProcessedCurrents currents = processor.process(read, files);
        if (currents.isEmpty()) {
          empty.add(fill);
          stage.missing("fill " + fill + ": no current in " + stage.shown(read));
          noteNothing(stage, files, read);
          continue;
        }
        List<String> missing =
            groups.stream().filter(group -> !currents.leakage().containsKey(group)).toList();
        if (!missing.isEmpty()) {
          incomplete.put(fill, missing);
        }
        List<Path> made = new ArrayList<>(files.all());
        made.removeAll(currents.olderIn(files));
        if (made.size() < files.all().size()) {
          older.add(fill);
          stage.missing("fill " + fill + ": older files with currents are kept");
        }
        stage.made(made, List.of(read), List.of(), describe(missing, groups.size()));
        written.addAll(made);
      }
    }
    context.written(written);
    tell(context, incomplete, groups.size());
    if (!older.isEmpty()) {
      String kept =
          "older files with kinds of currents that are gone are kept ("
              + ReplaceEmptyOption.NAME
              + " empties them)";
      context.missing(kept + " for fills " + context.fills(older), Missing.fills(older, kept));
    }
    if (!empty.isEmpty()) {
      context.missing(
          "fills without any current, not processed: " + context.fills(empty),
          Missing.fills(empty, "no current in the file of 'fetch'"));
    }
    int processed = fills.size() - empty.size();
    context.count("fills", processed);
    context.summary("currents of " + Counted.of(processed, "fill") + " processed");
    return empty.isEmpty() && older.isEmpty() ? ExitCode.OK : ExitCode.PARTIAL;
  }

  private static void noteNothing(StageOutput stage, ProcessedFiles files, Path read) {
    for (Path file : files.all()) {
      if (!Files.exists(file)) {
        stage.without(
            files.folder(),
            file.getFileName().toString(),
            stage.files(List.of(read)),
            List.of("no current"));
      }
    }
  }

  private static List<String> describe(List<String> missing, int groups) {
    return missing.isEmpty()
        ? List.of()
        : List.of((groups - missing.size()) + " of " + groups + " readout groups");
  }

  /** One line for all fills; which groups are missing is told with -v. */
  private static void tell(
      RunContext context, Map<Integer, List<String>> incomplete, int groupsOfTheDetector) {
    if (incomplete.isEmpty()) {
      return;
    }
    context.absent(
        "fewer than "
            + groupsOfTheDetector
            + " readout groups in fills "
            + context.fills(incomplete.keySet()),
        incomplete.entrySet().stream()
            .map(
                fill ->
                    Missing.ofFill(
                        fill.getKey(), "readout groups", fill.getValue(), "no leakage current"))
            .toList());
    incomplete.forEach(
        (fill, groups) ->
            context.detail(
                "  fill " + fill + ": " + groups.size() + " missing: " + String.join(" ", groups)));
  }

  private List<Integer> fillsWithFile(RunContext context, FillRange wanted, SubSystem part) {
    Path folder = context.path(input);
    if (Files.notExists(folder)) {
      throw new NoDataException(
          context.shown(folder) + ": no such folder",
          Remedy.of("Make its files with 'pixelmon-currents fetch'").or(Kind.OTHER_INPUT));
    }
    List<Integer> fills =
        CurrentsFile.fillsIn(folder, part.cableName()).stream().filter(wanted::contains).toList();
    if (fills.isEmpty()) {
      throw new NoDataException(
          "no file of fills " + wanted.first() + " to " + wanted.last() + " in " + folder,
          Remedy.of("Make them with 'pixelmon-currents fetch'").or(Kind.OTHER_INPUT));
    }
    return fills;
  }

  private Path inputFile(RunContext context, int fill, SubSystem part) {
    return context.path(input).resolve(CurrentsFile.name(fill, part.cableName()));
  }
}
