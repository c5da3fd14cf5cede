package org.pixelmon.fills;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pixelmon.core.cli.ArchiveCommand;
import org.pixelmon.core.cli.DryRunOption;
import org.pixelmon.core.cli.FileNamePart;
import org.pixelmon.core.cli.FillRangeOptions;
import org.pixelmon.core.cli.Missing;
import org.pixelmon.core.cli.OmsOptions;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.files.FillsFile;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.fill.FillRange;
import org.pixelmon.core.io.Counted;
import org.pixelmon.core.oms.OmsFills;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pixelmon-fills get}. */
@Command(
    name = "get",
    header = "Gets the fills with stable beams of a range and writes them as CSV.",
    description = {
      "Takes fills with stable beams, their start and end, delivered luminosity above 0 and an",
      "injection scheme. Columns: fill_number, start_stable_beam, end_stable_beam (UTC)."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  pixelmon-fills get -ff 7920 -lf 7983",
      "      writes data/fills_info/fills.csv",
      "  pixelmon-fills get -ff 7920 -lf 9319 -suffix run3",
      "      writes data/fills_info/fills_run3.csv",
      "  pixelmon-fills get -ff 7920 -lf 7966 --bunches -o elsewhere --offline",
      "  pixelmon-fills get -ff 7920 -lf 7983 --dry-run",
      "      shows what OMS would be asked"
    })
public final class GetCommand extends ArchiveCommand {

  @Mixin private FillRangeOptions fills;
  @Mixin private OmsOptions oms;
  @Mixin private DryRunOption dryRun;

  @Option(
      names = {"-suffix", "--suffix", "--output-file-name-suffix"},
      converter = FileNamePart.class,
      paramLabel = "NAME",
      defaultValue = "",
      description = "Writes fills_NAME.csv instead of fills.csv.")
  private String suffix;

  @Option(
      names = {"-o", "--output", "--output-directory"},
      paramLabel = "DIR",
      defaultValue = FillsFile.FOLDER,
      description = "Folder to write to (default: ${DEFAULT-VALUE}).")
  private Path output;

  @Option(
      names = "--bunches",
      description = "Adds the column bunches_colliding: bunch pairs that collide in CMS.")
  private boolean bunches;

  @Override
  protected ExitCode run(RunContext context) {
    FillRange range = fills.range();
    if (dryRun.isGiven()) {
      context.tellRequests(OmsFills.plan(context.config(), oms.auth(), range, GoodFills.SELECTION));
      return ExitCode.OK;
    }
    OmsFills source = OmsFills.of(context.config(), oms.auth(), context.progress());
    GoodFills good = GoodFills.of(source, range);
    Path file = context.path(output).resolve(FillsFile.name(suffix));
    try (StageOutput stage = context.stageOutput()) {
      FillsFile.write(file, good.fills(), bunches);
      stage.input(stage.answers(context.archive("fills as OMS answered")));
      stage.made(List.of(file), List.of(), List.of(), missing(good));
    }
    context.written(List.of(file));
    context.count("fills", good.fills().size());
    context.summary(
        Counted.of(good.fills().size(), "fill")
            + " from "
            + range.first()
            + " to "
            + range.last()
            + " written");
    return reportMissing(context, good);
  }

  private ExitCode reportMissing(RunContext context, GoodFills good) {
    good.rejected()
        .forEach(
            each ->
                context.missing(
                    "left out: " + each.problem(),
                    Missing.ofFill(each.fill(), "fill", List.of(), each.problem())));
    List<Integer> unknown = bunches ? good.withoutBunches() : List.of();
    if (!unknown.isEmpty()) {
      String reason = "bunches_colliding is not known";
      context.missing(reason + " for fills " + unknown, Missing.fills(unknown, reason));
    }
    return missing(good).isEmpty() ? ExitCode.OK : ExitCode.PARTIAL;
  }

  private List<String> missing(GoodFills good) {
    List<String> missing = new ArrayList<>();
    good.rejected().forEach(each -> missing.add("left out: " + each.problem()));
    List<Integer> unknown = bunches ? good.withoutBunches() : List.of();
    if (!unknown.isEmpty()) {
      missing.add("bunches_colliding is not known for fills " + unknown);
    }
    return missing;
  }
}
