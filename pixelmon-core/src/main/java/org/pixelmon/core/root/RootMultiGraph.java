package org.pixelmon.core.root;

import java.util.List;
import java.util.Objects;

/**
 * Several graphs over the same axes ({@code TMultiGraph}).
 *
 * @param xTitle title of the x axis with its unit; empty for none
 * @param yTitle title of the y axis with its unit; empty for none
 * @param graphs in the order they are drawn; their own axis titles play no part. Of a file, those
 *     of the three classes that {@link RootGraph} names
 */
public record RootMultiGraph(
    String name, String title, String xTitle, String yTitle, List<RootGraph> graphs)
    implements RootObject {

  public RootMultiGraph {
    Objects.requireNonNull(name);
    Objects.requireNonNull(title);
    Objects.requireNonNull(xTitle);
    Objects.requireNonNull(yTitle);
    graphs = List.copyOf(graphs);
  }

  @Override
  public String className() {
    return "TMultiGraph";
  }
}
