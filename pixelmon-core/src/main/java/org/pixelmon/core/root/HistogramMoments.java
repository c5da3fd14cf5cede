package org.pixelmon.core.root;

/**
 * The sums from which ROOT tells mean and standard deviation of a histogram, over the bins within
 * the axes, each taken at its centre: sum of w, of errors squared, of w x, w x^2, w y, w y^2 and w
 * x y (ROOT's {@code TH1::GetStats} and {@code TH2::GetStats} for a histogram filled by bins).
 */
record HistogramMoments(
    double w, double w2, double wx, double wx2, double wy, double wy2, double wxy) {

  static HistogramMoments of(RootHistogram1D histogram) {
    Sums sums = new Sums();
    for (int ix = 1; ix <= histogram.xAxis().bins(); ix++) {
      sums.add(histogram.binContent(ix), histogram.binError(ix), histogram.xAxis().center(ix), 0);
    }
    return sums.moments();
  }

  static HistogramMoments of(RootHistogram2D histogram) {
    Sums sums = new Sums();
    for (int iy = 1; iy <= histogram.yAxis().bins(); iy++) {
      double y = histogram.yAxis().center(iy);
      for (int ix = 1; ix <= histogram.xAxis().bins(); ix++) {
        double x = histogram.xAxis().center(ix);
        sums.add(histogram.binContent(ix, iy), histogram.binError(ix, iy), x, y);
      }
    }
    return sums.moments();
  }

  private static final class Sums {
    private double w;
    private double w2;
    private double wx;
    private double wx2;
    private double wy;
    private double wy2;
    private double wxy;

    void add(double content, double error, double x, double y) {
      w += content;
      w2 += error * error;
      wx += content * x;
      wx2 += content * x * x;
      wy += content * y;
      wy2 += content * y * y;
      wxy += content * x * y;
    }

    HistogramMoments moments() {
      return new HistogramMoments(w, w2, wx, wx2, wy, wy2, wxy);
    }
  }
}
