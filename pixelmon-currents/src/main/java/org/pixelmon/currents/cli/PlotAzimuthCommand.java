package org.pixelmon.currents.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pixelmon.core.cli.DrawingOptions;
import org.pixelmon.core.cli.Missing;
import org.pixelmon.core.cli.PixelMonCommand;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.cli.YRangeOptions;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.files.FillsFile;
import org.pixelmon.core.files.Origin;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.fill.BadFills;
import org.pixelmon.core.fill.Eras;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.fill.FillRange;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.io.Counted;
import org.pixelmon.core.limits.Limits;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.core.plot.HiddenPoints;
import org.pixelmon.core.plot.YRange;
import org.pixelmon.core.plotfile.PlotFiles;
import org.pixelmon.currents.analysis.CurrentType;
import org.pixelmon.currents.analysis.CurrentsReader;
import org.pixelmon.currents.analysis.LeakageScale;
import org.pixelmon.currents.plot.AzimuthPlot;
import org.pixelmon.currents.plot.AzimuthPlots;
import org.pixelmon.currents.plot.RunText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pixelmon-currents plot-azimuth}. */
@Command(
    name = "plot-azimuth",
    mixinStandardHelpOptions = true,
    header = "Leakage current of each readout group against its azimuth, for +z and -z.",
    description = {
      "With -lf: the currents of the last fill minus those of the first. The points stand beside"
          + " the plot as <plot name>.csv: readout_group,side,phi_rad,y."
    },
    footer = {
      "",
      "Examples:",
      "  pixelmon-currents plot-azimuth -ff 7965 -s Barrel -layer 1 -normroc -tref 0",
      "  pixelmon-currents plot-azimuth -ff 7920 -lf 7982 -s Barrel -layer 1-4 -csv"
    })
public final class PlotAzimuthCommand extends PixelMonCommand {

  /** Tables that people read, no stage does. */
  private static final String PER_SECTOR = "data/currents/per_sector";

  @Option(
      names = {"-ff", "--first-fill"},
      required = true,
      paramLabel = "FILL",
      description = "The fill, or the first of two.")
  private int first;

  @Option(
      names = {"-lf", "--last-fill"},
      paramLabel = "FILL",
      description = "A second fill: plot the difference second minus first.")
  private Integer last;

  @Mixin private SubSystemOption subSystem;

  @Option(
      names = {"-layer", "-layers", "--layer", "--layers"},
      paramLabel = "LIST",
      defaultValue = "1",
      description =
          "Layers (barrel) or disks (endcap), e.g. 1,2 or 1-3, one plot each (default:"
              + " ${DEFAULT-VALUE}).")
  private String layers;

  @Mixin private ScaleOptions scale;
  @Mixin private PlotInputs inputs;
  @Mixin private YRangeOptions yRange;
  @Mixin private DrawingOptions drawing = new DrawingOptions("plots/currents");

  @Option(
      names = {"-csv", "--produce-csv-files"},
      description = "Also write currents and temperatures per readout group to --csv-dir.")
  private boolean table;

  @Option(
      names = {"-csv_dir", "--csv-dir", "--csv-directory"},
      paramLabel = "DIR",
      defaultValue = PER_SECTOR,
      description = "Folder of the tables of -csv (default: ${DEFAULT-VALUE}).")
  private Path tableFolder;

  @Override
  protected ExitCode run(RunContext context) {
    SubSystem part = subSystem.get();
    List<Integer> wantedLayers = subSystem.layers(layers);
    List<LeakageScale> scales = scale.scales(Limits.load(context.config().configDir()));
    YRange range = yRange.get();
    CmsLabel.Status status = drawing.status();
    PlotFiles output = drawing.output(context);
    checkFills(context);
    CurrentsReader reader =
        inputs.reader(context, Detector.load(context.config().configDir()), part);
    AzimuthPlots plots = plots(context, reader);
    List<AzimuthPlot> made = new ArrayList<>();
    List<NoDataException> missing = new ArrayList<>();
    for (LeakageScale scaled : scales) {
      for (int layer : wantedLayers) {
        try {
          AzimuthPlot plot = plot(plots, layer, scaled, range, status);
          HiddenPoints.of(plot.spec()).refuseAll(plot.name());
          made.add(plot);
        } catch (NoDataException e) {
          missing.add(e);
        }
      }
    }
    if (made.isEmpty()) {
      throw missing.get(0);
    }
    try (StageOutput stage = context.stageOutput()) {
      List<Path> read = new ArrayList<>(reader.files(first, CurrentType.LEAKAGE));
      read.addAll(last == null ? List.of() : reader.files(last, CurrentType.LEAKAGE));
      inputs.note(context, stage, read, ranges());
      missing.forEach(e -> stage.missing(e.getMessage()));
      return write(context, stage, output, made, missing);
    }
  }

  private List<FillRange> ranges() {
    return last == null
        ? List.of(new FillRange(first, first))
        : List.of(new FillRange(first, first), new FillRange(last, last));
  }

  private AzimuthPlots plots(RunContext context, CurrentsReader reader) {
    Eras eras = Eras.load(context.config().configDir());
    return new AzimuthPlots(reader, new RunText(eras, inputs.luminosity(context, false)));
  }

  private AzimuthPlot plot(
      AzimuthPlots plots, int layer, LeakageScale scaled, YRange range, CmsLabel.Status status) {
    return last == null
        ? plots.ofFill(first, layer, scaled, range, status)
        : plots.ofDifference(first, last, layer, scaled, range, status);
  }

  /** Writes the plots and tells which could not be made. */
  private ExitCode write(
      RunContext context,
      StageOutput stage,
      PlotFiles output,
      List<AzimuthPlot> plots,
      List<NoDataException> missing) {
    Origin origin = stage.origin();
    context
        .progress()
        .each(
            "writing plots",
            plots,
            plot -> {
              List<Path> written = write(context, output, plot, origin);
              stage.made(written, List.of(), List.of(), absent(plot));
              context.written(written);
            });
    plots.forEach(plot -> tellLeftOut(context, plot));
    missing.forEach(
        e -> context.missing(e.getMessage(), Missing.of("plot", List.of(), e.getMessage())));
    context.count("plots", plots.size());
    context.summary(Counted.of(plots.size(), "plot") + " written");
    return missing.isEmpty() ? ExitCode.OK : ExitCode.PARTIAL;
  }

  private static void tellLeftOut(RunContext context, AzimuthPlot plot) {
    HiddenPoints hidden = HiddenPoints.of(plot.spec());
    if (hidden.hidden() > 0) {
      context.note(plot.name() + ": " + hidden.text());
    }
    int absent = plot.absent().size();
    if (absent > 0) {
      int all = absent + plot.points().size();
      context.absent(
          plot.name() + ": without a point: " + absent + " of " + all + " readout groups",
          List.of(Missing.of("readout groups", plot.absent(), plot.name() + ": without a point")));
      plot.absent().forEach(group -> context.detail("  " + group));
    }
  }

  private static List<String> absent(AzimuthPlot plot) {
    return plot.absent().isEmpty()
        ? List.of()
        : List.of("without a point: " + String.join(", ", plot.absent()));
  }

  private List<Path> write(RunContext context, PlotFiles output, AzimuthPlot plot, Origin origin) {
    List<Path> written =
        new ArrayList<>(
            output.write(plot.name(), drawing.marked(plot.spec(), origin), plot::writePoints));
    if (table) {
      Path file = context.path(tableFolder).resolve(plot.name() + "_data.csv");
      output.write(file, () -> plot.writeTable(file));
      written.add(file);
    }
    return written;
  }

  private void checkFills(RunContext context) {
    if (last != null && last <= first) {
      throw new UsageException(
          "the second fill, " + last + ", is not above the first, " + first,
          last.equals(first) ? "Leave -lf out to plot one fill." : "Swap -ff and -lf.");
    }
    Path file = inputs.fillsFile(context);
    List<Integer> known = FillsFile.read(file).stream().map(Fill::number).toList();
    BadFills bad = inputs.badFills(context);
    for (int fill : last == null ? new int[] {first} : new int[] {first, last}) {
      if (!known.contains(fill) || bad.contains(fill)) {
        throw new NoDataException(
            "fill " + fill + (bad.contains(fill) ? " is a bad fill" : " is not in " + file),
            "Choose another fill.");
      }
    }
  }
}
