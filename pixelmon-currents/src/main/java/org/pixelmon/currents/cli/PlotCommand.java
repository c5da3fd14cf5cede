package org.pixelmon.currents.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pixelmon.core.choice.Choices;
import org.pixelmon.core.cli.DrawingOptions;
import org.pixelmon.core.cli.EraOrFillsOptions;
import org.pixelmon.core.cli.Missing;
import org.pixelmon.core.cli.PixelMonCommand;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.cli.YRangeOptions;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.files.FillSelection;
import org.pixelmon.core.files.Origin;
import org.pixelmon.core.files.StageOutput;
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
import org.pixelmon.currents.analysis.Averager;
import org.pixelmon.currents.analysis.Averages;
import org.pixelmon.currents.analysis.CurrentType;
import org.pixelmon.currents.analysis.CurrentsReader;
import org.pixelmon.currents.analysis.FillAverage;
import org.pixelmon.currents.analysis.LeakageScale;
import org.pixelmon.currents.plot.CurrentPlot;
import org.pixelmon.currents.plot.CurrentPlotRequest;
import org.pixelmon.currents.plot.CurrentPlots;
import org.pixelmon.currents.plot.RunText;
import org.pixelmon.currents.plot.XAxis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pixelmon-currents plot}. */
@Command(
    name = "plot",
    mixinStandardHelpOptions = true,
    header = "Mean current per layer (barrel) or disk and ring (endcap) of each fill.",
    description = {
      "Mean over the readout groups that have a record; fills without any are gaps. The points"
          + " stand beside the plot as <plot name>.csv: fill,series,x,y,n_groups,spread."
    },
    footer = {
      "",
      "Examples:",
      "  pixelmon-currents plot -s Barrel -ff 7920 -lf 7983 -x_axes lumi,fill,fluence,time",
      "  pixelmon-currents plot -s Barrel -era 2022 -layers 1-3 -tref 0 -normroc -normvol",
      "  pixelmon-currents plot -s EndCap -era run3 -current digital -x_axes fill"
    })
public final class PlotCommand extends PixelMonCommand {

  @Mixin private EraOrFillsOptions range;
  @Mixin private SubSystemOption subSystem;

  @Option(
      names = {"-layers", "-layer", "--layers", "--layer"},
      paramLabel = "LIST",
      defaultValue = "",
      description = "Layers (barrel) or disks (endcap), e.g. 1,2 or 1-3 (default: all).")
  private String layers;

  @Option(
      names = {"-current", "--current-type"},
      paramLabel = "TYPE",
      defaultValue = "leakage",
      description = "leakage, digital, analog or analog_per_roc (default: ${DEFAULT-VALUE}).")
  private CurrentType type;

  @Option(
      names = {"-x_axes", "--x-axes"},
      split = ",",
      paramLabel = "LIST",
      defaultValue = "lumi",
      description = "lumi, fill, fluence, time; one plot each (default: ${DEFAULT-VALUE}).")
  private List<XAxis> axes;

  @Option(
      names = "--spread",
      description =
          "Draw error bars: the standard deviation over the readout groups (or power supplies).")
  private boolean spread;

  @Mixin private ScaleOptions scale;
  @Mixin private FluenceOptions fluence;
  @Mixin private PlotInputs inputs;
  @Mixin private YRangeOptions yRange;
  @Mixin private DrawingOptions drawing = new DrawingOptions("plots/currents");

  /** What the command line asks for, checked before any file is read. */
  private record Wanted(
      SubSystem part,
      List<Integer> layers,
      CurrentType current,
      List<XAxis> axes,
      List<LeakageScale> scales,
      YRange yRange,
      CmsLabel.Status status,
      PlotFiles output) {}

  @Override
  protected ExitCode run(RunContext context) {
    Wanted wanted = wanted(context);
    Eras eras = Eras.load(context.config().configDir());
    List<Fill> fills = fills(context, eras);
    String period = range.period(eras);
    Detector detector = Detector.load(context.config().configDir());
    boolean luminosityNeeded = wanted.axes().stream().anyMatch(XAxis::needsLuminosity);
    RunText runText = new RunText(eras, inputs.luminosity(context, luminosityNeeded));
    CurrentPlots plots = new CurrentPlots(runText, fluence.axis(context, detector, runText));
    CurrentsReader reader = inputs.reader(context, detector, wanted.part());
    Averager averager = new Averager(reader, context.progress());
    List<Averages> averages =
        wanted.scales().stream()
            .map(scaled -> averager.of(fills, wanted.current(), wanted.layers(), scaled))
            .toList();
    // The scales differ in the normalisation alone: what one of them lacks all of them lack.
    AveragesReport report = new AveragesReport(averages.get(0), wanted.current());
    report.refuseNothing(context, inputs);
    List<CurrentPlot> made = new ArrayList<>();
    for (int i = 0; i < averages.size(); i++) {
      CurrentPlotRequest request = request(wanted, fills, wanted.scales().get(i), period);
      List<FillAverage> points = averages.get(i).points();
      wanted.axes().forEach(axis -> made.add(plots.plot(request, points, axis)));
    }
    made.forEach(PlotCommand::refuseNothing);
    try (StageOutput stage = context.stageOutput()) {
      note(context, stage, reader, fills, range.range(eras), wanted.current());
      write(context, stage, wanted.output(), made);
      report.missing().forEach(stage::missing);
    }
    boolean complete = tell(context, report, made);
    context.count("plots", made.size());
    context.count("fills", fills.size());
    context.summary(
        Counted.of(made.size(), "plot") + " of " + Counted.of(fills.size(), "fill") + " written");
    return complete ? ExitCode.OK : ExitCode.PARTIAL;
  }

  private Wanted wanted(RunContext context) {
    CurrentType current = currentType();
    List<XAxis> wantedAxes = axes.stream().distinct().toList();
    fluence.check(wantedAxes, current);
    SubSystem part = subSystem.get();
    return new Wanted(
        part,
        subSystem.layers(layers),
        current,
        wantedAxes,
        scale.scales(Limits.load(context.config().configDir())),
        yRange.get(),
        drawing.status(),
        drawing.output(context));
  }

  private CurrentPlotRequest request(
      Wanted wanted, List<Fill> fills, LeakageScale scaled, String period) {
    return new CurrentPlotRequest(
        fills,
        period,
        wanted.part(),
        wanted.layers(),
        wanted.current(),
        scaled,
        wanted.yRange(),
        spread,
        wanted.status());
  }

  private void note(
      RunContext context,
      StageOutput stage,
      CurrentsReader reader,
      List<Fill> fills,
      FillRange wantedFills,
      CurrentType current) {
    List<Path> read = new ArrayList<>();
    fills.forEach(fill -> read.addAll(reader.files(fill.number(), current)));
    read.addAll(fluence.files(context));
    inputs.note(context, stage, read, List.of(wantedFills));
  }

  private void write(
      RunContext context, StageOutput stage, PlotFiles output, List<CurrentPlot> plots) {
    Origin origin = stage.origin();
    context
        .progress()
        .each(
            "writing plots",
            plots,
            plot -> {
              List<Path> written =
                  output.write(plot.name(), drawing.marked(plot.spec(), origin), plot::writePoints);
              stage.made(written);
              context.written(written);
            });
  }

  private static void refuseNothing(CurrentPlot plot) {
    if (plot.points().isEmpty()) {
      throw new NoDataException(
          plot.name() + ": the luminosity file has none of the fills",
          Remedy.of("Make it with 'pixelmon-lumi get'").or(Kind.OTHER_LUMINOSITY_FILE));
    }
    HiddenPoints.of(plot.spec()).refuseAll(plot.name());
  }

  /** Tells what is missing, once all is written; whether nothing is. */
  private static boolean tell(RunContext context, AveragesReport report, List<CurrentPlot> plots) {
    boolean complete = report.tell(context);
    for (CurrentPlot plot : plots) {
      HiddenPoints hidden = HiddenPoints.of(plot.spec());
      if (hidden.hidden() > 0) {
        context.note(plot.name() + ": " + hidden.text());
      }
      if (!plot.withoutX().isEmpty()) {
        complete = false;
        context.missing(
            plot.name() + ": fills without luminosity: " + context.fills(plot.withoutX()),
            Missing.fills(plot.withoutX(), plot.name() + ": no luminosity"));
      }
    }
    return complete;
  }

  private CurrentType currentType() {
    if (!type.perReadoutGroup() && scale.any()) {
      throw new UsageException(
          "-tref, -normvol and -normroc are for leakage currents, got -current "
              + Choices.name(type),
          "Leave them out, or use -current analog_per_roc.");
    }
    return type;
  }

  private List<Fill> fills(RunContext context, Eras eras) {
    return FillSelection.good(
        inputs.fillsFile(context), range.range(eras), range.described(), inputs.badFills(context));
  }
}
