package org.pixelmon.temperatures.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pixelmon.core.cli.DrawingOptions;
import org.pixelmon.core.cli.EraOrFillsOptions;
import org.pixelmon.core.cli.Missing;
import org.pixelmon.core.cli.PixelMonCommand;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.cli.RunInputs;
import org.pixelmon.core.cli.YRangeOptions;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.files.FillSelection;
import org.pixelmon.core.files.LuminosityFile;
import org.pixelmon.core.files.Origin;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.fill.Eras;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.io.Counted;
import org.pixelmon.core.limits.Limits;
import org.pixelmon.core.plot.HiddenPoints;
import org.pixelmon.core.plotfile.PlotFiles;
import org.pixelmon.temperatures.plot.Grouping;
import org.pixelmon.temperatures.plot.Selection;
import org.pixelmon.temperatures.plot.TemperatureKind;
import org.pixelmon.temperatures.plot.TemperaturePlot;
import org.pixelmon.temperatures.plot.TemperaturePlotRequest;
import org.pixelmon.temperatures.plot.TemperaturePlots;
import org.pixelmon.temperatures.plot.TemperatureSource;
import org.pixelmon.temperatures.plot.TimeAxis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pixelmon-temperatures plot}. */
@Command(
    name = "plot",
    mixinStandardHelpOptions = true,
    header = "Mean temperature of sensors or readout groups against fill, luminosity or date.",
    description = {
      "Draws what the other commands wrote, with the standard deviation as a band. Fills without"
          + " temperatures are gaps. The points stand beside the plot as <plot name>.csv:"
          + " fill,series,x,y,n_sensors,spread. Daily means (annealing) are drawn day by day"
          + " against time, of all days without -ff, -lf and -era; against anything else those of"
          + " the day of each fill."
    },
    footer = {
      "",
      "Examples:",
      "  pixelmon-temperatures plot -ts readout_group -ff 7920 -lf 7983 -x time,fill --by layer",
      "  pixelmon-temperatures plot -ts readout_group -s Barrel_BmI -era 2022 -x lumi"
    })
public final class PlotCommand extends PixelMonCommand {

  @Option(
      names = {"-ts", "--temperature-type"},
      required = true,
      paramLabel = "TYPE",
      description = "air, pipe, readout_group or annealing.")
  private TemperatureKind kind;

  @Option(
      names = {"-x", "-x_axes", "--x-axes"},
      split = ",",
      paramLabel = "LIST",
      defaultValue = "fill",
      description = "fill, lumi, time; one plot each (default: ${DEFAULT-VALUE}).")
  private List<TimeAxis> axes;

  @Option(
      names = {"-s", "--sub-system"},
      paramLabel = "PART",
      description =
          "Barrel or EndCap, and behind it what the names of the sensors or readout groups go on"
              + " with, as Barrel_BmI (default: all).")
  private String part;

  @Option(
      names = "--by",
      paramLabel = "GROUPING",
      defaultValue = "all",
      description =
          "One series for each half (cylinder), layer (or disk) or sensor (or readout group), or"
              + " one for all (default: ${DEFAULT-VALUE}).")
  private Grouping grouping;

  @Option(
      names = {"-i", "--input", "--input-directory"},
      paramLabel = "DIR",
      description = "Folder of the temperatures (default: data/temperatures/<TYPE>).")
  private Path input;

  @Mixin private EraOrFillsOptions range;
  @Mixin private RunInputs run;
  @Mixin private YRangeOptions yRange;
  @Mixin private DrawingOptions drawing = new DrawingOptions("plots/temperatures");

  @Override
  protected ExitCode run(RunContext context) {
    Selection selection = part == null ? Selection.ALL : Selection.parse(part);
    List<TimeAxis> wanted = axes.stream().distinct().toList();
    Eras eras = Eras.load(context.config().configDir());
    boolean allDays =
        kind == TemperatureKind.ANNEALING
            && !range.given()
            && wanted.equals(List.of(TimeAxis.TIME));
    Optional<List<Fill>> fills = allDays ? Optional.empty() : Optional.of(fills(context, eras));
    String period = allDays ? "all" : range.period(eras);
    NavigableMap<Integer, LuminosityFile.Entry> luminosity =
        wanted.contains(TimeAxis.LUMI) ? run.luminosity(context, true) : new TreeMap<>();
    TemperatureSource source =
        new TemperatureSource(
            kind, folder(context), selection, Limits.load(context.config().configDir()));
    TemperaturePlots plots = new TemperaturePlots(source, luminosity, context.progress());
    List<TemperaturePlot> made = new ArrayList<>();
    for (TimeAxis axis : wanted) {
      made.add(
          plots.plot(
              new TemperaturePlotRequest(
                  kind, axis, selection, grouping, period, yRange.get(), drawing.status()),
              fills));
    }
    made.forEach(plot -> HiddenPoints.of(plot.spec()).refuseAll(plot.name()));
    Map<String, List<Missing>> missing = missing(context, made, source);
    PlotFiles output = drawing.output(context);
    try (StageOutput stage = context.stageOutput()) {
      if (!allDays) {
        run.note(context, stage, List.of(range.range(eras)));
      }
      stage.inputs(source.read());
      missing.keySet().forEach(stage::missing);
      Origin origin = stage.origin();
      context
          .progress()
          .each(
              "writing plots",
              made,
              plot -> {
                List<Path> written =
                    output.write(
                        plot.name(), drawing.marked(plot.spec(), origin), plot::writePoints);
                stage.made(written);
                context.written(written);
              });
    }
    missing.forEach(context::missing);
    tellOfHidden(context, made);
    context.count("plots", made.size());
    fills.ifPresent(drawn -> context.count("fills", drawn.size()));
    context.summary(Counted.of(made.size(), "plot") + " written");
    return missing.isEmpty() ? ExitCode.OK : ExitCode.PARTIAL;
  }

  private Path folder(RunContext context) {
    return context.path(input == null ? Path.of(kind.folder()) : input);
  }

  private List<Fill> fills(RunContext context, Eras eras) {
    return FillSelection.good(
        run.fillsFile(context), range.range(eras), range.described(), run.badFills(context));
  }

  /** What the plots lack: in words, and each thing. */
  private static Map<String, List<Missing>> missing(
      RunContext context, List<TemperaturePlot> plots, TemperatureSource source) {
    Map<String, List<Missing>> missing = new LinkedHashMap<>();
    SortedSet<Integer> withoutValue = new TreeSet<>();
    plots.forEach(plot -> withoutValue.addAll(plot.withoutValue()));
    if (!withoutValue.isEmpty()) {
      missing.put(
          "fills without a temperature: " + context.fills(withoutValue),
          Missing.fills(withoutValue, "no temperature"));
    }
    if (source.leftOut() > 0) {
      String reason = "readings that no sensor can have, left out: " + source.leftOut();
      missing.put(reason, List.of(Missing.of("readings", List.of(), reason)));
    }
    for (TemperaturePlot plot : plots) {
      if (!plot.withoutX().isEmpty()) {
        missing.put(
            plot.name() + ": fills without luminosity: " + context.fills(plot.withoutX()),
            Missing.fills(plot.withoutX(), plot.name() + ": no luminosity"));
      }
    }
    return missing;
  }

  /** Tells of what is left out on purpose, once all is written. */
  private void tellOfHidden(RunContext context, List<TemperaturePlot> plots) {
    int ungrouped = plots.stream().mapToInt(TemperaturePlot::ungrouped).max().orElse(0);
    if (ungrouped > 0) {
      context.note(
          kind.members() + " left out because their names tell no such part: " + ungrouped);
    }
    for (TemperaturePlot plot : plots) {
      HiddenPoints hidden = HiddenPoints.of(plot.spec());
      if (hidden.hidden() > 0) {
        context.note(plot.name() + ": " + hidden.text());
      }
    }
  }
}
