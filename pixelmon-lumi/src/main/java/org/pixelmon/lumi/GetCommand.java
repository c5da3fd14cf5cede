package org.pixelmon.lumi;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pixelmon.core.cli.ArchiveCommand;
import org.pixelmon.core.cli.DryRunOption;
import org.pixelmon.core.cli.FileNamePart;
import org.pixelmon.core.cli.Missing;
import org.pixelmon.core.cli.OmsOptions;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.files.Input;
import org.pixelmon.core.files.LuminosityFile;
import org.pixelmon.core.files.Origin;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.fill.FillRange;
import org.pixelmon.core.io.Counted;
import org.pixelmon.core.oms.MalformedFill;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pixelmon-lumi get}. */
@Command(
    name = "get",
    header = "Gets the luminosity per fill of a range and writes it, with running sums, as CSV.",
    description = {
      "Fills without stable beams count, too: what matters is the luminosity.",
      "Columns, all in /fb: fill, delivered, recorded, integrated delivered, integrated recorded."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  pixelmon-lumi get -ff 7920 -lf 7983",
      "      writes data/luminosity/integrated_luminosity_per_fill.csv",
      "  pixelmon-lumi get -ff 7920 -lf 9319 -from oms -suffix run3",
      "      writes data/luminosity/integrated_luminosity_per_fill_run3.csv",
      "  pixelmon-lumi get -ff 7920 -lf 7983 --dry-run",
      "      shows what OMS would be asked"
    })
public final class GetCommand extends ArchiveCommand {

  /** The first fill the original's luminosities begin with unless told otherwise. */
  private static final String FIRST_FILL = "1005";

  private static final String NOT_RECORDED = "recorded luminosity is not known";

  @Option(
      names = {"-ff", "--first-fill"},
      paramLabel = "FILL",
      defaultValue = FIRST_FILL,
      description = "First fill (default: ${DEFAULT-VALUE}).")
  private int first;

  @Option(
      names = {"-lf", "--last-fill"},
      required = true,
      paramLabel = "FILL",
      description = "Last fill; included.")
  private int last;

  @Mixin private OmsOptions oms;
  @Mixin private DryRunOption dryRun;

  @Option(
      names = {"-from", "--from"},
      paramLabel = "SOURCE",
      defaultValue = "oms",
      description = "oms (default) or brilcalc.")
  private LuminositySource.Name from;

  @Option(
      names = {"-suffix", "--suffix", "--output-file-name-suffix"},
      converter = FileNamePart.class,
      paramLabel = "NAME",
      defaultValue = "",
      description =
          "Writes integrated_luminosity_per_fill_NAME.csv, not integrated_luminosity_per_fill.csv.")
  private String suffix;

  @Option(
      names = {"-o", "--output", "--output-directory"},
      paramLabel = "DIR",
      defaultValue = LuminosityFile.FOLDER,
      description = "Folder to write to (default: ${DEFAULT-VALUE}).")
  private Path output;

  @Option(
      names = "--normtag",
      paramLabel = "TAG",
      description = "With brilcalc: file or name of the calibration (default: none).")
  private String normtag;

  @Option(
      names = "--beam-status",
      paramLabel = "STATUS",
      description = "With brilcalc: only this beam status, for example \"STABLE BEAMS\".")
  private String beamStatus;

  @Override
  protected ExitCode run(RunContext context) {
    if (dryRun.isGiven()) {
      context.tellRequests(
          LuminositySource.plan(
              from,
              context.config(),
              oms.auth(),
              Optional.ofNullable(normtag),
              Optional.ofNullable(beamStatus),
              new FillRange(first, last)));
      return ExitCode.OK;
    }
    LuminositySource source =
        LuminositySource.of(
            from,
            context.config(),
            oms.auth(),
            Optional.ofNullable(normtag),
            Optional.ofNullable(beamStatus),
            context.progress());
    FillLuminosities luminosities = source.get(new FillRange(first, last));
    Path file = context.path(output).resolve(LuminosityFile.name(suffix));
    List<String> missing = missing(luminosities);
    try (StageOutput stage = context.stageOutput()) {
      LuminosityFile.write(file, luminosities.fills());
      stage.input(
          from == LuminositySource.Name.OMS
              ? stage.answers(context.archive("fills as OMS answered"))
              : Input.of(luminosities.provenance(), "", Origin.MEASURED));
      stage.made(List.of(file), List.of(), List.of(), missing);
    }
    context.written(List.of(file));
    context.count("fills", luminosities.fills().size());
    context.summary(
        String.format(
            Locale.ROOT,
            "%s written, %.6g /fb delivered (%s)",
            Counted.of(luminosities.fills().size(), "fill"),
            luminosities.delivered(),
            luminosities.provenance()));
    luminosities.remarks().forEach(context::note);
    tellMissing(context, luminosities);
    return missing.isEmpty() ? ExitCode.OK : ExitCode.PARTIAL;
  }

  private static void tellMissing(RunContext context, FillLuminosities luminosities) {
    luminosities
        .caveats()
        .forEach(caveat -> context.missing(caveat, Missing.of("luminosity", List.of(), caveat)));
    luminosities
        .malformed()
        .forEach(
            each ->
                context.missing(
                    leftOut(each),
                    Missing.ofFill(each.number(), "luminosity", List.of(), each.problem())));
    List<Integer> unknown = luminosities.withoutRecorded();
    if (!unknown.isEmpty()) {
      context.missing(
          NOT_RECORDED + " for fills " + unknown,
          unknown.stream()
              .map(fill -> Missing.ofFill(fill, "luminosity", List.of(), NOT_RECORDED))
              .toList());
    }
  }

  /** It may have delivered: sums without it are too low from there on. */
  private static String leftOut(MalformedFill fill) {
    return "left out, also of the sums: " + fill.problem();
  }

  private static List<String> missing(FillLuminosities luminosities) {
    List<String> missing = new ArrayList<>(luminosities.caveats());
    luminosities.malformed().forEach(fill -> missing.add(leftOut(fill)));
    List<Integer> unknown = luminosities.withoutRecorded();
    if (!unknown.isEmpty()) {
      missing.add(NOT_RECORDED + " for fills " + unknown);
    }
    return missing;
  }
}
