package org.pixelmon.core.plotfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pixelmon.core.plot.Axis;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.core.plot.DrawnPlot;
import org.pixelmon.core.plot.Overlay;
import org.pixelmon.core.plot.PlotPanel;
import org.pixelmon.core.plot.PlotSpec;
import org.pixelmon.core.plot.PlotWriter;
import org.pixelmon.core.plot.Series;
import org.pixelmon.core.plot.SeriesLook;
import org.pixelmon.core.root.RootGraph;
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
    return graphs(spec).layout();
  }

  private static RootGraphs graphs(PlotSpec spec) {
    return new RootGraphs("name", spec, WRITER.drawn(spec));
  }

  private static RootMacroLayout.Pane pane(PlotSpec spec) {
    return layout(spec).panes().get(0);
  }

  @Test
  void theMacroShowsTheRangesOfThePlotEvenWhenTheyFollowThePoints() {
    PlotSpec spec = plot(Axis.of("y"), Series.markers("Layer 1", X, Y));
    DrawnPlot drawn = WRITER.drawn(spec);

    DrawnPlot.Range y = drawn.panes().get(0).y();
    assertThat(pane(spec).y().min()).isEqualTo(y.min()).isZero();
    assertThat(pane(spec).y().max()).isEqualTo(y.max()).isGreaterThan(30);
    assertThat(layout(spec).x())
        .extracting(axis -> axis.min() + " " + axis.max())
        .isEqualTo("0.0 4.0");
    assertThat(pane(plot(Axis.of("y").logarithmic(), Series.markers("", X, Y))).y().log()).isTrue();
  }

  @Test
  void legendAndNotesOfTheMacroStandWhereThePlotHasThemAndCoverNoPoint() {
    double[] x = IntStream.range(0, 40).mapToDouble(i -> i / 10.0).toArray();
    double[] high = IntStream.range(0, 40).mapToDouble(i -> 100 - i % 7).toArray();
    double[] low = IntStream.range(0, 40).mapToDouble(i -> 10 + i % 5).toArray();
    PlotSpec spec =
        plot(Axis.of("y"), Series.markers("Layer 1", x, high), Series.markers("Layer 2", x, low));
    RootMacroLayout layout = layout(spec);
    RootMacroLayout.Pane pane = pane(spec);
    DrawnPlot.Box legend = WRITER.drawn(spec).panes().get(0).legend().place();

    assertThat(pane.legend().place().x1()).isCloseTo(legend.left() / 800, within(1e-9));
    assertThat(pane.legend().place().y2()).isCloseTo(1 - legend.top() / 600, within(1e-9));
    assertThat(pane.notes())
        .extracting(RootMacroLayout.Text::content)
        .containsExactly("Barrel", "Leakage current");
    for (double[] y : List.of(high, low)) {
      for (int i = 0; i < x.length; i++) {
        double px = place(x[i], layout.x(), pane.frame().x1(), pane.frame().x2());
        double py = place(y[i], pane.y(), pane.frame().y1(), pane.frame().y2());
        RootMacroLayout.Box box = pane.legend().place();
        assertThat(px > box.x1() && px < box.x2() && py > box.y1() && py < box.y2())
            .as("point %d is under the legend", i)
            .isFalse();
        for (RootMacroLayout.Text note : pane.notes()) {
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
    assertThat(pane(spec).colours()).containsExactly("#f89c20", "#f89c20");
    assertThat(pane(spec).lines()).containsExactly(0.0);
    RootMultiGraph graphs = graphs(spec).graphs().get(0);
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
    RootMultiGraph graphs = graphs(spec).graphs().get(0);

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

    assertThat(graphs(spec).graphs().get(0).graphs())
        .extracting(graph -> graph.style().markerColor() + " " + graph.style().markerStyle())
        .doesNotHaveDuplicates()
        .noneMatch(look -> look.startsWith("1 "));
  }

  @Test
  void datesAreThoseOfUtcInFileAndMacro() {
    double[] days = {1657000000, 1657100000, 1657200000};
    CmsLabel label = CmsLabel.of(CmsLabel.Status.NONE, "");
    PlotSpec spec =
        PlotSpec.of(
            label, Axis.of("Date (UTC)").dates(), Axis.of("y"), List.of(Series.line("", days, Y)));

    assertThat(graphs(spec).graphs().get(0).axes().xTime())
        .isEqualTo("%d %b %H:%M%F1970-01-01 00:00:00s0 GMT")
        .isEqualTo(graphs(spec).pieces().get(0).axes().xTime());
    assertThat(graphs(plot(Axis.of("y"))).graphs().get(0).axes().xTime()).isEmpty();
  }

  @Test
  void aLineWithAGapIsOneGraphInTheFileAndTwoInTheMacroOfWhichOneIsNamed() {
    double[] x = {1, 2, Double.NaN, 3, 4};
    double[] y = {10, 20, 0, 30, 40};
    PlotSpec spec =
        plot(Axis.of("y"), Series.line("a", x, y), Series.band("b", X, Y, new double[] {1, 2, 3}));

    List<RootGraph> file = graphs(spec).graphs().get(0).graphs();
    assertThat(file).extracting(RootGraph::title).containsExactly("a", "b");
    assertThat(file.get(0).points().x()).containsExactly(1, 2, 3, 4);
    assertThat(file.get(0).drawOption()).isEqualTo("L");
    assertThat(file.get(1).drawOption()).isEqualTo("3L");
    assertThat(file.get(1).style().fillColor()).isEqualTo(file.get(1).style().lineColor());
    List<RootGraph> macro = graphs(spec).pieces().get(0).graphs();
    assertThat(macro).extracting(RootGraph::title).containsExactly("a", "", "b");
    assertThat(macro.get(1).points().x()).containsExactly(3, 4);
    assertThat(pane(spec).colours()).containsExactly("#5790fc", "#5790fc", "#f89c20");
  }

  @Test
  void everyPanelHasItsOwnGraphsUnderItsOwnName() {
    CmsLabel label = CmsLabel.of(CmsLabel.Status.NONE, "");
    PlotPanel panel = PlotPanel.of(Axis.of("T [K]"), List.of(Series.line("", X, Y)));
    PlotSpec spec = PlotSpec.stacked(label, Axis.of("x"), List.of(panel, panel, panel));

    assertThat(graphs(spec).graphs())
        .extracting(RootMultiGraph::name)
        .containsExactly("name_1", "name_2", "name_3");
    List<RootMacroLayout.Pane> panes = layout(spec).panes();
    assertThat(panes).hasSize(3);
    assertThat(panes.get(0).frame().y1()).isGreaterThan(panes.get(1).frame().y2());
    assertThat(panes.get(1).frame().x1()).isEqualTo(panes.get(2).frame().x1());
  }

  @Test
  void whatLiesBetweenTwoCurvesIsFilledWithoutALine() {
    Series between = Series.between("b", X, new double[] {1, 2, 3}, new double[] {2, 5, 4});

    RootGraph graph = graphs(plot(Axis.of("y"), between)).graphs().get(0).graphs().get(0);

    assertThat(graph.drawOption()).isEqualTo("3");
    assertThat(graph.points().y()).containsExactly(1.5, 3.5, 3.5);
    assertThat(graph.points().yLow()).containsExactly(0.5, 1.5, 0.5);
    assertThat(graph.style().fillColor()).isNotZero();
  }
}
