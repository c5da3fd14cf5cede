package org.pixelmon.core.root;

import java.util.List;

/** Puts histograms into ROOT's bytes, and the empty one that holds the axes of a graph. */
final class HistogramEncoder {

  private static final int NO_STATISTICS_BOX = 1 << 9;
  private static final int FONT = 42;
  private static final double TEXT_SIZE = 0.035;

  private final RootOutput out;
  private final MemberEncoder members;

  HistogramEncoder(RootOutput out, MemberEncoder members) {
    this.out = out;
    this.members = members;
  }

  void histogram(RootHistogram1D h) {
    Common common =
        new Common(
            h.name(),
            h.title(),
            MemberEncoder.MUST_CLEANUP,
            List.of(h.xAxis(), unused(h.valueTitle()), unused("")),
            HistogramMoments.of(h),
            MemberEncoder.AUTOMATIC,
            MemberEncoder.AUTOMATIC);
    members.versioned(
        h.className(),
        () -> {
          common(common, h.bins());
          contents(h.bins());
        });
  }

  void histogram(RootHistogram2D h) {
    HistogramMoments moments = HistogramMoments.of(h);
    Common common =
        new Common(
            h.name(),
            h.title(),
            MemberEncoder.MUST_CLEANUP,
            List.of(h.xAxis(), h.yAxis(), unused(h.valueTitle())),
            moments,
            MemberEncoder.AUTOMATIC,
            MemberEncoder.AUTOMATIC);
    Runnable plane =
        () -> {
          common(common, h.bins());
          out.f8(1).f8(moments.wy()).f8(moments.wy2()).f8(moments.wxy());
        };
    members.versioned(
        h.className(),
        () -> {
          members.versioned("TH2", plane);
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
    members.versioned(
        "TH1",
        () -> {
          members.named(h.name(), h.title(), h.bits());
          members.line(602, 1, 1);
          members.fill();
          members.marker(1, 1, 1);
          out.i4(bins.size());
          axis("xaxis", h.axes().get(0), 1);
          axis("yaxis", h.axes().get(1), 0);
          axis("zaxis", h.axes().get(2), 1);
          out.i2(0).i2(1000); // bars of a bar chart: offset, width
          out.f8(bins.entries()).f8(moments.w()).f8(moments.w2());
          out.f8(moments.wx()).f8(moments.wx2());
          out.f8(h.maximum()).f8(h.minimum()).f8(0); // no normalisation
          out.i4(0); // no contour levels
          members.array(bins.sumw2(), RootBins.Precision.DOUBLE);
          out.string("");
          members.emptyList();
          out.i4(0).i1(0); // no buffered entries
          out.i4(0).i4(2); // usual bin errors, usual treatment of overflows
        });
  }

  private void contents(RootBins bins) {
    members.array(bins.contents(), bins.precision());
  }

  private void axis(String name, RootAxis axis, double titleOffset) {
    members.versioned(
        "TAxis",
        () -> {
          members.named(name, axis.title(), 0);
          axisAttributes(titleOffset);
          out.i4(axis.bins()).f8(axis.min()).f8(axis.max());
          members.array(axis.variableEdges(), RootBins.Precision.DOUBLE);
          out.i4(0).i4(0).i2(0); // whole range shown
          out.i1(axis.timeFormat().isEmpty() ? 0 : 1).string(axis.timeFormat());
          out.nullPointer().nullPointer(); // no labels
        });
  }

  private void axisAttributes(double titleOffset) {
    members.versioned(
        "TAttAxis",
        () -> {
          out.i4(510).i2(1).i2(1).i2(FONT);
          out.f4(0.005).f4(TEXT_SIZE).f4(0.03).f4(titleOffset).f4(TEXT_SIZE);
          out.i2(1).i2(FONT);
        });
  }

  /** The histogram that holds a graph's axes; none when they have no titles. */
  void frame(GraphFrame frame) {
    if (frame.axes().equals(GraphAxes.of("", ""))) {
      out.nullPointer();
      return;
    }
    RootBins empty = RootBins.floats(new double[GraphFrame.BINS + 2]);
    Common common =
        new Common(
            frame.name(),
            frame.title(),
            MemberEncoder.MUST_CLEANUP | NO_STATISTICS_BOX,
            List.of(
                RootAxis.fixed(frame.axes().xTitle(), GraphFrame.BINS, frame.xMin(), frame.xMax())
                    .withTime(frame.axes().xTime()),
                RootAxis.fixed(frame.axes().yTitle(), 1, frame.yMin(), frame.yMax()),
                unused("")),
            new HistogramMoments(0, 0, 0, 0, 0, 0, 0),
            frame.yMax(),
            frame.yMin());
    out.pointer(
        "TH1F",
        () ->
            members.versioned(
                "TH1F",
                () -> {
                  common(common, empty);
                  contents(empty);
                }));
  }
}
