package org.pixelmon.core.omds;

import java.util.List;

/**
 * A statement that is sent to the remote database, for people to read.
 *
 * @param purpose what it is for and when it is sent
 * @param sql its text; of a list of placeholders only the first and the last one are shown, of the
 *     days of a comparison only the first
 * @param bound what is bound to the placeholders, in order
 */
public record ListedStatement(String purpose, String sql, List<String> bound) {

  /** Copies the list. */
  public ListedStatement {
    bound = List.copyOf(bound);
  }
}
