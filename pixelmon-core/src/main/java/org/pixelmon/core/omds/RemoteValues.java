package org.pixelmon.core.omds;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The measured values in the rows of an answer. Databases keep more than numbers: NaN, infinities
 * (Oracle's BINARY_DOUBLE, PostgreSQL), decimals beyond the range of a double. They count as
 * missing, like null, and are counted.
 */
final class RemoteValues {

  private static final String OUT_OF_RANGE = "22003";
  private static final int ORACLE_OVERFLOW = 17026;

  private final int first;
  private final int count;
  private long unusable;

  /**
   * Reads columns.
   *
   * @param first number of the first column
   * @param count how many there are
   */
  RemoteValues(int first, int count) {
    this.first = first;
    this.count = count;
  }

  /** The values in this row; NaN where there is none. */
  double[] get(ResultSet row) throws SQLException {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = get(row, first + i);
    }
    return values;
  }

  private double get(ResultSet row, int column) throws SQLException {
    try {
      double value = row.getDouble(column);
      if (row.wasNull()) {
        return Double.NaN;
      }
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (SQLException e) {
      if (!OUT_OF_RANGE.equals(e.getSQLState()) && e.getErrorCode() != ORACLE_OVERFLOW) {
        throw e;
      }
    }
    unusable++;
    return Double.NaN;
  }

  /** How many values were no finite numbers so far. */
  long unusable() {
    return unusable;
  }
}
