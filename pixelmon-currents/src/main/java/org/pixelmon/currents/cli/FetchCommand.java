package org.pixelmon.currents.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.cli.FillRangeOptions;
import org.pixelmon.core.cli.OmdsCommand;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.files.CurrentsFile;
import org.pixelmon.core.files.FillSelection;
import org.pixelmon.core.files.FillsFile;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.records.Records;
import org.pixelmon.currents.fetch.CurrentsFetcher;
import org.pixelmon.currents.fetch.FetchedFiles;
import org.pixelmon.currents.fetch.FillCurrents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pixelmon-currents fetch}. */
@Command(
    name = "fetch",
    mixinStandardHelpOptions = true,
    header = "Last current of each power-supply channel shortly after the start of stable beams.",
    description = {
      "Writes <output>/<fill>_<subsystem>.txt, one line 'cable   current   voltage   time' a"
          + " channel: leakage currents in uA, digital and analog currents in A, times in UTC."
          + " Missing days are fetched into the archive first, unless --offline."
    },
    footer = {
      "",
      "Examples:",
      "  pixelmon-currents fetch -ff 7920 -lf 7983 -s Barrel",
      "  pixelmon-currents fetch -ff 7960 -lf 7983 -s EndCap -t 600 --lookback 12h -v",
      "  pixelmon-currents fetch -ff 7920 -lf 7983 -s Barrel --dry-run",
      "      shows which days would be fetched from OMDS, and by which statements"
    })
public final class FetchCommand extends OmdsCommand {

  private static final Duration MAX_LOOKBACK = Duration.ofDays(366);

  @Mixin private FillRangeOptions range;
  @Mixin private SubSystemOption subSystem;

  @Option(
      names = {"-i", "-f", "--fills", "--input-fills-file-name"},
      paramLabel = "FILE",
      defaultValue = FillsFile.DEFAULT,
      description = "Fills file (default: ${DEFAULT-VALUE}).")
  private Path fillsFile;

  @Option(
      names = {"-o", "--output", "--output-directory"},
      paramLabel = "DIR",
      defaultValue = CurrentsFile.FOLDER,
      description = "Output folder (default: ${DEFAULT-VALUE}).")
  private Path output;

  @Option(
      names = {"-t", "-delay", "--delay", "--measurement-delay"},
      paramLabel = "SECONDS",
      defaultValue = "1200",
      description = "Time after the start of stable beams (default: ${DEFAULT-VALUE}).")
  private long delay;

  @Option(
      names = "--lookback",
      paramLabel = "TIME",
      defaultValue = "0s",
      description =
          "Let a channel that did not change since the start of stable beams keep its value from up"
              + " to TIME before, e.g. 12h, 90m (default: none, as the original).")
  private String lookBack;

  @Override
  protected ExitCode run(RunContext context) {
    SubSystem part = subSystem.get();
    Duration measured = notNegative(Duration.ofSeconds(delay));
    Duration back = duration(lookBack);
    List<Fill> fills = FillSelection.inRange(context.path(fillsFile), range.range());
    Detector detector = Detector.load(context.config().configDir());
    List<FillCurrents> found;
    try (Records records = records(context)) {
      CurrentsFetcher fetcher = new CurrentsFetcher(records, detector);
      if (isDryRun()) {
        fetcher.want(fills, measured, back);
        return tell(context, records.plan());
      }
      found = fetcher.fetch(fills, part, measured, back);
      FetchReport.refuseNothing(found, records);
    }
    FetchedFiles files;
    try (StageOutput stage = context.stageOutput()) {
      stage.context(context.path(fillsFile));
      stage.input(context.archive(ArchiveTable.FWCAENCHANNEL, fills));
      files =
          new FetchedFiles(
              context.path(output), part, context.fillInputs(stage, context.path(fillsFile)));
      context.progress().each("writing fills", found, files::write);
    }
    context.written(files.written());
    return new FetchReport(context, found, detector.channels(part), files).tell();
  }

  private static Duration notNegative(Duration delay) {
    if (delay.isNegative()) {
      throw new UsageException("-t is below 0: " + delay.toSeconds() + " s", "Example: -t 1200.");
    }
    return delay;
  }

  private static Duration duration(String text) {
    try {
      Duration back = Duration.parse("PT" + text.toUpperCase(Locale.ROOT));
      if (!back.isNegative() && back.compareTo(MAX_LOOKBACK) <= 0) {
        return back;
      }
    } catch (DateTimeParseException e) {
      throw badLookBack(text);
    }
    throw badLookBack(text);
  }

  private static UsageException badLookBack(String text) {
    return new UsageException(
        "--lookback wants a time like 12h, 90m or 600s, up to "
            + MAX_LOOKBACK.toHours()
            + "h, got '"
            + text
            + "'",
        "Example: --lookback 12h.");
  }
}
