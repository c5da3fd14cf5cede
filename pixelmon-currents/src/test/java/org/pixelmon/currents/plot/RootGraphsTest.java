package org.pixelmon.currents.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pixelmon.core.plot.Axis;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.core.plot.DrawnPlot;
import org.pixelmon.core.plot.Overlay;
import org.pixelmon.core.plot.PlotSpec;
import org.pixelmon.core.plot.PlotWriter;
import org.pixelmon.core.plot.Series;
import org.pixelmon.core.plot.SeriesLook;
import org.pixelmon.core.root.RootMacroLayout;
import org.pixelmon.core.root.RootMultiGraph;
import org.pixelmon.core.root.RootPoints;

class RootGraphsTest {

  private static final PlotWriter WRITER = new PlotWriter();
  private static final double[] X = {1, 2, 3};
  private static final double[] Y = {10, 20, 30};

  private static PlotSpec plot(Axis y, Series... series) {
    CmsLabel label = CmsLabel.of(CmsLabel.Status.WORK_IN_PROGRESS, "2022 (13.6 TeV)");
    return PlotSpec.of(label, Axis.of("x").range(0, 4), y, List.of(series))
        .withNotes("Barrel", "Leakage current");
  }

  private static RootMacroLayout layout(PlotSpec spec) {
    return RootGraphs.layout(spec, WRITER.drawn(spec));
  }

  @Test
  void theMacroShowsTheRangesOfThePlotEvenWhenTheyFollowThePoints() {
    PlotSpec spec = plot(Axis.of("y"), Series.markers("Layer 1", X, Y));
    DrawnPlot drawn = WRITER.drawn(spec);

    assertThat(layout(spec).y().min()).isEqualTo(drawn.y().min()).isZero();
    assertThat(layout(spec).y().max()).isEqualTo(drawn.y().max()).isGreaterThan(30);
    assertThat(layout(spec).x())
        .extracting(axis -> axis.min() + " " + axis.max())
        .isEqualTo("0.0 4.0");
    assertThat(layout(plot(Axis.of("y").logarithmic(), Series.markers("", X, Y))).y().log())
        .isTrue();
  }

  @Test
  void legendAndNotesOfTheMacroStandWhereThePlotHasThemAndCoverNoPoint() {
    double[] x = IntStream.range(0, 40).mapToDouble(i -> i / 10.0).toArray();
    double[] high = IntStream.range(0, 40).mapToDouble(i -> 100 - i % 7).toArray();
    double[] low = IntStream.range(0, 40).mapToDouble(i -> 10 + i % 5).toArray();
    PlotSpec spec =
        plot(Axis.of("y"), Series.markers("Layer 1", x, high), Series.markers("Layer 2", x, low));
    RootMacroLayout layout = layout(spec);
    DrawnPlot.Box legend = WRITER.drawn(spec).legend().place();

    assertThat(layout.legend().place().x1()).isCloseTo(legend.left() / 800, within(1e-9));
    assertThat(layout.legend().place().y2()).isCloseTo(1 - legend.top() / 600, within(1e-9));
    assertThat(layout.notes())
        .extracting(RootMacroLayout.Text::content)
        .containsExactly("Barrel", "Leakage current");
    for (double[] y : List.of(high, low)) {
      for (int i = 0; i < x.length; i++) {
        double px = place(x[i], layout.x(), layout.frame().x1(), layout.frame().x2());
        double py = place(y[i], layout.y(), layout.frame().y1(), layout.frame().y2());
        RootMacroLayout.Box box = layout.legend().place();
        assertThat(px > box.x1() && px < box.x2() && py > box.y1() && py < box.y2())
            .as("point %d is under the legend", i)
            .isFalse();
        for (RootMacroLayout.Text note : layout.notes()) {
          assertThat(px > note.x() && Math.abs(py - note.y()) < note.size())
              .as("point %d is under a note", i)
              .isFalse();
        }
      }
    }
  }

  private static double place(double value, RootMacroLayout.Axis axis, double from, double to) {
    return from + (value - axis.min()) / (axis.max() - axis.min()) * (to - from);
  }

  @Test
  void labelLinesAndColoursOfTheMacroAreThoseOfThePlot() {
    PlotSpec spec =
        plot(
                Axis.of("y"),
                Series.markers("Ring 1", X, Y).withLook(new SeriesLook(1, false)),
                Series.markers("Ring 2", X, Y).withLook(new SeriesLook(1, true)))
            .withOverlays(Overlay.horizontalLine("", 0));
    RootMacroLayout layout = layout(spec);

    assertThat(layout.heading().experiment()).isEqualTo("CMS");
    assertThat(layout.heading().extra()).isEqualTo("Work in Progress");
    assertThat(layout.heading().right()).isEqualTo("2022 (13.6 TeV)");
    assertThat(layout.colours()).containsExactly("#f89c20", "#f89c20");
    assertThat(layout.lines()).containsExactly(0.0);
    RootMultiGraph graphs = RootGraphs.of("name", spec, WRITER.drawn(spec));
    assertThat(graphs.graphs())
        .extracting(graph -> graph.style().markerStyle())
        .containsExactly(21, 25);
  }

  @Test
  void errorsBecomeThoseOfTheGraphAndAMissingOneIs0() {
    PlotSpec spec =
        plot(
            Axis.of("y"),
            Series.markers("a", X, Y).withErrors(new double[] {1, Double.NaN, 3}),
            Series.markers("b", X, Y));
    RootMultiGraph graphs = RootGraphs.of("name", spec, WRITER.drawn(spec));

    assertThat(graphs.graphs().get(0).className()).isEqualTo("TGraphErrors");
    assertThat(graphs.graphs().get(0).points().yLow()).containsExactly(1, 0, 3);
    assertThat(graphs.graphs().get(0).points().xLow()).containsOnly(0);
    assertThat(graphs.graphs().get(1).points().errors()).isEqualTo(RootPoints.Errors.NONE);
  }

  @Test
  void noTwoOf24SeriesLookAlikeInRoot() {
    Series[] series =
        IntStream.range(0, 24)
            .mapToObj(i -> Series.markers("series " + i, X, Y))
            .toArray(Series[]::new);
    PlotSpec spec = plot(Axis.of("y"), series);

    assertThat(RootGraphs.of("name", spec, WRITER.drawn(spec)).graphs())
        .extracting(graph -> graph.style().markerColor() + " " + graph.style().markerStyle())
        .doesNotHaveDuplicates()
        .noneMatch(look -> look.startsWith("1 "));
  }
}
