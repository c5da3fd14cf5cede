package org.pixelmon.core.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pixelmon.core.root.Jsroot.number;
import static org.pixelmon.core.root.Jsroot.numbers;
import static org.pixelmon.core.root.Jsroot.text;

import com.fasterxml.jackson.databind.JsonNode;

/** Compares an object of ours with what JSROOT read, down to the last bit of each number. */
final class JsrootComparison {

  private JsrootComparison() {}

  static void assertSame(JsonNode theirs, RootObject ours) {
    assertThat(theirs.get("_typename").asText()).isEqualTo(ours.className());
    assertThat(text(theirs.get("fName"))).isEqualTo(ours.name());
    if (ours instanceof RootHistogram1D h) {
      assertSameHistogram(theirs, h);
    } else if (ours instanceof RootHistogram2D h) {
      assertSameHistogram(theirs, h);
    } else if (ours instanceof RootGraph graph) {
      assertSameGraph(theirs, graph);
    } else if (ours instanceof RootMultiGraph graphs) {
      assertSameGraphs(theirs, graphs);
    }
    assertThat(text(theirs.get("fTitle"))).isEqualTo(ours.title());
  }

  private static void assertSameHistogram(JsonNode theirs, RootHistogram1D h) {
    assertSameAxis(theirs.get("fXaxis"), h.xAxis());
    assertThat(text(theirs.at("/fYaxis/fTitle"))).isEqualTo(h.valueTitle());
    assertSameBins(theirs, h.bins());
  }

  private static void assertSameHistogram(JsonNode theirs, RootHistogram2D h) {
    assertSameAxis(theirs.get("fXaxis"), h.xAxis());
    assertSameAxis(theirs.get("fYaxis"), h.yAxis());
    assertThat(text(theirs.at("/fZaxis/fTitle"))).isEqualTo(h.valueTitle());
    assertSameBins(theirs, h.bins());
  }

  static void assertSameAxis(JsonNode theirs, RootAxis axis) {
    assertThat(text(theirs.get("fTitle"))).isEqualTo(axis.title());
    boolean dates = theirs.get("fTimeDisplay").asBoolean();
    assertThat(dates ? text(theirs.get("fTimeFormat")) : "").isEqualTo(axis.timeFormat());
    assertThat(theirs.get("fNbins").asInt()).isEqualTo(axis.bins());
    assertThat(number(theirs.get("fXmin"))).isEqualTo(axis.min());
    assertThat(number(theirs.get("fXmax"))).isEqualTo(axis.max());
    assertThat(numbers(theirs.get("fXbins"))).isEqualTo(axis.variableEdges());
  }

  private static void assertSameBins(JsonNode theirs, RootBins bins) {
    assertThat(theirs.get("fNcells").asInt()).isEqualTo(bins.size());
    assertThat(numbers(theirs.get("fArray"))).isEqualTo(bins.contents());
    assertThat(numbers(theirs.get("fSumw2"))).isEqualTo(bins.sumw2());
    assertThat(number(theirs.get("fEntries"))).isEqualTo(bins.entries());
  }

  private static void assertSameGraph(JsonNode theirs, RootGraph graph) {
    RootPoints points = graph.points();
    assertThat(theirs.get("fNpoints").asInt()).isEqualTo(points.size());
    assertThat(numbers(theirs.get("fX"))).isEqualTo(points.x());
    assertThat(numbers(theirs.get("fY"))).isEqualTo(points.y());
    switch (points.errors()) {
      case NONE -> assertThat(theirs.has("fEX")).isFalse();
      case SYMMETRIC -> {
        assertThat(numbers(theirs.get("fEX"))).isEqualTo(points.xLow()).isEqualTo(points.xHigh());
        assertThat(numbers(theirs.get("fEY"))).isEqualTo(points.yLow()).isEqualTo(points.yHigh());
      }
      case ASYMMETRIC -> {
        assertThat(numbers(theirs.get("fEXlow"))).isEqualTo(points.xLow());
        assertThat(numbers(theirs.get("fEXhigh"))).isEqualTo(points.xHigh());
        assertThat(numbers(theirs.get("fEYlow"))).isEqualTo(points.yLow());
        assertThat(numbers(theirs.get("fEYhigh"))).isEqualTo(points.yHigh());
      }
    }
    RootStyle style = graph.style();
    assertThat(theirs.get("fMarkerColor").asInt()).isEqualTo(style.markerColor());
    assertThat(theirs.get("fMarkerStyle").asInt()).isEqualTo(style.markerStyle());
    assertThat(number(theirs.get("fMarkerSize"))).isEqualTo(style.markerSize());
    assertThat(theirs.get("fLineColor").asInt()).isEqualTo(style.lineColor());
    assertThat(theirs.get("fLineStyle").asInt()).isEqualTo(style.lineStyle());
    assertThat(theirs.get("fLineWidth").asInt()).isEqualTo(style.lineWidth());
    assertThat(theirs.get("fFillColor").asInt()).isEqualTo(style.fillColor());
    assertSameAxes(theirs, graph.axes());
  }

  private static void assertSameGraphs(JsonNode theirs, RootMultiGraph graphs) {
    JsonNode list = theirs.at("/fGraphs/arr");
    assertThat(list).hasSize(graphs.graphs().size());
    for (int i = 0; i < list.size(); i++) {
      assertSame(list.get(i), graphs.graphs().get(i));
    }
    assertSameAxes(theirs, graphs.axes());
  }

  private static void assertSameAxes(JsonNode theirs, GraphAxes axes) {
    JsonNode x = theirs.at("/fHistogram/fXaxis");
    assertThat(text(x.path("fTitle"))).isEqualTo(axes.xTitle());
    assertThat(text(theirs.at("/fHistogram/fYaxis/fTitle"))).isEqualTo(axes.yTitle());
    assertThat(x.path("fTimeDisplay").asBoolean()).isEqualTo(!axes.xTime().isEmpty());
    assertThat(text(x.path("fTimeFormat"))).isEqualTo(axes.xTime());
  }
}
