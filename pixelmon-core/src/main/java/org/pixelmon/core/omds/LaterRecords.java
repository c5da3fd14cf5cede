package org.pixelmon.core.omds;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.archive.UtcDays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for records from after the end of a day, once for each day asked about: in the first days
 * after it, which costs little, however long ago that was. It has to be done before the day itself
 * is read: what comes in between might be missed otherwise.
 */
final class LaterRecords {

  private static final Logger LOG = LoggerFactory.getLogger(LaterRecords.class);

  /** For a query that no index of the table may help. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final RemoteDays remote;
  private final Completeness completeness;
  private final Duration lag;
  private final Set<Asked> asked = new HashSet<>();

  private record Asked(ArchiveTable table, LocalDate day) {}

  LaterRecords(RemoteDays remote, Completeness completeness, Duration lag) {
    this.remote = remote;
    this.completeness = completeness;
    this.lag = lag;
  }

  /** Looks, unless one is known or the day has not ended. */
  void lookFor(Connection open, ArchiveTable table, LocalDate day, Set<Long> datapoints)
      throws SQLException {
    if (!completeness.hasEnded(day)
        || completeness.hasLaterRecord(table, day)
        || asked.contains(new Asked(table, day))) {
      return;
    }
    Instant from = UtcDays.start(day.plusDays(1));
    Instant lagEnd = from.plus(lag);
    Instant now = completeness.now().plusNanos(1_000);
    Instant until = lagEnd.isBefore(now) ? lagEnd : now;
    remote
        .newest(open, table, datapoints, from, until)
        .ifPresent(time -> completeness.sawRecord(table, time));
    if (!completeness.isComplete(table, day)) {
      lookAtAll(open, table, from, until);
    }
    asked.add(new Asked(table, day));
  }

  /** Any datapoint says how far the replica is; but only ours are surely quick to find. */
  private void lookAtAll(Connection open, ArchiveTable table, Instant from, Instant until)
      throws SQLException {
    try {
      remote
          .newestOfAll(open, table, from, until, PATIENCE)
          .ifPresent(time -> completeness.sawRecord(table, time));
    } catch (SQLException e) {
      if (!SqlFailure.isTimeOut(e)) {
        throw e;
      }
      LOG.debug("no newest record of {} within {}", table.tableName(), PATIENCE, e);
      open.rollback();
    }
  }
}
