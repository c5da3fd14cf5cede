package org.pixelmon.core.root;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** One object of each class we write, with contents that no two cells share. */
final class Samples {

  private static final RootAxis R = RootAxis.fixed("r (cm)", 20, 0, 20);
  private static final RootAxis Z = RootAxis.variable("z (cm)", -350, -100, -1.5, 0, 2.25, 350);

  private Samples() {}

  static RootHistogram1D histogram1D(String name, boolean single) {
    double[] contents = contents(22);
    RootBins bins =
        (single ? RootBins.floats(contents) : RootBins.doubles(contents)).withEntries(1234);
    return new RootHistogram1D(
        name, "Profile in r #mu", R, "fluence (n_{eq}/cm^{2})", single ? bins : errors(bins));
  }

  static RootHistogram2D histogram2D(String name, boolean single) {
    double[] contents = contents(22 * 7);
    RootBins bins = single ? RootBins.floats(contents) : RootBins.doubles(contents);
    return new RootHistogram2D(
        name, "Fluence \"allpart\"", R, Z, "n_{eq}/cm^{2}", single ? errors(bins) : bins);
  }

  static RootGraph graph(String name, RootPoints.Errors errors) {
    double[] x = {7920, 8001.5, 9297};
    double[] y = {0.1, -2.5e-7, 1.0 / 3};
    RootPoints points = RootPoints.of(x, y);
    points =
        switch (errors) {
          case NONE -> points;
          case SYMMETRIC -> points.withErrors(new double[] {1, 2, 3}, new double[] {.1, .2, .3});
          case ASYMMETRIC ->
              points.withAsymmetricErrors(
                  new double[] {1, 2, 3},
                  new double[] {4, 5, 6},
                  new double[] {.1, .2, .3},
                  new double[] {.4, .5, .6});
        };
    return new RootGraph(
        name, "Layer 1 – µA", "Fill", "I_{leak} (#muA)", points, RootStyle.markers(632, 20));
  }

  /** A band over dates. */
  static RootMultiGraph dates(String name) {
    GraphAxes axes = new GraphAxes("Date (UTC)", RootAxis.utc("%d %b %y"), "T [K]");
    RootPoints points =
        RootPoints.of(new double[] {1.6570e9, 1.6571e9}, new double[] {261.3, 262.5})
            .withErrors(new double[2], new double[] {0.5, 0.25});
    RootStyle style = new RootStyle(797, 20, 1, 797, 1, 2, 797);
    return new RootMultiGraph(
        name, "", axes, List.of(new RootGraph("band", "Layer 1", axes, points, style, "P")));
  }

  static RootMultiGraph multiGraph(String name) {
    RootGraph bare =
        new RootGraph(
            "bare",
            "no axes, no points",
            "",
            "",
            RootPoints.of(new double[0], new double[0]),
            new RootStyle(600, 25, 1.3, 416, 2, 3));
    return new RootMultiGraph(
        name,
        "Leakage current",
        "Integrated luminosity (fb^{-1})",
        "I_{leak} (mA/cm^{3})",
        List.of(
            graph("one", RootPoints.Errors.NONE),
            bare,
            graph("two", RootPoints.Errors.SYMMETRIC),
            graph("three", RootPoints.Errors.SYMMETRIC),
            graph("four", RootPoints.Errors.ASYMMETRIC)));
  }

  static List<RootObject> all() {
    return List.of(
        histogram2D("h2f", true),
        histogram2D("h2d", false),
        histogram1D("h1f", true),
        histogram1D("h1d", false),
        graph("graph", RootPoints.Errors.NONE),
        graph("errors", RootPoints.Errors.SYMMETRIC),
        graph("asymmetric", RootPoints.Errors.ASYMMETRIC),
        multiGraph("graphs"),
        new RootNamed("note", "written by a test, " + "long ".repeat(80)),
        dates("dates"));
  }

  private static double[] contents(int cells) {
    Random random = new Random(cells);
    return IntStream.range(0, cells).mapToDouble(i -> i + random.nextGaussian()).toArray();
  }

  private static RootBins errors(RootBins bins) {
    Random random = new Random(7);
    return bins.withErrors(
        IntStream.range(0, bins.size()).mapToDouble(i -> random.nextDouble()).toArray());
  }
}
