package org.pixelmon.fills.cli;

import java.util.List;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.ArchiveStatus;
import org.pixelmon.core.cli.ArchiveCommand;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.fill.FillRange;
import org.pixelmon.core.io.Counted;
import org.pixelmon.core.oms.OmsFill;
import org.pixelmon.core.oms.OmsFillArchive;
import picocli.CommandLine.Command;

/** {@code pixelmon-fills archive status}. */
@Command(
    name = "status",
    header =
        "Shows which days and fills the archive holds, which it lacks, and whose data they are.",
    description = {
      "Missing are days between the first and the last one held. No data file is opened: 'verify'",
      "tells whether they are whole."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Examples:", "  pixelmon-fills archive status"})
public final class StatusCommand extends ArchiveCommand {

  @Override
  protected ExitCode run(RunContext context) {
    ArchiveLayout layout = ExistingArchive.of(context);
    List<Integer> fills =
        new OmsFillArchive(layout.root())
            .read(new FillRange(1, Integer.MAX_VALUE)).stream().map(OmsFill::number).toList();
    ArchiveStatus status = ArchiveStatus.of(layout);
    context.show(
        "archive",
        StatusText.lines(layout, status, fills),
        () -> StatusData.of(layout, status, fills));
    long days = status.tables().stream().mapToLong(table -> table.held().size()).sum();
    long missing = status.tables().stream().mapToLong(table -> table.missing().size()).sum();
    context.count("days", days);
    context.count("days_missing", missing);
    context.count("fills", fills.size());
    context.count("fills_with_lumi_sections", status.fills().size());
    context.summary(
        Counted.of(days, "day")
            + " of "
            + Counted.of(status.tables().size(), "table")
            + " held, "
            + missing
            + " missing");
    return ExitCode.OK;
  }
}
