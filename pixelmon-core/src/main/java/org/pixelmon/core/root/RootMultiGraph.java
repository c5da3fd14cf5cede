package org.pixelmon.core.root;

import java.util.List;
import java.util.Objects;

/**
 * Several graphs over the same axes ({@code TMultiGraph}).
 *
 * @param graphs in the order they are drawn; their own axis titles play no part. Of a file, those
 *     of the three classes that {@link RootGraph} names
 */
public record RootMultiGraph(String name, String title, GraphAxes axes, List<RootGraph> graphs)
    implements RootObject {

  public RootMultiGraph {
    Objects.requireNonNull(name);
    Objects.requireNonNull(title);
    Objects.requireNonNull(axes);
    graphs = List.copyOf(graphs);
  }

  /** Graphs over axes of numbers. */
  public RootMultiGraph(
      String name, String title, String xTitle, String yTitle, List<RootGraph> graphs) {
    this(name, title, GraphAxes.of(xTitle, yTitle), graphs);
  }

  @Override
  public String className() {
    return "TMultiGraph";
  }
}
