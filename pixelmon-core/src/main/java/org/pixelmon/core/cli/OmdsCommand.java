package org.pixelmon.core.cli;

import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.omds.MirrorPlan;
import org.pixelmon.core.omds.OmdsSettings;
import org.pixelmon.core.omds.OmdsStatements;
import org.pixelmon.core.records.Records;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A subcommand that reads the detector's records, and may ask OMDS for days that are missing. */
public abstract class OmdsCommand extends ArchiveCommand {

  @Mixin private DryRunOption dryRun = new DryRunOption();

  // help: what is required for work is not for looking.
  @Option(
      order = 107,
      names = "--show-sql",
      help = true,
      description = "Show every statement that can be sent to OMDS, and do nothing.")
  private boolean showSql;

  /** Whether only to tell what remotes would be asked for. */
  protected final boolean isDryRun() {
    return dryRun.isGiven();
  }

  /** The records to ask; in a dry run they answer from the archive alone, and hold the plan. */
  protected final Records records(RunContext context) {
    return isDryRun()
        ? Records.planning(context.config())
        : Records.open(context.config(), context.progress());
  }

  /** Shows a plan in the place of work. */
  protected final ExitCode tell(RunContext context, MirrorPlan plan) {
    context.show("plan", PlanText.lines(context, plan), () -> PlanText.data(plan));
    context.summary(PlanText.summary(plan));
    return ExitCode.OK;
  }

  @Override
  final boolean onlyShows() {
    return showSql || super.onlyShows();
  }

  @Override
  final void show(RunContext context) {
    if (!showSql) {
      super.show(context);
      return;
    }
    OmdsSettings settings =
        OmdsSettings.of(context.config())
            .orElseThrow(
                () ->
                    new UsageException(
                        "no OMDS is set: nothing is sent", "Set omds.url (PIXELMON_OMDS_URL)."));
    OmdsStatements statements = new OmdsStatements(settings);
    context.show("sql", StatementsText.lines(statements), () -> StatementsText.data(statements));
  }
}
