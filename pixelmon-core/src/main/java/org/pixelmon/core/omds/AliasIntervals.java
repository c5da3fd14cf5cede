package org.pixelmon.core.omds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pixelmon.core.archive.ArchiveDatabase;
import org.pixelmon.core.archive.ArchiveLayout;

/**
 * Which alias named which datapoint when, as a table of the database. An alias may move to another
 * datapoint; a record belongs to it if the alias pointed to the record's datapoint at the record's
 * own time: from {@code since} on, until the alias's next {@code since}.
 */
final class AliasIntervals {

  /** Columns: {@code name_id, dpid, valid_from, valid_until} (exclusive). */
  static final String TABLE = "alias_intervals";

  private static final String CREATE =
      """
      CREATE OR REPLACE TABLE alias_intervals AS
      WITH entries AS (
        SELECT DISTINCT %s AS name, alias, rtrim(dpe_name, '.') AS dpname, since
        FROM read_parquet(%s)
        WHERE starts_with(name, %s)),
      intervals AS (
        SELECT name, dpname, since AS valid_from,
          lead(since, 1, 'infinity'::TIMESTAMPTZ)
            OVER (PARTITION BY alias ORDER BY since, dpname) AS valid_until
        FROM entries)
      SELECT (dense_rank() OVER (ORDER BY name) - 1)::INTEGER AS name_id,
        name, id AS dpid, valid_from, valid_until
      FROM intervals LEFT JOIN read_parquet(%s) AS numbers USING (dpname)
      """;

  private AliasIntervals() {}

  /** Last part of the alias: a sensor. */
  static String lastPart() {
    return "split_part(alias, '/', -1)";
  }

  /** Last two parts of the alias: a power supply channel. */
  static String lastTwoParts() {
    return "split_part(alias, '/', -2) || '/' || split_part(alias, '/', -1)";
  }

  /**
   * Makes the table for the names with a prefix.
   *
   * @param name SQL that makes the name out of {@code alias}
   * @return the names, sorted; the index of each is its {@code name_id}
   */
  static List<String> create(
      ArchiveDatabase database, ArchiveLayout layout, String name, String prefix)
      throws SQLException {
    String prefixLiteral = "'" + prefix.replace("'", "''") + "'";
    database.execute(
        String.format(
            Locale.ROOT,
            CREATE,
            name,
            ArchiveDatabase.literal(layout.aliases()),
            prefixLiteral,
            ArchiveDatabase.literal(layout.datapointNames())));
    List<String> names = new ArrayList<>();
    try (Statement statement = database.connection().createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT DISTINCT name FROM " + TABLE + " ORDER BY name")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }
}
