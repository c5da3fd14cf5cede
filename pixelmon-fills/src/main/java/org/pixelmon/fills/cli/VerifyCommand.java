package org.pixelmon.fills.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pixelmon.core.archive.ArchiveAdoption;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.ArchiveSource;
import org.pixelmon.core.archive.ArchiveVerification;
import org.pixelmon.core.archive.ArchiveVerification.Finding;
import org.pixelmon.core.archive.ArchiveVerification.Report;
import org.pixelmon.core.cli.ArchiveCommand;
import org.pixelmon.core.cli.Fields;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.fill.FillRange;
import org.pixelmon.core.io.Counted;
import org.pixelmon.core.omds.OmdsSettings;
import org.pixelmon.core.oms.OmsFillArchive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code pixelmon-fills archive verify}. */
@Command(
    name = "verify",
    header = "Reads the whole archive and compares each file with its checksum and its place.",
    description = {
      "Prints each file that is damaged, that holds something else than its place says, or that",
      "cannot be read; exit code 4 if there is any. 'prune --damaged' takes those away."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  pixelmon-fills archive verify",
      "  pixelmon-fills archive verify --adopt",
      "      after it the files of an older version have checksums, too"
    })
public final class VerifyCommand extends ArchiveCommand {

  private static final int SHOWN = 3;

  @Option(
      names = "--adopt",
      description = {
        "Writes the files of an older version anew with checksums, where they are whole, and notes",
        "the database of the settings as the archive's own, unless it has one."
      })
  private boolean adopt;

  @Override
  protected ExitCode run(RunContext context) {
    ArchiveLayout layout = ExistingArchive.of(context);
    Report report = new ArchiveVerification(layout, context.progress()).run();
    context.show("findings", lines(context, report), () -> data(report));
    context.count("files", report.files());
    context.count("bytes", report.bytes());
    context.count("damaged", report.damaged().size());
    context.count("without_checksum", report.unsealed().size());
    if (adopt) {
      int sealed =
          new ArchiveAdoption(layout, context.progress()).seal(report, source(context, layout));
      context.count("sealed", sealed);
      context.note(Counted.of(sealed, "file") + " got a checksum");
    }
    refuseFindings(report, layout);
    new OmsFillArchive(layout.root())
        .read(new FillRange(1, Integer.MAX_VALUE)); // names a damaged one
    context.summary(summary(report));
    return ExitCode.OK;
  }

  private static List<String> lines(RunContext context, Report report) {
    return report.findings().stream()
        .map(finding -> context.shown(finding.file()) + ": " + finding.problem())
        .toList();
  }

  private static List<Fields> data(Report report) {
    return report.findings().stream()
        .map(
            finding ->
                new Fields()
                    .with("file", finding.file())
                    .with("problem", finding.problem())
                    .with("damaged", finding.damaged()))
        .toList();
  }

  private String summary(Report report) {
    String all =
        String.format(
            Locale.ROOT, "%d files are whole, %.1f MB", report.files(), report.bytes() / 1e6);
    return adopt || report.unsealed().isEmpty()
        ? all
        : all
            + "; "
            + report.unsealed().size()
            + " of an older version have no checksums: of these, damage that can be read is not seen"
            + " ('verify --adopt' adds checksums)";
  }

  private static ArchiveSource source(RunContext context, ArchiveLayout layout) {
    if (layout.isDemo()) {
      return ArchiveSource.named("demo");
    }
    Optional<OmdsSettings> settings = OmdsSettings.of(context.config());
    return settings
        .map(OmdsSettings::archiveSource)
        .orElseThrow(
            () ->
                new UsageException(
                    "no database is set, so that the archive cannot note whose data it holds",
                    "Set omds.url, or omds.sourceName beside any omds.url."));
  }

  private static void refuseFindings(Report report, ArchiveLayout layout) {
    List<Finding> findings = report.findings();
    if (findings.isEmpty()) {
      return;
    }
    long damaged = findings.stream().filter(Finding::damaged).count();
    String shown =
        findings.stream()
            .limit(SHOWN)
            .map(finding -> finding.file().getFileName().toString())
            .reduce((all, one) -> all + ", " + one)
            .orElseThrow();
    throw new BadInputException(
        layout.root()
            + ": "
            + damaged
            + " damaged, "
            + (findings.size() - damaged)
            + " unreadable of "
            + report.files()
            + " files: "
            + shown
            + (findings.size() > SHOWN ? ", ..." : ""),
        damaged == 0
            ? "Renew your token or ask the owner of the archive for the right to read them."
            : layout.isDemo()
                ? "Delete the folder and make it again with 'pixelmon-fills demo'."
                : "Take them away with 'pixelmon-fills archive prune --damaged'; the next run fetches"
                    + " them again.");
  }
}
