package org.pixelmon.currents.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.pixelmon.core.plot.Axis;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.core.plot.DrawnPlot;
import org.pixelmon.core.plot.PlotSpec;
import org.pixelmon.core.plot.Series;
import org.pixelmon.core.root.RootGraph;
import org.pixelmon.core.root.RootMacroLayout;
import org.pixelmon.core.root.RootMultiGraph;
import org.pixelmon.core.root.RootPoints;
import org.pixelmon.core.root.RootStyle;

/** A plot of points as ROOT's graphs, one for each series, and as a macro that looks the same. */
public final class RootGraphs {

  /** Diameter of ROOT's marker of size 1, in pixels. */
  private static final double MARKER_SIZE = 8;

  /** ROOT draws titles about this far from an axis for an offset of 1, in sizes of the title. */
  private static final double TITLE_DISTANCE = 1.6;

  /** Height of the middle of a line above its base line, in sizes. */
  private static final double MIDDLE = 0.35;

  private RootGraphs() {}

  /** The graphs of a plot under its name. */
  public static RootMultiGraph of(String name, PlotSpec spec, DrawnPlot drawn) {
    List<RootGraph> graphs = new ArrayList<>();
    for (Series series : spec.series()) {
      int i = graphs.size();
      graphs.add(
          new RootGraph(
              "graph_" + (i + 1),
              series.name(),
              spec.x().title(),
              spec.y().title(),
              points(series),
              style(drawn.series().get(i))));
    }
    return new RootMultiGraph(name, "", spec.x().title(), spec.y().title(), graphs);
  }

  /** The points, with errors where they are drawn; a point without one has 0. */
  private static RootPoints points(Series series) {
    RootPoints points = RootPoints.of(series.x(), series.y());
    if (series.yError() == null) {
      return points;
    }
    double[] errors =
        Arrays.stream(series.yError()).map(error -> Double.isFinite(error) ? error : 0).toArray();
    return points.withErrors(new double[errors.length], errors);
  }

  private static RootStyle style(DrawnPlot.Look look) {
    int colour = RootLooks.colour(look.colour());
    return new RootStyle(
        colour, RootLooks.marker(look.marker()), look.markerSize() / MARKER_SIZE, colour, 1, 1);
  }

  /** The layout of the macro that draws them: what the plot shows, where the plot has it. */
  public static RootMacroLayout layout(PlotSpec spec, DrawnPlot drawn) {
    return new RootMacroLayout(
        drawn.width(),
        drawn.height(),
        box(drawn.frame(), drawn),
        axis(spec.x(), drawn.x(), drawn, xTitleDistance(drawn) / drawn.height()),
        axis(spec.y(), drawn.y(), drawn, yTitleDistance(drawn) / drawn.width()),
        drawn.series().stream()
            .map(look -> String.format(Locale.ROOT, "#%06x", look.colour().getRGB() & 0xffffff))
            .toList(),
        lines(spec),
        legend(drawn),
        heading(spec.label(), drawn),
        drawn.notes().stream().map(note -> text(note, drawn)).toList());
  }

  private static RootMacroLayout.Box box(DrawnPlot.Box box, DrawnPlot drawn) {
    return new RootMacroLayout.Box(
        box.left() / drawn.width(),
        1 - (box.top() + box.height()) / drawn.height(),
        (box.left() + box.width()) / drawn.width(),
        1 - box.top() / drawn.height());
  }

  private static RootMacroLayout.Axis axis(
      Axis axis, DrawnPlot.Range range, DrawnPlot drawn, double titleDistance) {
    double titleSize = drawn.texts().axisTitle() / drawn.height();
    return new RootMacroLayout.Axis(
        range.min(),
        range.max(),
        axis.log(),
        drawn.texts().axisLabel() / drawn.height(),
        titleSize,
        titleDistance / (TITLE_DISTANCE * titleSize));
  }

  private static double xTitleDistance(DrawnPlot drawn) {
    double middle = drawn.texts().xTitleBaseLine() - MIDDLE * drawn.texts().axisTitle();
    return middle - drawn.frame().top() - drawn.frame().height();
  }

  private static double yTitleDistance(DrawnPlot drawn) {
    double middle = drawn.texts().yTitleBaseLine() - MIDDLE * drawn.texts().axisTitle();
    return drawn.frame().left() - middle;
  }

  /** The heights of the lines that cross the whole frame. */
  private static List<Double> lines(PlotSpec spec) {
    return spec.overlays().stream()
        .flatMap(
            lines ->
                IntStream.range(0, lines.x1().length)
                    .filter(i -> Double.isInfinite(lines.x1()[i]))
                    .mapToObj(i -> lines.y1()[i]))
        .toList();
  }

  private static RootMacroLayout.Legend legend(DrawnPlot drawn) {
    DrawnPlot.Legend legend = drawn.legend();
    double column = legend.place().width() / Math.max(1, legend.columns());
    return new RootMacroLayout.Legend(
        box(legend.place(), drawn),
        legend.columns(),
        legend.columns() == 0 ? 0 : (legend.sampleWidth() + legend.size() / 2) / column,
        legend.size() / drawn.height());
  }

  private static RootMacroLayout.Heading heading(CmsLabel label, DrawnPlot drawn) {
    DrawnPlot.Texts texts = drawn.texts();
    return new RootMacroLayout.Heading(
        1 - texts.labelBaseLine() / drawn.height(),
        label.experiment(),
        texts.experiment() / drawn.height(),
        label.extra(),
        texts.extra() / drawn.height(),
        label.right(),
        texts.right() / drawn.height());
  }

  private static RootMacroLayout.Text text(DrawnPlot.Text note, DrawnPlot drawn) {
    return new RootMacroLayout.Text(
        note.left() / drawn.width(),
        1 - note.baseLine() / drawn.height(),
        note.size() / drawn.height(),
        note.markup());
  }
}
