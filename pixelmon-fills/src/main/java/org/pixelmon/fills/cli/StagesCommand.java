package org.pixelmon.fills.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.pixelmon.core.cli.ArchiveCommand;
import org.pixelmon.core.cli.EraOrFillsOptions;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.files.FillsFile;
import org.pixelmon.core.files.LuminosityFile;
import org.pixelmon.core.fill.Eras;
import org.pixelmon.core.fill.FillRange;
import org.pixelmon.core.io.Counted;
import org.pixelmon.core.state.StageStates;
import org.pixelmon.core.state.StateRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pixelmon-fills status}. */
@Command(
    name = "status",
    header =
        "Shows which files of the stages are there, missing, incomplete or out of date, and why.",
    description = {
      "Looks at the manifests beside the files. 'stale' is what was made of something that has",
      "changed since: a fill's times, days of the archive, files of an earlier stage, bad fills,",
      "tables of config/, settings. 'partial' lacks something, 'no data' means that there was",
      "nothing to be written, 'unlisted' are files of other programs or changed by them. 'due' is",
      "what would come out otherwise if it were made now. Opens no connection, writes nothing."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  pixelmon-fills status",
      "  pixelmon-fills status -ff 7920 -lf 7983 -v",
      "  pixelmon-fills status -era 2022 --due",
      "      what is to be made, a line each, for scripts"
    })
public final class StagesCommand extends ArchiveCommand {

  private static final List<String> SUFFIXES = List.of("", "run3");

  @Mixin private EraOrFillsOptions range;

  @Option(
      names = {"-f", "-i", "--fills", "--input-fills-file-name"},
      paramLabel = "FILE",
      description =
          "Fills file (default: " + FillsFile.DEFAULT + ", or else fills_run3.csv beside it).")
  private Path fillsFile;

  @Option(
      names = {"-l", "--lumi", "--input-lumi-file-name"},
      paramLabel = "FILE",
      description = "Luminosity file (default: that with the suffix of the fills file).")
  private Path luminosityFile;

  @Option(
      names = "--due",
      description =
          "Only what is to be made: stage, part, first, last and number of fills or days, with tabs"
              + " between; a file or plot has its path; 'current' stands before the command lines"
              + " of plots that need not be made again.")
  private boolean due;

  @Override
  protected ExitCode run(RunContext context) {
    Path fills = fillsFile == null ? defaultFills(context) : context.path(fillsFile);
    Path luminosity =
        luminosityFile == null ? luminosityOf(context, fills) : context.path(luminosityFile);
    FillRange wanted =
        range.given()
            ? range.range(Eras.load(context.config().configDir()))
            : new FillRange(1, Integer.MAX_VALUE);
    StageStates states =
        StageStates.of(context.config(), new StateRequest(fills, luminosity, wanted));
    context.show(
        "stages",
        due
            ? StagesText.due(states)
            : StagesText.lines(states, context.inHome(fills).toString(), context.verbosity() > 0),
        () -> StagesData.of(states));
    long dueItems = states.stages().stream().mapToLong(state -> state.due().size()).sum();
    context.count("fills", states.fills().size());
    context.count("due", dueItems);
    context.summary(
        Counted.of(states.fills().size(), "fill")
            + " looked at, "
            + (dueItems == 0
                ? "nothing is due"
                : dueItems + " files, days or fills of stages due"));
    return ExitCode.OK;
  }

  private static Path defaultFills(RunContext context) {
    return SUFFIXES.stream()
        .map(suffix -> context.path(Path.of(FillsFile.FOLDER, FillsFile.name(suffix))))
        .filter(Files::exists)
        .findFirst()
        .orElse(context.path(Path.of(FillsFile.DEFAULT)));
  }

  private static Path luminosityOf(RunContext context, Path fills) {
    String suffix =
        fills.getFileName().toString().replaceFirst("^fills_?", "").replaceFirst("\\.csv$", "");
    return context.path(Path.of(LuminosityFile.FOLDER, LuminosityFile.name(suffix)));
  }
}
