package org.pixelmon.lumi;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pixelmon.core.cli.FillRangeOptions;
import org.pixelmon.core.cli.OmsOptions;
import org.pixelmon.core.cli.PixelMonCommand;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.fill.FillRange;
import org.pixelmon.core.lumi.BrilcalcClient;
import org.pixelmon.core.lumi.BrilcalcRequest;
import org.pixelmon.core.lumi.BrilcalcRow;
import org.pixelmon.core.lumi.BrilcalcTable;
import org.pixelmon.core.lumi.FillLuminosity;
import org.pixelmon.core.lumi.LuminosityFile;
import org.pixelmon.core.oms.FillSelection;
import org.pixelmon.core.oms.OmsFills;
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
      "  pixelmon-lumi get -ff 7920 -lf 9319 -suffix run3",
      "      writes data/luminosity/integrated_luminosity_per_fill_run3.csv",
      "  pixelmon-lumi get -ff 7920 -lf 8016 -from brilcalc --normtag normtag_PHYSICS.json"
    })
public final class GetCommand extends PixelMonCommand {

  /** Where the luminosity comes from. */
  enum Source {
    OMS,
    BRILCALC
  }

  @Mixin private FillRangeOptions fills;
  @Mixin private OmsOptions oms;

  @Option(
      names = {"-from", "--from"},
      paramLabel = "SOURCE",
      defaultValue = "oms",
      description = "oms (default) or brilcalc.")
  private Source source;

  @Option(
      names = {"-suffix", "--suffix", "--output-file-name-suffix"},
      paramLabel = "NAME",
      defaultValue = "",
      description =
          "Writes integrated_luminosity_per_fill_NAME.csv, not integrated_luminosity_per_fill.csv.")
  private String suffix;

  @Option(
      names = {"-o", "--output", "--output-directory"},
      paramLabel = "DIR",
      defaultValue = "data/luminosity",
      description = "Folder to write to (default: <home>/data/luminosity).")
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
    FillRange range = fills.range();
    List<FillLuminosity> luminosities =
        source == Source.OMS ? fromOms(context, range) : fromBrilcalc(context, range);
    String name =
        "integrated_luminosity_per_fill" + (suffix.isEmpty() ? "" : "_" + suffix) + ".csv";
    Path file = context.path(output).resolve(name);
    LuminosityFile.write(file, luminosities);
    context.written(List.of(file));
    double delivered = luminosities.stream().mapToDouble(FillLuminosity::delivered).sum();
    context.note(
        String.format(
            Locale.ROOT, "%d fills written, %.6g /fb delivered", luminosities.size(), delivered));
    return reportMissing(context, luminosities);
  }

  private List<FillLuminosity> fromOms(RunContext context, FillRange range) {
    if (normtag != null || beamStatus != null) {
      throw new UsageException(
          "--normtag and --beam-status are brilcalc's", "Add -from brilcalc, or leave them out.");
    }
    OmsFills source = OmsFills.of(context.config(), oms.auth());
    return FillLuminosities.fromOms(source.fills(range, FillSelection.WITH_LUMINOSITY));
  }

  private List<FillLuminosity> fromBrilcalc(RunContext context, FillRange range) {
    if (context.config().offline()) {
      throw new UsageException(
          "-from brilcalc does not work with --offline: the archive holds no answers of brilcalc",
          "Use -from oms, or leave out --offline.");
    }
    BrilcalcTable<BrilcalcRow> table =
        BrilcalcClient.of(context.config())
            .byFill(
                new BrilcalcRequest(
                    range, Optional.ofNullable(normtag), Optional.ofNullable(beamStatus)));
    if (table.rows().isEmpty()) {
      throw new NoDataException(
          "brilcalc has no luminosity for fills " + range.first() + " to " + range.last(),
          "Widen the range: -ff, -lf.");
    }
    context.note("brilcalc: " + table.provenance());
    return FillLuminosities.fromBrilcalc(table);
  }

  private static ExitCode reportMissing(RunContext context, List<FillLuminosity> luminosities) {
    List<Integer> missing =
        luminosities.stream()
            .filter(fill -> fill.recorded().isEmpty())
            .map(FillLuminosity::fill)
            .toList();
    if (missing.isEmpty()) {
      return ExitCode.OK;
    }
    context.err().println("recorded luminosity is not known for fills " + missing);
    return ExitCode.PARTIAL;
  }
}
