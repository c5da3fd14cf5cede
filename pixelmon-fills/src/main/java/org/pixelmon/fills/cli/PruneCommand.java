package org.pixelmon.fills.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.ArchivePruning;
import org.pixelmon.core.archive.ArchiveVerification;
import org.pixelmon.core.cli.ArchiveCommand;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.io.Counted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pixelmon-fills archive prune}. */
@Command(
    name = "prune",
    header =
        "Deletes days, fills or damaged files of the archive; the next run fetches them again.",
    description = {
      "What to delete: a table (fwcaenchannel, tkplcreadsensor, v_voltages) and days or ranges of",
      "days after it, 'lumi' and fills or ranges of fills after it, or files. Prints each file."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  pixelmon-fills archive prune --damaged --dry-run",
      "  pixelmon-fills archive prune fwcaenchannel 2022-07-06 2022-07-08..2022-07-10 --dry-run",
      "  pixelmon-fills archive prune lumi 7920..7924 --dry-run",
      "  pixelmon-fills archive prune data/archive/omds/aliases.parquet --dry-run"
    })
public final class PruneCommand extends ArchiveCommand {

  @Parameters(
      arity = "0..*",
      paramLabel = "WHAT",
      description = "TABLE DAY..., TABLE FIRST..LAST, lumi FILL..., lumi FIRST..LAST, or FILE.")
  private List<String> what = new ArrayList<>();

  @Option(names = "--damaged", description = "Deletes what 'verify' finds damaged.")
  private boolean damaged;

  @Option(names = "--dry-run", description = "Prints what would be deleted, and deletes nothing.")
  private boolean dryRun;

  @Option(
      names = "--even-demo",
      description = "Deletes in a demo archive, too, where nothing fetches it again.")
  private boolean evenDemo;

  @Override
  protected ExitCode run(RunContext context) {
    if (what.isEmpty() && !damaged) {
      throw new UsageException(
          "nothing is named that should be deleted",
          "Give a table with days, 'lumi' with fills, files, or --damaged.");
    }
    ArchiveLayout layout = ExistingArchive.of(context);
    if (layout.isDemo() && !evenDemo && !dryRun) {
      throw new UsageException(
          layout.root() + " is a demo archive: no run fetches again what is deleted there",
          "Delete it nevertheless with --even-demo, or make the demo again.");
    }
    Set<Path> files = new LinkedHashSet<>(new PruneWords(layout, context).files(what));
    if (damaged) {
      files.addAll(new ArchiveVerification(layout, context.progress()).run().damaged());
    }
    if (files.isEmpty()) {
      return nothing(context, layout);
    }
    if (!dryRun) {
      new ArchivePruning(layout).delete(files);
    }
    context.show(
        dryRun ? "would_delete" : "deleted",
        files.stream().map(file -> context.shown(file).toString()).toList(),
        () -> List.copyOf(files));
    context.count("files", files.size());
    context.summary(Counted.of(files.size(), "file") + (dryRun ? " would be deleted" : " deleted"));
    return ExitCode.OK;
  }

  private ExitCode nothing(RunContext context, ArchiveLayout layout) {
    if (what.isEmpty()) {
      context.count("files", 0);
      context.summary("no file is damaged");
      return ExitCode.OK;
    }
    throw new NoDataException(
        layout.root() + ": the archive has none of what is named: " + String.join(" ", what),
        "'pixelmon-fills archive status' shows what it has.");
  }
}
