package org.pixelmon.fills.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.archive.UtcDays;
import org.pixelmon.core.cli.Fields;
import org.pixelmon.core.cli.Missing;
import org.pixelmon.core.cli.OmdsCommand;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.files.FillsFile;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.io.Counted;
import org.pixelmon.core.lumi.LumiSections;
import org.pixelmon.core.omds.DayRange;
import org.pixelmon.core.omds.MirroredDays;
import org.pixelmon.core.omds.Omds;
import org.pixelmon.core.omds.OmdsSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code pixelmon-fills archive mirror}. */
@Command(
    name = "mirror",
    header = "Fetches days of all tables of OMDS into the archive, before anything asks for them.",
    description = {
      "Days that the archive has are left alone; the others are fetched, each once. One run has one"
          + " connection, and any number of runs may share an archive. Exit code 7 if the archive"
          + " lacks some of the days afterwards: those that are not over yet, or all where nothing"
          + " is fetched (offline, in a demo archive).",
      "With a fills file the lumi sections of its fills of these days are fetched from brilcalc, too:"
          + " radiation profiles need them."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  pixelmon-fills archive mirror --from 2022-07-05 --to 2022-07-31",
      "  pixelmon-fills archive mirror --from 2022-07-05 --to 2022-07-31 --dry-run"
    })
public final class MirrorCommand extends OmdsCommand {

  @Option(names = "--from", required = true, paramLabel = "DAY", description = "First day (UTC).")
  private LocalDate from;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "DAY",
      description = "Last day (UTC); included.")
  private LocalDate to;

  @Option(
      names = {"-t", "--table"},
      split = ",",
      paramLabel = "TABLE",
      description =
          "Only these tables of fwcaenchannel, tkplcreadsensor and v_voltages (default: all).")
  private List<ArchiveTable> wanted = List.of(ArchiveTable.values());

  @Option(
      names = {"-i", "--fills"},
      paramLabel = "FILE",
      description =
          "Fills file: fetch the lumi sections of its fills that begin on these days, too.")
  private Path fillsFile;

  @Override
  protected ExitCode run(RunContext context) {
    SortedSet<LocalDate> days = days();
    try (Omds omds =
        isDryRun()
            ? Omds.planning(context.config())
            : Omds.open(context.config(), context.progress())) {
      omds.requireNames();
      List<MirroredDays> tables = new ArrayList<>();
      for (ArchiveTable table : new TreeSet<>(wanted)) {
        tables.add(MirroredDays.bring(omds, table, days));
      }
      boolean sections = bringSections(context, days);
      if (isDryRun()) {
        return tell(context, omds.plan());
      }
      boolean all = tell(context, tables, whyLacking(context, omds));
      return all && sections ? ExitCode.OK : ExitCode.PARTIAL;
    }
  }

  /** Brings the lumi sections of the fills of some days into the archive; whether all are there. */
  private boolean bringSections(RunContext context, SortedSet<LocalDate> days) {
    if (fillsFile == null) {
      return true;
    }
    List<Fill> fills =
        FillsFile.read(context.path(fillsFile)).stream()
            .filter(fill -> days.contains(UtcDays.of(fill.startStableBeam())))
            .toList();
    try (LumiSections sections =
        isDryRun()
            ? LumiSections.planning(context.config())
            : LumiSections.open(context.config(), context.progress())) {
      SortedSet<Integer> missing = sections.of(fills).missing();
      if (isDryRun()) {
        List<String> requests = sections.plan();
        context.show("requests", requests, () -> requests);
      } else if (!missing.isEmpty()) {
        String why = "the archive lacks the lumi sections";
        context.missing(
            why + " of " + Counted.of(missing.size(), "fill") + ", the first " + missing.first(),
            Missing.fills(missing, why));
      }
      context.count("fills", fills.size());
      return missing.isEmpty();
    }
  }

  private SortedSet<LocalDate> days() {
    if (to.isBefore(from)) {
      throw new UsageException(
          "the days run backwards: " + from + " is after " + to, "Swap --from and --to.");
    }
    return from.datesUntil(to.plusDays(1)).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String whyLacking(RunContext context, Omds omds) {
    if (omds.layout().isDemo()) {
      return "nothing is fetched into a demo archive";
    }
    if (context.config().offline()) {
      return "offline: nothing is fetched";
    }
    return OmdsSettings.of(context.config()).isEmpty()
        ? "no OMDS is set: nothing is fetched"
        : "records of them may still come";
  }

  private static boolean tell(RunContext context, List<MirroredDays> tables, String why) {
    boolean all = true;
    for (MirroredDays days : tables) {
      if (!days.lacking().isEmpty()) {
        all = false;
        String lacking = Omds.describe(days.table(), days.lacking());
        context.missing(
            "the archive lacks " + lacking + ": " + why,
            Missing.of(
                "days",
                List.of(days.table().tableName()),
                "the archive lacks " + lacking + ": " + why));
      }
    }
    context.show(
        "mirrored",
        tables.stream().map(MirrorCommand::line).toList(),
        () -> tables.stream().map(MirrorCommand::fields).toList());
    long there = tables.stream().mapToLong(days -> days.there().size()).sum();
    long fetched = tables.stream().mapToLong(days -> days.fetched().size()).sum();
    context.count("days_there", there);
    context.count("days_fetched", fetched);
    context.count("days_lacking", tables.stream().mapToLong(days -> days.lacking().size()).sum());
    context.summary(
        Counted.of(fetched, "day file", "day files")
            + " fetched, "
            + there
            + (there == 1 ? " was" : " were")
            + " there");
    return all;
  }

  private static String line(MirroredDays days) {
    String lacking =
        days.lacking().isEmpty()
            ? ""
            : ", "
                + days.lacking().size()
                + " lacking: "
                + DayRange.of(days.lacking()).stream()
                    .map(DayRange::toString)
                    .collect(Collectors.joining(", "));
    return days.table().tableName()
        + ": "
        + Counted.of(days.wanted(), "day")
        + ", "
        + days.there().size()
        + " there, "
        + days.fetched().size()
        + " fetched"
        + lacking;
  }

  private static Fields fields(MirroredDays days) {
    return new Fields()
        .with("table", days.table().tableName())
        .with("days_there", List.copyOf(days.there()))
        .with("days_fetched", List.copyOf(days.fetched()))
        .with("days_missing", List.copyOf(days.lacking()));
  }
}
