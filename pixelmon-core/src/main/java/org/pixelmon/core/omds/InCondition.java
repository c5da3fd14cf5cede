package org.pixelmon.core.omds;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * {@code (x IN (?, ...) OR x IN (?, ...))}, or nothing where that would be too long and the caller
 * filters.
 *
 * @param column what is compared
 * @param size number of values
 */
record InCondition(String column, int size) {

  /** Oracle takes at most 1000 entries in one list. */
  static final int LIST_LENGTH = 1000;

  /** Beyond so many values everything is read and filtered here. */
  static final int LONGEST_CONDITION = 5 * LIST_LENGTH;

  /** The condition behind a keyword like {@code " AND "}. */
  String after(String keyword) {
    if (size > LONGEST_CONDITION) {
      return "";
    }
    List<String> lists = new ArrayList<>();
    for (int left = size; left > 0; left -= LIST_LENGTH) {
      lists.add(column + " IN (?" + ", ?".repeat(Math.min(left, LIST_LENGTH) - 1) + ")");
    }
    return keyword + "(" + String.join(" OR ", lists) + ")";
  }

  /**
   * Binds the values.
   *
   * @param first number of the first parameter
   */
  void bind(PreparedStatement statement, int first, Collection<?> values) throws SQLException {
    if (size > LONGEST_CONDITION) {
      return;
    }
    int parameter = first;
    for (Object value : values) {
      statement.setObject(parameter++, value);
    }
  }
}
