package org.pixelmon.temperatures.annealing;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pixelmon.core.archive.AliasEntry;
import org.pixelmon.core.archive.ArchiveDatabase;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.archive.ArchiveWriter;
import org.pixelmon.core.archive.DatapointName;
import org.pixelmon.core.archive.UtcDays;
import org.pixelmon.core.testkit.SmallArchive;

/**
 * Sensors whose aliases may move, what their datapoints say, and what follows from that by hand.
 */
public final class SensorArchive {

  private static final long STEP_SECONDS = 5;
  private static final Instant ALWAYS = Instant.parse("2017-01-01T00:00:00Z");

  private final List<Alias> aliases = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  private record Alias(String sensor, long dpid, Instant since) {}

  private record Row(long dpid, Instant time, double celsius) {}

  /** A sensor is on a datapoint since ever. */
  public SensorArchive sensor(String sensor, long dpid) {
    return moves(sensor, dpid, ALWAYS.toString());
  }

  /** The sensor's alias moves to a datapoint. */
  public SensorArchive moves(String sensor, long dpid, String since) {
    aliases.add(new Alias(sensor, dpid, Instant.parse(since)));
    return this;
  }

  /** A datapoint says something, NaN for null. */
  public SensorArchive says(long dpid, Instant time, double celsius) {
    rows.add(new Row(dpid, time, celsius));
    return this;
  }

  /** A datapoint says something, NaN for null. */
  public SensorArchive says(long dpid, String time, double celsius) {
    return says(dpid, Instant.parse(time), celsius);
  }

  /** Writes the archive of the days from the first to the last. */
  public void write(Path archiveDir, String first, String last) {
    LocalDate from = LocalDate.parse(first);
    LocalDate to = LocalDate.parse(last);
    try (ArchiveDatabase database = ArchiveDatabase.open();
        ArchiveWriter writer =
            new ArchiveWriter(new ArchiveLayout(archiveDir), database, SmallArchive.SOURCE)) {
      writer.writeAliases(
          aliases.stream()
              .map(
                  a ->
                      new AliasEntry(
                          "CMS_TRACKER/TrackerPLC/x/" + a.sensor(),
                          "dp" + a.dpid() + ".",
                          a.since()))
              .toList());
      writer.writeDatapointNames(
          aliases.stream()
              .mapToLong(Alias::dpid)
              .distinct()
              .mapToObj(id -> new DatapointName(id, "dp" + id))
              .toList());
      writer.writeDays(
          ArchiveTable.TKPLCREADSENSOR,
          from,
          to,
          out ->
              rows.stream()
                  .filter(row -> !UtcDays.of(row.time()).isBefore(from))
                  .filter(row -> !UtcDays.of(row.time()).isAfter(to))
                  .forEach(row -> out.row(row.dpid(), row.time(), row.celsius())));
    }
  }

  /**
   * The mean of a day by looking every 5 s at what the sensor says: exact when everything happens
   * at whole multiples of 5 s.
   *
   * @return NaN when nothing is known in the day
   */
  double sampledMean(String sensor, LocalDate day, long maxAgeHours) {
    Instant midnight = UtcDays.start(day);
    Instant oldest = midnight.minusSeconds(maxAgeHours * 3600);
    double sum = 0;
    long known = 0;
    for (long second = 0; second < 86_400; second += STEP_SECONDS) {
      double celsius = at(sensor, midnight.plusSeconds(second), oldest);
      if (!Double.isNaN(celsius)) {
        sum += celsius;
        known++;
      }
    }
    return known == 0 ? Double.NaN : sum / known;
  }

  private double at(String sensor, Instant time, Instant oldest) {
    Row latest = null;
    for (Row row : rows) {
      boolean counts =
          row.celsius() <= 40
              && !row.time().isAfter(time)
              && !row.time().isBefore(oldest)
              && row.dpid() == datapoint(sensor, row.time());
      boolean newer =
          latest == null
              || row.time().isAfter(latest.time())
              || (row.time().equals(latest.time()) && row.celsius() > latest.celsius());
      latest = counts && newer ? row : latest;
    }
    return latest == null ? Double.NaN : latest.celsius();
  }

  private long datapoint(String sensor, Instant time) {
    Alias valid = null;
    for (Alias alias : aliases) {
      if (alias.sensor().equals(sensor)
          && !alias.since().isAfter(time)
          && (valid == null || alias.since().isAfter(valid.since()))) {
        valid = alias;
      }
    }
    return valid == null ? -1 : valid.dpid();
  }
}
