package org.pixelmon.core.root;

import java.util.Objects;

/**
 * A histogram over two axes ({@code TH2F} or {@code TH2D}, by the precision of its bins).
 *
 * @param valueTitle title of the z axis, with the unit of the contents
 * @param bins {@code xAxis.cells() * yAxis.cells()} cells
 */
public record RootHistogram2D(
    String name, String title, RootAxis xAxis, RootAxis yAxis, String valueTitle, RootBins bins)
    implements RootObject {

  /**
   * @throws IllegalArgumentException when the number of cells does not suit the axes
   */
  public RootHistogram2D {
    Objects.requireNonNull(name);
    Objects.requireNonNull(title);
    Objects.requireNonNull(valueTitle);
    bins.requireCells((long) xAxis.cells() * yAxis.cells());
  }

  @Override
  public String className() {
    return bins.precision() == RootBins.Precision.FLOAT ? "TH2F" : "TH2D";
  }

  /** Content of bin ({@code ix}, {@code iy}), 0 and {@code n + 1} being underflow and overflow. */
  public double binContent(int ix, int iy) {
    return bins.content(cell(ix, iy));
  }

  /** Error of bin ({@code ix}, {@code iy}). */
  public double binError(int ix, int iy) {
    return bins.error(cell(ix, iy));
  }

  /** The cell of {@link #bins()} for bin ({@code ix}, {@code iy}). */
  private int cell(int ix, int iy) {
    Objects.checkIndex(ix, xAxis.cells());
    Objects.checkIndex(iy, yAxis.cells());
    return ix + xAxis.cells() * iy;
  }
}
