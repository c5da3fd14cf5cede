package org.pixelmon.core.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.pixelmon.core.archive.AliasEntry;
import org.pixelmon.core.archive.ArchiveDatabase;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.ArchiveSource;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.archive.ArchiveWriter;
import org.pixelmon.core.archive.DatapointName;
import org.pixelmon.core.archive.RowAppender;

/** An archive of a few records, written down record by record. */
public final class SmallArchive {

  /** A value that is null in the database. */
  public static final double NULL = Double.NaN;

  /** What test archives name as their source. */
  public static final ArchiveSource SOURCE = ArchiveSource.named("a test");

  private static final Instant ALWAYS = Instant.parse("2017-01-01T00:00:00Z");

  private final Map<String, Long> datapoints = new LinkedHashMap<>();
  private final List<AliasEntry> aliases = new ArrayList<>();
  private final List<Consumer<RowAppender>> currents = new ArrayList<>();
  private final List<Consumer<RowAppender>> temperatures = new ArrayList<>();
  private final List<Consumer<RowAppender>> voltages = new ArrayList<>();

  /**
   * A current of a channel.
   *
   * @param cable for example {@code PixelBarrel_BmI_S4_LAY14/channel002}
   * @param current uA or A; {@link #NULL} for none
   * @param voltage V; {@link #NULL} for none
   */
  public SmallArchive current(String cable, String time, double current, double voltage) {
    long dpid = datapoint("CMS_TRACKER/x/" + cable);
    currents.add(rows -> rows.row(dpid, Instant.parse(time), current, voltage));
    return this;
  }

  /** A reading of a sensor, degrees Celsius. */
  public SmallArchive temperature(String sensor, String time, double celsius) {
    long dpid = datapoint("CMS_TRACKER/TrackerPLC/x/" + sensor);
    temperatures.add(rows -> rows.row(dpid, Instant.parse(time), celsius));
    return this;
  }

  /** A voltage of a high-voltage cable, V. */
  public SmallArchive voltage(String cable, String time, double volt) {
    voltages.add(rows -> rows.row(cable, Instant.parse(time), volt));
    return this;
  }

  private long datapoint(String alias) {
    return datapoints.computeIfAbsent(alias, key -> name(key, ALWAYS));
  }

  private long name(String alias, Instant since) {
    long id = aliases.size() + 1L;
    aliases.add(new AliasEntry(alias, "dp" + id + ".", since));
    return id;
  }

  /**
   * The alias of a channel moves to another datapoint, which gets all currents given from here on;
   * those given before stay with the abandoned one, whatever their time.
   */
  public SmallArchive move(String cable, String since) {
    String alias = "CMS_TRACKER/x/" + cable;
    datapoints.put(alias, name(alias, Instant.parse(since)));
    return this;
  }

  /** Writes all days from the first to the last, whether they have records or not. */
  public void write(Path archiveDir, String firstDay, String lastDay) {
    LocalDate first = LocalDate.parse(firstDay);
    LocalDate last = LocalDate.parse(lastDay);
    try (ArchiveDatabase database = ArchiveDatabase.open();
        ArchiveWriter writer = new ArchiveWriter(new ArchiveLayout(archiveDir), database, SOURCE)) {
      writer.writeAliases(aliases);
      writer.writeDatapointNames(
          LongStream.rangeClosed(1, aliases.size())
              .mapToObj(id -> new DatapointName(id, "dp" + id))
              .toList());
      writer.writeDays(ArchiveTable.FWCAENCHANNEL, first, last, all(currents));
      writer.writeDays(ArchiveTable.TKPLCREADSENSOR, first, last, all(temperatures));
      writer.writeDays(ArchiveTable.V_VOLTAGES, first, last, all(voltages));
    }
  }

  /** Takes days out of an archive. */
  public static void remove(Path archiveDir, String... days) {
    ArchiveLayout layout = new ArchiveLayout(archiveDir);
    for (String day : days) {
      for (ArchiveTable table : ArchiveTable.values()) {
        try {
          Files.delete(layout.dayFile(table, LocalDate.parse(day)));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private static Consumer<RowAppender> all(List<Consumer<RowAppender>> records) {
    return rows -> records.forEach(record -> record.accept(rows));
  }
}
