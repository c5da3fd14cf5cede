package org.pixelmon.core.root;

/**
 * Puts our objects into ROOT's bytes, member by member in the order of {@code streamer-infos.txt}.
 * What we do not keep (colours of a histogram, fonts of an axis) gets ROOT's defaults.
 */
final class ObjectEncoder {

  private ObjectEncoder() {}

  /** Writes an object as it stands behind its key. */
  static void write(RootObject object, RootOutput out) {
    MemberEncoder members = new MemberEncoder(out);
    HistogramEncoder histograms = new HistogramEncoder(out, members);
    GraphEncoder graphs = new GraphEncoder(out, members, histograms);
    if (object instanceof RootHistogram1D histogram) {
      histograms.histogram(histogram);
    } else if (object instanceof RootHistogram2D histogram) {
      histograms.histogram(histogram);
    } else if (object instanceof RootGraph graph) {
      graphs.graph(graph);
    } else if (object instanceof RootMultiGraph multiGraph) {
      graphs.multiGraph(multiGraph);
    } else {
      members.named(object.name(), object.title(), 0);
    }
  }
}
