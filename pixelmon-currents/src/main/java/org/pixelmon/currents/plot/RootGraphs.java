package org.pixelmon.currents.plot;

import java.util.ArrayList;
import java.util.List;
import org.pixelmon.core.plot.Axis;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.core.plot.PlotSpec;
import org.pixelmon.core.plot.Series;
import org.pixelmon.core.root.RootGraph;
import org.pixelmon.core.root.RootMacroLayout;
import org.pixelmon.core.root.RootMultiGraph;
import org.pixelmon.core.root.RootPoints;
import org.pixelmon.core.root.RootStyle;

/** The points of a plot as ROOT's graphs, one for each series. */
public final class RootGraphs {

  /** Blue, orange, red, violet, grey, dark violet: nearest to our palette in ROOT's own colours. */
  private static final int[] COLOURS = {600, 807, 632, 616, 921, 880};

  /** Full circle, square, triangle up and down, diamond, cross: the order of our markers. */
  private static final int[] MARKERS = {20, 21, 22, 23, 33, 34};

  private RootGraphs() {}

  /** The graphs of a plot under its name. */
  public static RootMultiGraph of(String name, PlotSpec spec) {
    List<RootGraph> graphs = new ArrayList<>();
    for (Series series : spec.series()) {
      int i = graphs.size();
      RootStyle style = RootStyle.markers(COLOURS[i % COLOURS.length], MARKERS[i % MARKERS.length]);
      graphs.add(
          new RootGraph(
              "graph_" + (i + 1),
              series.name(),
              spec.x().title(),
              spec.y().title(),
              RootPoints.of(series.x(), series.y()),
              style));
    }
    return new RootMultiGraph(name, "", spec.x().title(), spec.y().title(), graphs);
  }

  /**
   * The layout of the macro that draws them: the axis ranges of the plot, where they are fixed, its
   * label and its notes.
   */
  public static RootMacroLayout layout(PlotSpec spec) {
    CmsLabel label = spec.label();
    return RootMacroLayout.DEFAULT
        .withRanges(range(spec.x()), range(spec.y()))
        .withTexts(label.experiment(), label.extra(), label.right(), spec.notes());
  }

  private static RootMacroLayout.Range range(Axis axis) {
    boolean fixed = axis.min().isPresent() && axis.max().isPresent();
    return fixed
        ? new RootMacroLayout.Range(axis.min().getAsDouble(), axis.max().getAsDouble())
        : RootMacroLayout.Range.AUTOMATIC;
  }
}
