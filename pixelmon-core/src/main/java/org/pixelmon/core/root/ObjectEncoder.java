package org.pixelmon.core.root;

import java.util.List;
import java.util.function.BiFunction;

/**
 * Puts our objects into ROOT's bytes, member by member in the order of {@code streamer-infos.txt}.
 * What we do not keep (colours of a histogram, fonts of an axis) gets ROOT's defaults.
 */
final class ObjectEncoder {

  /** ROOT's mark for "no limit set, choose it when drawing". */
  private static final double AUTOMATIC = -1111;

  private static final int MUST_CLEANUP = 1 << 3;
  private static final int NO_STATISTICS_BOX = 1 << 9;
  private static final int CLIP_TO_FRAME = 1 << 10;
  private static final int FONT = 42;
  private static final double TEXT_SIZE = 0.035;

  private final RootOutput out;

  private ObjectEncoder(RootOutput out) {
    this.out = out;
  }

  /** Writes an object as it stands behind its key. */
  static void write(RootObject object, RootOutput out) {
    new ObjectEncoder(out).object(object);
  }

  private void object(RootObject object) {
    if (object instanceof RootHistogram1D histogram) {
      histogram(histogram);
    } else if (object instanceof RootHistogram2D histogram) {
      histogram(histogram);
    } else if (object instanceof RootGraph graph) {
      graph(graph);
    } else if (object instanceof RootMultiGraph graphs) {
      multiGraph(graphs);
    } else {
      named(object.name(), object.title(), 0);
    }
  }

  private static int version(String className) {
    return KnownClasses.all().get(className).version();
  }

  private RootOutput versioned(String className, Runnable members) {
    return out.versioned(version(className), members);
  }

  private void histogram(RootHistogram1D h) {
    Common common =
        new Common(
            h.name(),
            h.title(),
            MUST_CLEANUP,
            List.of(h.xAxis(), unused(h.valueTitle()), unused("")),
            HistogramMoments.of(h),
            AUTOMATIC,
            AUTOMATIC);
    versioned(
        h.className(),
        () -> {
          common(common, h.bins());
          contents(h.bins());
        });
  }

  private void histogram(RootHistogram2D h) {
    HistogramMoments moments = HistogramMoments.of(h);
    Common common =
        new Common(
            h.name(),
            h.title(),
            MUST_CLEANUP,
            List.of(h.xAxis(), h.yAxis(), unused(h.valueTitle())),
            moments,
            AUTOMATIC,
            AUTOMATIC);
    Runnable plane =
        () -> {
          common(common, h.bins());
          out.f8(1).f8(moments.wy()).f8(moments.wy2()).f8(moments.wxy());
        };
    versioned(
        h.className(),
        () -> {
          versioned("TH2", plane);
          contents(h.bins());
        });
  }

  private static RootAxis unused(String title) {
    return RootAxis.fixed(title, 1, 0, 1);
  }

  /** What all histograms share (ROOT's {@code TH1}). */
  private record Common(
      String name,
      String title,
      int bits,
      List<RootAxis> axes,
      HistogramMoments moments,
      double maximum,
      double minimum) {}

  private void common(Common h, RootBins bins) {
    HistogramMoments moments = h.moments();
    versioned(
        "TH1",
        () -> {
          named(h.name(), h.title(), h.bits());
          line(602, 1, 1);
          fill();
          marker(1, 1, 1);
          out.i4(bins.size());
          axis("xaxis", h.axes().get(0), 1);
          axis("yaxis", h.axes().get(1), 0);
          axis("zaxis", h.axes().get(2), 1);
          out.i2(0).i2(1000); // bars of a bar chart: offset, width
          out.f8(bins.entries()).f8(moments.w()).f8(moments.w2());
          out.f8(moments.wx()).f8(moments.wx2());
          out.f8(h.maximum()).f8(h.minimum()).f8(0); // no normalisation
          out.i4(0); // no contour levels
          array(bins.sumw2(), RootBins.Precision.DOUBLE);
          out.string("");
          emptyList();
          out.i4(0).i1(0); // no buffered entries
          out.i4(0).i4(2); // usual bin errors, usual treatment of overflows
        });
  }

  private void contents(RootBins bins) {
    array(bins.contents(), bins.precision());
  }

  private void array(double[] values, RootBins.Precision precision) {
    out.i4(values.length);
    if (precision == RootBins.Precision.FLOAT) {
      out.floats(values);
    } else {
      out.doubles(values);
    }
  }

  private void axis(String name, RootAxis axis, double titleOffset) {
    versioned(
        "TAxis",
        () -> {
          named(name, axis.title(), 0);
          axisAttributes(titleOffset);
          out.i4(axis.bins()).f8(axis.min()).f8(axis.max());
          array(axis.variableEdges(), RootBins.Precision.DOUBLE);
          out.i4(0).i4(0).i2(0).i1(0).string(""); // whole range shown, no time axis
          out.nullPointer().nullPointer(); // no labels
        });
  }

  private void axisAttributes(double titleOffset) {
    versioned(
        "TAttAxis",
        () -> {
          out.i4(510).i2(1).i2(1).i2(FONT);
          out.f4(0.005).f4(TEXT_SIZE).f4(0.03).f4(titleOffset).f4(TEXT_SIZE);
          out.i2(1).i2(FONT);
        });
  }

  private void graph(RootGraph g) {
    RootPoints points = g.points();
    switch (points.errors()) {
      case NONE -> plainGraph(g);
      case SYMMETRIC ->
          versioned(
              g.className(),
              () -> {
                plainGraph(g);
                column(points.xLow());
                column(points.yLow());
              });
      case ASYMMETRIC ->
          versioned(
              g.className(),
              () -> {
                plainGraph(g);
                column(points.xLow());
                column(points.xHigh());
                column(points.yLow());
                column(points.yHigh());
              });
    }
  }

  private void plainGraph(RootGraph g) {
    RootStyle style = g.style();
    versioned(
        "TGraph",
        () -> {
          named(g.name(), g.title(), MUST_CLEANUP | CLIP_TO_FRAME);
          line(style.lineColor(), style.lineStyle(), style.lineWidth());
          fill();
          marker(style.markerColor(), style.markerStyle(), style.markerSize());
          out.i4(g.points().size());
          column(g.points().x());
          column(g.points().y());
          out.pointer("TList", this::emptyList);
          frame(GraphFrame.of(g, g.xTitle(), g.yTitle(), List.of(g)));
          out.f8(AUTOMATIC).f8(AUTOMATIC).string("");
        });
  }

  /** An array behind a pointer: whether it is there, then its values. */
  private void column(double[] values) {
    if (values.length == 0) {
      out.i1(0);
    } else {
      out.i1(1).doubles(values);
    }
  }

  private void multiGraph(RootMultiGraph m) {
    versioned(
        "TMultiGraph",
        () -> {
          named(m.name(), m.title(), MUST_CLEANUP);
          out.pointer("TList", () -> graphs(m.graphs()));
          out.nullPointer();
          frame(GraphFrame.of(m, m.xTitle(), m.yTitle(), m.graphs()));
          out.f8(AUTOMATIC).f8(AUTOMATIC);
        });
  }

  private void graphs(List<RootGraph> graphs) {
    list(graphs.size(), () -> graphs.forEach(this::listed));
  }

  private void listed(RootGraph graph) {
    out.pointer(graph.className(), () -> graph(graph));
    out.string("P"); // drawn as markers
  }

  private void list(int size, Runnable members) {
    versioned(
        "TList",
        () -> {
          tObject(0);
          out.string("").i4(size);
          members.run();
        });
  }

  private void emptyList() {
    list(0, () -> {});
  }

  /** The histogram that holds a graph's axes; none when they have no titles. */
  private void frame(GraphFrame frame) {
    if (frame.xTitle().isEmpty() && frame.yTitle().isEmpty()) {
      out.nullPointer();
      return;
    }
    RootBins empty = RootBins.floats(new double[GraphFrame.BINS + 2]);
    BiFunction<String, Integer, RootAxis> y =
        (title, bins) -> RootAxis.fixed(title, bins, frame.yMin(), frame.yMax());
    Common common =
        new Common(
            frame.name(),
            frame.title(),
            MUST_CLEANUP | NO_STATISTICS_BOX,
            List.of(
                RootAxis.fixed(frame.xTitle(), GraphFrame.BINS, frame.xMin(), frame.xMax()),
                y.apply(frame.yTitle(), 1),
                unused("")),
            new HistogramMoments(0, 0, 0, 0, 0, 0, 0),
            frame.yMax(),
            frame.yMin());
    out.pointer(
        "TH1F",
        () ->
            versioned(
                "TH1F",
                () -> {
                  common(common, empty);
                  contents(empty);
                }));
  }

  private void named(String name, String title, int bits) {
    versioned(
        "TNamed",
        () -> {
          tObject(bits);
          out.string(name).string(title);
        });
  }

  private void tObject(int bits) {
    out.i2(version("TObject")).i4(0).i4(bits);
  }

  private void line(int color, int style, int width) {
    versioned("TAttLine", () -> out.i2(color).i2(style).i2(width));
  }

  private void fill() {
    versioned("TAttFill", () -> out.i2(0).i2(1001));
  }

  private void marker(int color, int style, double size) {
    versioned("TAttMarker", () -> out.i2(color).i2(style).f4(size));
  }
}
