package org.pixelmon.core.fit;

import java.util.Arrays;

/** An immutable square matrix, in the order of a model's parameters. */
public final class Matrix {

  private final double[][] rows;

  /**
   * A copy of the rows.
   *
   * @throws IllegalArgumentException when it is not square
   */
  Matrix(double[][] rows) {
    for (double[] row : rows) {
      if (row.length != rows.length) {
        throw new IllegalArgumentException("not a square matrix");
      }
    }
    this.rows = Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }

  /** Number of rows and of columns. */
  public int size() {
    return rows.length;
  }

  /** The element in a row and a column, both counted from 0. */
  public double at(int row, int column) {
    return rows[row][column];
  }

  /** Each element divided by the roots of the two diagonal elements beside it. */
  Matrix normalised() {
    double[][] result = new double[size()][size()];
    for (int i = 0; i < size(); i++) {
      for (int j = 0; j < size(); j++) {
        double scale = i == j ? rows[i][i] : Math.sqrt(rows[i][i]) * Math.sqrt(rows[j][j]);
        result[i][j] = rows[i][j] / scale;
      }
    }
    return new Matrix(result);
  }
}
