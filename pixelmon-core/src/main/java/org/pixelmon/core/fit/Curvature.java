package org.pixelmon.core.fit;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * The shape of chi2 around a point, for some of the parameters: the inverse of J^T J and the
 * decrease of chi2 a full step would bring.
 *
 * <p>Worked out from a QR decomposition of the scaled slopes and the singular values of R, not from
 * J^T J, which would lose half of the digits.
 *
 * @param inverse (J^T J)^-1 in the order of the parameters asked for; the covariance of the
 *     parameters when the residuals have the variance 1
 * @param singular whether some combination of the parameters does not change the residuals
 * @param decrease by how much chi2 would fall, were the problem linear
 */
record Curvature(double[][] inverse, boolean singular, double decrease) {

  /**
   * The shape for the parameters of the given indices.
   *
   * @param at finite residuals and slopes
   * @param precision singular values below this share of the largest count as 0
   */
  static Curvature of(Linearisation at, int[] parameters, double precision) {
    int n = parameters.length;
    if (n == 0) {
      return new Curvature(new double[0][0], false, 0);
    }
    double[] norms = norms(at, parameters);
    RealMatrix r = new QRDecomposition(scaledSlopesAndResiduals(at, parameters, norms)).getR();
    SingularValueDecomposition svd =
        new SingularValueDecomposition(r.getSubMatrix(0, n - 1, 0, n - 1));
    double[] sigma = svd.getSingularValues();
    double[] projected = svd.getUT().operate(r.getSubMatrix(0, n - 1, n, n).getColumn(0));
    double decrease = 0;
    boolean singular = false;
    for (int k = 0; k < n; k++) {
      if (sigma[k] > precision * sigma[0]) {
        decrease += projected[k] * projected[k];
      } else {
        singular = true;
      }
    }
    return new Curvature(inverse(svd.getV(), sigma, norms), singular, decrease);
  }

  /** Length of each parameter's column of slopes; 1 for a column of zeros. */
  private static double[] norms(Linearisation at, int[] parameters) {
    double[] norms = new double[parameters.length];
    for (int k = 0; k < norms.length; k++) {
      double largest = 0;
      for (double[] slope : at.slopes()) {
        largest = Math.max(largest, Math.abs(slope[parameters[k]]));
      }
      double sum = 0;
      for (double[] slope : at.slopes()) {
        double share = largest > 0 ? slope[parameters[k]] / largest : 0;
        sum += share * share;
      }
      norms[k] = largest > 0 ? largest * Math.sqrt(sum) : 1;
    }
    return norms;
  }

  private static RealMatrix scaledSlopesAndResiduals(
      Linearisation at, int[] parameters, double[] norms) {
    double[][] rows = new double[at.residuals().length][parameters.length + 1];
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; k < parameters.length; k++) {
        rows[i][k] = at.slopes()[i][parameters[k]] / norms[k];
      }
      rows[i][parameters.length] = at.residuals()[i];
    }
    return new Array2DRowRealMatrix(rows, false);
  }

  private static double[][] inverse(RealMatrix v, double[] sigma, double[] norms) {
    double[][] inverse = new double[norms.length][norms.length];
    for (int i = 0; i < norms.length; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int k = 0; k < sigma.length; k++) {
          sum += v.getEntry(i, k) / sigma[k] * (v.getEntry(j, k) / sigma[k]);
        }
        inverse[i][j] = sum / norms[i] / norms[j];
        inverse[j][i] = inverse[i][j];
      }
    }
    return inverse;
  }
}
