package org.pixelmon.core.plotfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.pixelmon.core.plot.Axis;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.core.plot.DrawnPlot;
import org.pixelmon.core.plot.Overlay;
import org.pixelmon.core.plot.PlotPanel;
import org.pixelmon.core.plot.PlotSpec;
import org.pixelmon.core.plot.Series;
import org.pixelmon.core.root.GraphAxes;
import org.pixelmon.core.root.RootAxis;
import org.pixelmon.core.root.RootGraph;
import org.pixelmon.core.root.RootMacroLayout;
import org.pixelmon.core.root.RootMultiGraph;
import org.pixelmon.core.root.RootPoints;
import org.pixelmon.core.root.RootStyle;

/** A plot of points as ROOT's graphs, one for each series, and as a macro that looks the same. */
final class RootGraphs {

  /** Diameter of ROOT's marker of size 1, in pixels. */
  private static final double MARKER_SIZE = 8;

  /** ROOT draws titles about this far from an axis for an offset of 1, in sizes of the title. */
  private static final double TITLE_DISTANCE = 1.6;

  /** Height of the middle of a line above its base line, in sizes. */
  private static final double MIDDLE = 0.35;

  private static final double DAY = 86_400;

  private final String name;
  private final PlotSpec spec;
  private final DrawnPlot drawn;

  /**
   * The graphs of a plot.
   *
   * @param name name of the plot
   */
  RootGraphs(String name, PlotSpec spec, DrawnPlot drawn) {
    this.name = name;
    this.spec = spec;
    this.drawn = drawn;
  }

  /**
   * The graphs of each panel under the plot's name, with a number where there are several panels.
   * Gaps have no point.
   */
  List<RootMultiGraph> graphs() {
    return panels(false);
  }

  /** The same for a macro: a line with gaps is several graphs, of which the first has the name. */
  List<RootMultiGraph> pieces() {
    return panels(true);
  }

  private List<RootMultiGraph> panels(boolean inPieces) {
    List<PlotPanel> panels = spec.panels();
    List<RootMultiGraph> all = new ArrayList<>();
    for (int i = 0; i < panels.size(); i++) {
      String own = panels.size() == 1 ? name : name + "_" + (i + 1);
      PlotPanel panel = panels.get(i);
      DrawnPlot.Pane pane = drawn.panes().get(i);
      GraphAxes axes = new GraphAxes(spec.x().title(), time(), panel.y().title());
      List<RootGraph> graphs = new ArrayList<>();
      for (int s = 0; s < panel.series().size(); s++) {
        for (Series piece : pieces(panel.series().get(s), inPieces)) {
          graphs.add(
              new RootGraph(
                  "graph_" + (graphs.size() + 1),
                  piece.name(),
                  axes,
                  points(piece),
                  style(piece, pane.series().get(s)),
                  option(piece)));
        }
      }
      all.add(new RootMultiGraph(own, "", axes, graphs));
    }
    return all;
  }

  /** The form of dates that suits the length of the axis; empty for numbers. */
  private String time() {
    if (spec.x().values() != Axis.Values.DATES) {
      return "";
    }
    double days = (drawn.x().max() - drawn.x().min()) / DAY;
    return RootAxis.utc(days < 4 ? "%d %b %H:%M" : days < 1000 ? "%d %b %y" : "%b %Y");
  }

  /** A series without its gaps, in one piece or in its runs; markers are in one piece anyway. */
  private static List<Series> pieces(Series series, boolean inPieces) {
    boolean joined = series.style() != Series.Style.MARKERS;
    List<Series> pieces = new ArrayList<>();
    List<Integer> run = new ArrayList<>();
    for (int i = 0; i < series.x().length; i++) {
      if (Double.isFinite(series.x()[i]) && Double.isFinite(series.y()[i])) {
        run.add(i);
      } else if (inPieces && joined && !run.isEmpty()) {
        pieces.add(series.only(run, pieces.isEmpty() ? series.name() : ""));
        run.clear();
      }
    }
    if (!run.isEmpty() || pieces.isEmpty()) {
      pieces.add(series.only(run, pieces.isEmpty() ? series.name() : ""));
    }
    return pieces;
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

  private static String option(Series series) {
    return switch (series.style()) {
      case MARKERS -> "P";
      case LINE -> "L";
      case BAND -> "3L";
      case AREA -> "3";
    };
  }

  private static RootStyle style(Series series, DrawnPlot.Look look) {
    int colour = RootLooks.colour(look.colour());
    boolean markers = series.style() == Series.Style.MARKERS;
    return new RootStyle(
        colour,
        RootLooks.marker(look.marker()),
        look.markerSize() / MARKER_SIZE,
        colour,
        markers ? 1 : RootLooks.lineStyle(look.dash()),
        markers ? 1 : 2,
        option(series).contains("3") ? colour : 0);
  }

  /** The layout of the macro that draws the pieces: what the plot shows, where the plot has it. */
  RootMacroLayout layout() {
    return new RootMacroLayout(
        drawn.width(),
        drawn.height(),
        axis(spec.x(), drawn.x(), xTitleDistance() / drawn.height()),
        heading(),
        IntStream.range(0, drawn.panes().size())
            .mapToObj(i -> pane(spec.panels().get(i), drawn.panes().get(i)))
            .toList());
  }

  private RootMacroLayout.Pane pane(PlotPanel panel, DrawnPlot.Pane pane) {
    return new RootMacroLayout.Pane(
        box(pane.frame()),
        axis(panel.y(), pane.y(), yTitleDistance(pane) / drawn.width()),
        colours(panel, pane),
        lines(panel),
        legend(pane.legend()),
        pane.notes().stream().map(this::text).toList());
  }

  /** One for each piece of each series. */
  private static List<String> colours(PlotPanel panel, DrawnPlot.Pane pane) {
    List<String> colours = new ArrayList<>();
    for (int s = 0; s < panel.series().size(); s++) {
      int rgb = pane.series().get(s).colour().getRGB() & 0xffffff;
      for (int piece = 0; piece < pieces(panel.series().get(s), true).size(); piece++) {
        colours.add(String.format(Locale.ROOT, "#%06x", rgb));
      }
    }
    return colours;
  }

  private RootMacroLayout.Box box(DrawnPlot.Box box) {
    return new RootMacroLayout.Box(
        box.left() / drawn.width(),
        1 - (box.top() + box.height()) / drawn.height(),
        (box.left() + box.width()) / drawn.width(),
        1 - box.top() / drawn.height());
  }

  private RootMacroLayout.Axis axis(Axis axis, DrawnPlot.Range range, double titleDistance) {
    double titleSize = drawn.texts().axisTitle() / drawn.height();
    return new RootMacroLayout.Axis(
        range.min(),
        range.max(),
        axis.log(),
        drawn.texts().axisLabel() / drawn.height(),
        titleSize,
        titleDistance / (TITLE_DISTANCE * titleSize));
  }

  private double xTitleDistance() {
    DrawnPlot.Box last = drawn.panes().get(drawn.panes().size() - 1).frame();
    double middle = drawn.texts().xTitleBaseLine() - MIDDLE * drawn.texts().axisTitle();
    return middle - last.top() - last.height();
  }

  private double yTitleDistance(DrawnPlot.Pane pane) {
    double middle = drawn.texts().yTitleBaseLine() - MIDDLE * drawn.texts().axisTitle();
    return pane.frame().left() - middle;
  }

  /** The heights of the lines that cross the whole frame. */
  private static List<Double> lines(PlotPanel panel) {
    List<Double> heights = new ArrayList<>();
    for (Overlay lines : panel.overlays()) {
      IntStream.range(0, lines.x1().length)
          .filter(i -> Double.isInfinite(lines.x1()[i]))
          .forEach(i -> heights.add(lines.y1()[i]));
    }
    return heights;
  }

  private RootMacroLayout.Legend legend(DrawnPlot.Legend legend) {
    double column = legend.place().width() / Math.max(1, legend.columns());
    return new RootMacroLayout.Legend(
        box(legend.place()),
        legend.columns(),
        legend.columns() == 0 ? 0 : (legend.sampleWidth() + legend.size() / 2) / column,
        legend.size() / drawn.height());
  }

  private RootMacroLayout.Heading heading() {
    CmsLabel label = spec.label();
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

  private RootMacroLayout.Text text(DrawnPlot.Text note) {
    return new RootMacroLayout.Text(
        note.left() / drawn.width(),
        1 - note.baseLine() / drawn.height(),
        note.size() / drawn.height(),
        note.markup());
  }
}
