package org.pixelmon.core.omds;

import org.pixelmon.core.archive.ArchiveTable;

/**
 * The text of each query that is sent to the remote database: plain range scans with bind
 * variables, which Oracle, PostgreSQL, H2 and DuckDB all understand. There is no SQL for it
 * anywhere else, but for what {@link SqlDialect} says at the begin of sessions and transactions.
 *
 * @param names what the tables are called
 * @param dialect of the database
 */
record RemoteSql(RemoteNames names, SqlDialect dialect) {

  /** What is bound for the Pixel detector's aliases and cables. */
  static final String PIXEL = "%Pixel%";

  private static final String IN_STRETCH = " WHERE change_date >= ? AND change_date < ?";

  /** Texts for a run. */
  static RemoteSql of(OmdsSettings settings) {
    return new RemoteSql(settings.names(), SqlDialect.of(settings.url()));
  }

  /** The database's own time. */
  String now() {
    return dialect.now();
  }

  /** Alias, datapoint element and begin of all aliases like the one bound. */
  String aliases() {
    return "SELECT alias, dpe_name, since FROM "
        + names.inSchema("aliases")
        + " WHERE alias LIKE ?";
  }

  /** What the names of datapoints are compared with in {@link #datapointNames}. */
  static InCondition datapointsNamed(int number) {
    return new InCondition("RTRIM(dpname)", number);
  }

  /** Number and name of datapoints. */
  String datapointNames(InCondition named) {
    return "SELECT id, dpname FROM " + names.inSchema("dp_name2id") + named.after(" WHERE ");
  }

  /** The newest time in a stretch, of the Pixel detector. */
  String newest(PixelCondition pixel) {
    return newestOfAll(pixel.table()) + pixel.after(" AND ");
  }

  /** The newest time in a stretch, of any detector. */
  String newestOfAll(ArchiveTable table) {
    return "SELECT MAX(change_date) FROM " + names.table(table) + IN_STRETCH;
  }

  /**
   * Number of the day, number of its records and the last time, of each of some days; bound are
   * begin and end of each, then those of the stretch they lie in.
   */
  String contents(PixelCondition pixel, int days) {
    String key = pixel.table().isKeyedByDatapoint() ? ", dpid" : "";
    return "SELECT number_of_day, COUNT(*), MAX(change_date)"
        + key
        + " FROM (SELECT change_date"
        + key
        + ", CASE"
        + numbersOfDays(days)
        + " END AS number_of_day FROM "
        + names.table(pixel.table())
        + IN_STRETCH
        + pixel.after(" AND ")
        + ") days WHERE number_of_day IS NOT NULL GROUP BY number_of_day"
        + key;
  }

  private static String numbersOfDays(int days) {
    StringBuilder cases = new StringBuilder();
    for (int i = 0; i < days; i++) {
      cases.append(" WHEN change_date >= ? AND change_date < ? THEN ").append(i);
    }
    return cases.toString();
  }

  /** The records of a stretch in order of time. */
  String scan(PixelCondition pixel) {
    return "SELECT "
        + columns(pixel.table())
        + " FROM "
        + names.table(pixel.table())
        + IN_STRETCH
        + pixel.after(" AND ")
        + " ORDER BY change_date";
  }

  private String columns(ArchiveTable table) {
    if (table.isKeyedByDatapoint()) {
      return "dpid, change_date, " + String.join(", ", table.valueColumns());
    }
    String column = names.voltageColumn();
    return column.isEmpty() ? "*" : "cable, change_date, " + column;
  }
}
