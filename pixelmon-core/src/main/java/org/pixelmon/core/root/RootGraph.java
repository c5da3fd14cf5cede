package org.pixelmon.core.root;

import java.util.Objects;

/**
 * Points to be drawn over two axes ({@code TGraph}, {@code TGraphErrors} or {@code
 * TGraphAsymmErrors}, by the errors of its points).
 *
 * @param title what a legend says of it
 * @param drawOption how ROOT draws it among others: {@code P} markers, {@code L} a line, {@code 3L}
 *     a line in a band of its errors. A list of graphs keeps it; of a file it is the usual, {@code
 *     P}
 */
public record RootGraph(
    String name,
    String title,
    GraphAxes axes,
    RootPoints points,
    RootStyle style,
    String drawOption)
    implements RootObject {

  public RootGraph {
    Objects.requireNonNull(name);
    Objects.requireNonNull(title);
    Objects.requireNonNull(axes);
    Objects.requireNonNull(points);
    Objects.requireNonNull(style);
    Objects.requireNonNull(drawOption);
  }

  /** Markers over axes of numbers. */
  public RootGraph(
      String name, String title, String xTitle, String yTitle, RootPoints points, RootStyle style) {
    this(name, title, GraphAxes.of(xTitle, yTitle), points, style, "P");
  }

  @Override
  public String className() {
    return switch (points.errors()) {
      case NONE -> "TGraph";
      case SYMMETRIC -> "TGraphErrors";
      case ASYMMETRIC -> "TGraphAsymmErrors";
    };
  }
}
