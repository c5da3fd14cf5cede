package org.pixelmon.core.root;

import java.util.List;

/** Makes our objects of what was read, member by member. */
final class ObjectModel {

  private ObjectModel() {}

  /** The object of a class that {@link RootEntry#readable} names. */
  static RootObject of(StreamedObject object) {
    try {
      return switch (object.className()) {
        case "TH1C", "TH1S", "TH1I", "TH1L", "TH1F", "TH1D" -> histogram1D(object);
        case "TH2C", "TH2S", "TH2I", "TH2L", "TH2F", "TH2D" -> histogram2D(object);
        case "TGraph", "TGraphErrors", "TGraphAsymmErrors" -> graph(object);
        case "TMultiGraph" -> multiGraph(object);
        default -> new RootNamed(object.text("fName"), object.text("fTitle"));
      };
    } catch (IllegalArgumentException e) {
      throw new CorruptRootDataException(e.getMessage(), e);
    }
  }

  private static RootHistogram1D histogram1D(StreamedObject h) {
    RootAxis x = axis(h.object("fXaxis"));
    return new RootHistogram1D(
        h.text("fName"),
        h.text("fTitle"),
        x,
        h.object("fYaxis").text("fTitle"),
        bins(h, List.of(x)));
  }

  private static RootHistogram2D histogram2D(StreamedObject h) {
    RootAxis x = axis(h.object("fXaxis"));
    RootAxis y = axis(h.object("fYaxis"));
    return new RootHistogram2D(
        h.text("fName"),
        h.text("fTitle"),
        x,
        y,
        h.object("fZaxis").text("fTitle"),
        bins(h, List.of(x, y)));
  }

  private static RootBins bins(StreamedObject h, List<RootAxis> axes) {
    double[] contents = h.numbers("fArray");
    double[] sumw2 = h.numbers("fSumw2");
    long cells = axes.stream().mapToLong(RootAxis::cells).reduce(1, Math::multiplyExact);
    if (contents.length != cells || (sumw2.length != 0 && sumw2.length != cells)) {
      throw new CorruptRootDataException(
          contents.length + " contents and " + sumw2.length + " errors for " + cells + " cells");
    }
    BufferedEntries waiting = BufferedEntries.of(h, axes.size());
    waiting.fill(axes, contents, sumw2);
    RootBins bins =
        h.className().endsWith("F") ? RootBins.floats(contents) : RootBins.doubles(contents);
    return bins.withSumw2(sumw2).withEntries(h.number("fEntries") + waiting.count());
  }

  private static RootAxis axis(StreamedObject axis) {
    String title = axis.text("fTitle");
    int bins = axis.integer("fNbins");
    double[] edges = axis.numbers("fXbins");
    String time = time(axis);
    if (edges.length == 0) {
      return RootAxis.fixed(title, bins, axis.number("fXmin"), axis.number("fXmax")).withTime(time);
    }
    RootAxis variable = RootAxis.variable(title, edges);
    if (variable.bins() != bins) {
      throw new CorruptRootDataException(edges.length + " edges for " + bins + " bins");
    }
    return variable.withTime(time);
  }

  private static String time(StreamedObject axis) {
    return axis.has("fTimeDisplay") && axis.number("fTimeDisplay") != 0
        ? axis.text("fTimeFormat")
        : "";
  }

  private static RootGraph graph(StreamedObject g) {
    RootPoints points = RootPoints.of(g.numbers("fX"), g.numbers("fY"));
    if (g.className().equals("TGraphErrors")) {
      points = points.withErrors(g.numbers("fEX"), g.numbers("fEY"));
    } else if (g.className().equals("TGraphAsymmErrors")) {
      points =
          points.withAsymmetricErrors(
              g.numbers("fEXlow"), g.numbers("fEXhigh"), g.numbers("fEYlow"), g.numbers("fEYhigh"));
    }
    Titles titles = Titles.of(g);
    return new RootGraph(g.text("fName"), titles.title(), titles.axes(), points, style(g), "P");
  }

  private static RootStyle style(StreamedObject g) {
    return new RootStyle(
        g.integer("fMarkerColor"),
        g.integer("fMarkerStyle"),
        g.number("fMarkerSize"),
        g.integer("fLineColor"),
        g.integer("fLineStyle"),
        g.integer("fLineWidth"),
        g.integer("fFillColor"));
  }

  private static RootMultiGraph multiGraph(StreamedObject m) {
    List<RootGraph> graphs =
        m.has("fGraphs")
            ? m.objects("fGraphs").stream().map(ObjectModel::of).map(RootGraph.class::cast).toList()
            : List.of();
    Titles titles = Titles.of(m);
    return new RootMultiGraph(m.text("fName"), titles.title(), titles.axes(), graphs);
  }

  /**
   * The titles of a graph: those of the axes are in the histogram it was drawn on, or, before it
   * was ever drawn, behind semicolons in its own title.
   */
  private record Titles(String title, GraphAxes axes) {

    static Titles of(StreamedObject graph) {
      String title = graph.text("fTitle");
      if (graph.has("fHistogram")) {
        StreamedObject histogram = graph.object("fHistogram");
        StreamedObject x = histogram.object("fXaxis");
        String y = histogram.object("fYaxis").text("fTitle");
        return new Titles(title, new GraphAxes(x.text("fTitle"), time(x), y));
      }
      String[] parts = title.split(";", -1);
      return new Titles(
          parts[0],
          GraphAxes.of(parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : ""));
    }
  }
}
