package org.pixelmon.core.omds;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import org.pixelmon.core.archive.ArchiveTable;

/**
 * Which records of a table are the Pixel detector's: those of its datapoints, or of cables with
 * {@code Pixel} in their names. Without a condition where there are too many datapoints for one.
 *
 * @param table a table of records
 * @param datapoints the detector's datapoints
 */
record PixelCondition(ArchiveTable table, Set<Long> datapoints) {

  /** The condition behind a keyword like {@code " AND "}. */
  String after(String keyword) {
    return table.isKeyedByDatapoint() ? inList().after(keyword) : keyword + "cable LIKE ?";
  }

  /**
   * Binds its values.
   *
   * @param first number of the first parameter
   */
  void bind(PreparedStatement statement, int first) throws SQLException {
    if (table.isKeyedByDatapoint()) {
      inList().bind(statement, first, datapoints);
    } else {
      statement.setString(first, RemoteSql.PIXEL);
    }
  }

  private InCondition inList() {
    return new InCondition("dpid", datapoints.size());
  }
}
