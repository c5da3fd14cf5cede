package org.pixelmon.core.root;

import java.util.List;

/** Puts graphs into ROOT's bytes. */
final class GraphEncoder {

  private static final int CLIP_TO_FRAME = 1 << 10;

  /** Numbers of fill patterns; what lies below dots is seen. */
  private static final int SOLID = 1001;

  private static final int DOTS = 3001;

  private final RootOutput out;
  private final MemberEncoder members;
  private final HistogramEncoder histograms;

  GraphEncoder(RootOutput out, MemberEncoder members, HistogramEncoder histograms) {
    this.out = out;
    this.members = members;
    this.histograms = histograms;
  }

  void graph(RootGraph g) {
    RootPoints points = g.points();
    switch (points.errors()) {
      case NONE -> plainGraph(g);
      case SYMMETRIC ->
          members.versioned(
              g.className(),
              () -> {
                plainGraph(g);
                members.column(points.xLow());
                members.column(points.yLow());
              });
      case ASYMMETRIC ->
          members.versioned(
              g.className(),
              () -> {
                plainGraph(g);
                members.column(points.xLow());
                members.column(points.xHigh());
                members.column(points.yLow());
                members.column(points.yHigh());
              });
    }
  }

  private void plainGraph(RootGraph g) {
    RootStyle style = g.style();
    members.versioned(
        "TGraph",
        () -> {
          members.named(g.name(), g.title(), MemberEncoder.MUST_CLEANUP | CLIP_TO_FRAME);
          members.line(style.lineColor(), style.lineStyle(), style.lineWidth());
          members.fill(style.fillColor(), style.fillColor() == 0 ? SOLID : DOTS);
          members.marker(style.markerColor(), style.markerStyle(), style.markerSize());
          out.i4(g.points().size());
          members.column(g.points().x());
          members.column(g.points().y());
          out.pointer("TList", members::emptyList);
          histograms.frame(GraphFrame.of(g, g.axes(), List.of(g)));
          out.f8(MemberEncoder.AUTOMATIC).f8(MemberEncoder.AUTOMATIC).string("");
        });
  }

  void multiGraph(RootMultiGraph m) {
    members.versioned(
        "TMultiGraph",
        () -> {
          members.named(m.name(), m.title(), MemberEncoder.MUST_CLEANUP);
          out.pointer("TList", () -> graphs(m.graphs()));
          out.nullPointer();
          histograms.frame(GraphFrame.of(m, m.axes(), m.graphs()));
          out.f8(MemberEncoder.AUTOMATIC).f8(MemberEncoder.AUTOMATIC);
        });
  }

  private void graphs(List<RootGraph> graphs) {
    members.list(graphs.size(), () -> graphs.forEach(this::listed));
  }

  private void listed(RootGraph graph) {
    out.pointer(graph.className(), () -> graph(graph));
    out.string(graph.drawOption());
  }
}
