package org.pixelmon.currents.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pixelmon.core.files.LuminosityFile;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.plot.AsciiText;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.core.plot.PlotSpec;
import org.pixelmon.core.plot.Series;
import org.pixelmon.core.plot.SeriesLook;
import org.pixelmon.currents.analysis.CurrentType;
import org.pixelmon.currents.analysis.FillAverage;
import org.pixelmon.currents.analysis.SeriesKey;

/** Makes plots of mean currents against fill, luminosity or fluence. */
public final class CurrentPlots {

  private final RunText runText;
  private final FluenceAxis fluence;

  /**
   * Plots with these texts and fluences.
   *
   * @param fluence asked only for the fluence axis
   */
  public CurrentPlots(RunText runText, FluenceAxis fluence) {
    this.runText = runText;
    this.fluence = fluence;
  }

  /** The plot of some averages against one axis. */
  public CurrentPlot plot(CurrentPlotRequest request, List<FillAverage> averages, XAxis axis) {
    XValues xValues = xValues(axis, request);
    List<PlotPoint> points = new ArrayList<>();
    TreeSet<Integer> withoutX = new TreeSet<>();
    List<FillAverage> bySeries = new ArrayList<>(averages);
    bySeries.sort(Comparator.comparing(FillAverage::series).thenComparingInt(FillAverage::fill));
    for (FillAverage average : bySeries) {
      OptionalDouble x = xValues.of(average.series(), average.fill());
      if (x.isPresent()) {
        points.add(new PlotPoint(average, x.getAsDouble()));
      } else {
        withoutX.add(average.fill());
      }
    }
    return new CurrentPlot(
        PlotNames.averages(request, axis) + (axis == XAxis.FLUENCE ? fluence.fileSuffix() : ""),
        spec(request, axis, points),
        columns(request, axis),
        points,
        List.copyOf(withoutX));
  }

  private XValues xValues(XAxis axis, CurrentPlotRequest request) {
    NavigableMap<Integer, LuminosityFile.Entry> luminosity = runText.luminosity();
    return switch (axis) {
      case FILL -> (series, fill) -> OptionalDouble.of(fill);
      case LUMI -> (series, fill) -> integrated(luminosity.get(fill));
      case FLUENCE -> (SeriesKey series, int fill) -> fluence.at(series, fill, request.subSystem());
      case TIME -> measurementTime(request.fills());
    };
  }

  private static XValues measurementTime(List<Fill> fills) {
    Map<Integer, Fill> byNumber =
        fills.stream().collect(Collectors.toMap(Fill::number, fill -> fill));
    return (series, fill) ->
        OptionalDouble.of(
            byNumber.get(fill).measurementTime(Fill.USUAL_DELAY).toEpochMilli() / 1000.0);
  }

  private static OptionalDouble integrated(LuminosityFile.Entry entry) {
    return entry == null ? OptionalDouble.empty() : OptionalDouble.of(entry.integratedDelivered());
  }

  private PlotSpec spec(CurrentPlotRequest request, XAxis axis, List<PlotPoint> points) {
    return PlotSpec.of(
            CmsLabel.of(request.status(), shown(request, points)),
            axis.axis(),
            request.yRange().axis(yTitle(request)),
            series(request, points))
        .withNotes(notes(request, axis).toArray(String[]::new));
  }

  /** What stands in the columns of the points. */
  private static String columns(CurrentPlotRequest request, XAxis axis) {
    return "x: "
        + axis.column()
        + "; y: "
        + request.type().title()
        + " "
        + AsciiText.of(yTitle(request))
        + mean(request)
        + "; spread: standard deviation over them, in the unit of y";
  }

  private String shown(CurrentPlotRequest request, List<PlotPoint> points) {
    return runText.upTo(
        points.isEmpty()
            ? request.fills().stream().map(Fill::number).toList()
            : points.stream().map(point -> point.average().fill()).toList());
  }

  private static String yTitle(CurrentPlotRequest request) {
    CurrentType type = request.type();
    return type.perReadoutGroup()
        ? request.scale().axisTitle(type.symbol(), type.unit())
        : type.symbol() + " [" + type.unit() + "]";
  }

  private static String mean(CurrentPlotRequest request) {
    return request.type().perReadoutGroup()
        ? ", mean over readout groups"
        : ", mean over power supplies";
  }

  private List<String> notes(CurrentPlotRequest request, XAxis axis) {
    List<String> notes = new ArrayList<>();
    String part = request.subSystem() == SubSystem.BARREL ? "Barrel" : "Endcap";
    notes.add(part + " pixel detector");
    notes.add(request.type().title() + mean(request));
    if (axis == XAxis.FLUENCE) {
      notes.addAll(fluence.notes());
    }
    if (request.spread()) {
      notes.add("Error bars: standard deviation over them");
    }
    return notes;
  }

  private static List<Series> series(CurrentPlotRequest request, List<PlotPoint> points) {
    return points.stream()
        .map(point -> point.average().series())
        .distinct()
        .map(key -> series(request, key, points))
        .toList();
  }

  /** The colour tells layer or disk, in every plot the same; open markers are the outer ring. */
  private static Series series(CurrentPlotRequest request, SeriesKey key, List<PlotPoint> points) {
    List<PlotPoint> own = points.stream().filter(p -> p.average().series().equals(key)).toList();
    Series series =
        Series.markers(
                key.name(),
                own.stream().mapToDouble(PlotPoint::x).toArray(),
                own.stream().mapToDouble(point -> point.average().mean()).toArray())
            .withLook(new SeriesLook(key.layers().get(0) - 1, key.ring() == 2));
    return request.spread()
        ? series.withErrors(own.stream().mapToDouble(point -> point.average().spread()).toArray())
        : series;
  }
}
