package org.pixelmon.core.root;

import java.util.Objects;

/**
 * A histogram over one axis ({@code TH1F} or {@code TH1D}, by the precision of its bins).
 *
 * @param valueTitle title of the y axis, with the unit of the contents
 * @param bins {@code xAxis.cells()} cells
 */
public record RootHistogram1D(
    String name, String title, RootAxis xAxis, String valueTitle, RootBins bins)
    implements RootObject {

  /**
   * @throws IllegalArgumentException when the number of cells does not suit the axis
   */
  public RootHistogram1D {
    Objects.requireNonNull(name);
    Objects.requireNonNull(title);
    Objects.requireNonNull(valueTitle);
    bins.requireCells(xAxis.cells());
  }

  @Override
  public String className() {
    return bins.precision() == RootBins.Precision.FLOAT ? "TH1F" : "TH1D";
  }

  /** Content of bin {@code ix}, 0 and {@code n + 1} being underflow and overflow. */
  double binContent(int ix) {
    return bins.content(Objects.checkIndex(ix, xAxis.cells()));
  }

  /** Error of bin {@code ix}. */
  double binError(int ix) {
    return bins.error(Objects.checkIndex(ix, xAxis.cells()));
  }
}
