package org.pixelmon.core.cli;

import java.util.ArrayList;
import java.util.List;
import org.pixelmon.core.omds.ListedStatement;
import org.pixelmon.core.omds.OmdsStatements;

/** Statements as SQL that can be pasted: what is not SQL stands in comments. */
final class StatementsText {

  private StatementsText() {}

  /** All statements of some settings, and what holds for all of them. */
  static List<String> lines(OmdsStatements statements) {
    List<String> lines = new ArrayList<>();
    statements.conditions().forEach(condition -> lines.add("-- " + condition));
    lines.addAll(lines(statements.all()));
    return lines;
  }

  /** Some statements, each behind an empty line. */
  static List<String> lines(List<ListedStatement> statements) {
    List<String> lines = new ArrayList<>();
    for (ListedStatement statement : statements) {
      lines.add("");
      lines.add("-- " + statement.purpose());
      if (!statement.bound().isEmpty()) {
        lines.add("-- bound: " + String.join("; ", statement.bound()));
      }
      lines.add(statement.sql() + ";");
    }
    return lines;
  }

  /** Some statements as data. */
  static List<Fields> data(List<ListedStatement> statements) {
    return statements.stream()
        .map(
            statement ->
                new Fields()
                    .with("purpose", statement.purpose())
                    .with("bound", statement.bound())
                    .with("sql", statement.sql()))
        .toList();
  }

  /** All statements of some settings, and what holds for all of them, as data. */
  static Fields data(OmdsStatements statements) {
    return new Fields()
        .with("conditions", statements.conditions())
        .with("statements", data(statements.all()));
  }
}
