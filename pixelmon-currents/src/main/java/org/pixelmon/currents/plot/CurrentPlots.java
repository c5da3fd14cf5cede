package org.pixelmon.currents.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.pixelmon.core.files.LuminosityFile;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.plot.Axis;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.core.plot.PlotSpec;
import org.pixelmon.core.plot.Series;
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
    XValues xValues = xValues(axis, request.subSystem());
    List<PlotPoint> points = new ArrayList<>();
    TreeSet<Integer> withoutX = new TreeSet<>();
    List<FillAverage> bySeries = new ArrayList<>(averages);
    bySeries.sort(Comparator.comparing(FillAverage::series).thenComparingInt(FillAverage::fill));
    for (FillAverage average : bySeries) {
      OptionalDouble x = xValues.of(average.series(), average.fill());
      if (x.isPresent()) {
        points.add(point(average, x.getAsDouble()));
      } else {
        withoutX.add(average.fill());
      }
    }
    return new CurrentPlot(
        PlotNames.averages(request, axis) + (axis == XAxis.FLUENCE ? fluence.fileSuffix() : ""),
        spec(request, axis, points),
        points,
        List.copyOf(withoutX));
  }

  private static PlotPoint point(FillAverage average, double x) {
    return new PlotPoint(
        average.fill(), average.series().name(), x, average.mean(), average.groups());
  }

  private XValues xValues(XAxis axis, SubSystem subSystem) {
    NavigableMap<Integer, LuminosityFile.Entry> luminosity = runText.luminosity();
    return switch (axis) {
      case FILL -> (series, fill) -> OptionalDouble.of(fill);
      case LUMI -> (series, fill) -> integrated(luminosity.get(fill));
      case FLUENCE -> (SeriesKey series, int fill) -> fluence.at(series, fill, subSystem);
    };
  }

  private static OptionalDouble integrated(LuminosityFile.Entry entry) {
    return entry == null ? OptionalDouble.empty() : OptionalDouble.of(entry.integratedDelivered());
  }

  private PlotSpec spec(CurrentPlotRequest request, XAxis axis, List<PlotPoint> points) {
    Axis x = Axis.of(axis.title());
    return PlotSpec.of(
            CmsLabel.of(request.status(), shown(request, points)),
            axis == XAxis.FILL ? x.wholeNumbers() : x,
            request.yRange().axis(yTitle(request)),
            series(points))
        .withNotes(notes(request));
  }

  private String shown(CurrentPlotRequest request, List<PlotPoint> points) {
    return runText.upTo(
        points.isEmpty()
            ? request.fills().stream().map(Fill::number).toList()
            : points.stream().map(PlotPoint::fill).toList());
  }

  private static String yTitle(CurrentPlotRequest request) {
    CurrentType type = request.type();
    return type.perReadoutGroup()
        ? request.scale().axisTitle(type.symbol(), type.unit())
        : type.symbol() + " [" + type.unit() + "]";
  }

  private static String[] notes(CurrentPlotRequest request) {
    String part = request.subSystem() == SubSystem.BARREL ? "Barrel" : "Endcap";
    String mean =
        request.type().perReadoutGroup()
            ? ", mean over readout groups"
            : ", mean over power supplies";
    return new String[] {part + " pixel detector", request.type().title() + mean};
  }

  private static List<Series> series(List<PlotPoint> points) {
    return points.stream()
        .map(PlotPoint::series)
        .distinct()
        .map(name -> series(name, points.stream().filter(p -> p.series().equals(name)).toList()))
        .toList();
  }

  private static Series series(String name, List<PlotPoint> points) {
    return Series.markers(
        name,
        points.stream().mapToDouble(PlotPoint::x).toArray(),
        points.stream().mapToDouble(PlotPoint::y).toArray());
  }
}
