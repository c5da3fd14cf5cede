package org.pixelmon.core.root;

import java.util.Objects;

/**
 * Points to be drawn over two axes ({@code TGraph}, {@code TGraphErrors} or {@code
 * TGraphAsymmErrors}, by the errors of its points).
 *
 * @param title what a legend says of it
 * @param xTitle title of the x axis with its unit; empty for none
 * @param yTitle title of the y axis with its unit; empty for none
 */
public record RootGraph(
    String name, String title, String xTitle, String yTitle, RootPoints points, RootStyle style)
    implements RootObject {

  public RootGraph {
    Objects.requireNonNull(name);
    Objects.requireNonNull(title);
    Objects.requireNonNull(xTitle);
    Objects.requireNonNull(yTitle);
    Objects.requireNonNull(points);
    Objects.requireNonNull(style);
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
