package org.pixelmon.core.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.pixelmon.core.error.UsageException;

/**
 * Where the files of an archive are. The existence of a day file states that this UTC day is
 * complete; it never changes afterwards.
 *
 * @param root the archive's folder, for example {@code data/archive}; need not exist
 */
public record ArchiveLayout(Path root) {

  /** Checks that there is a folder. */
  public ArchiveLayout {
    Objects.requireNonNull(root);
  }

  /** The note in a demo archive, which says that nothing in it was measured. */
  public Path demoMarker() {
    return root.resolve("DEMO.txt");
  }

  /** Whether the archive holds invented data. */
  public boolean isDemo() {
    return Files.exists(demoMarker());
  }

  /**
   * Keeps measured data out of a demo archive: who reads it could not tell them apart.
   *
   * @throws UsageException when this is a demo archive
   */
  public void refuseDemo() {
    if (isDemo()) {
      throw new UsageException(
          root + " is a demo archive: measured data cannot be added to it",
          "Name another folder with --archive, or answer from this one with --offline.");
    }
  }

  /** The folder with everything mirrored from OMDS. */
  public Path omds() {
    return root.resolve("omds");
  }

  /** The file of one UTC day: {@code omds/<table>/<yyyy>/<yyyy-MM-dd>.parquet}. */
  public Path dayFile(ArchiveTable table, LocalDate day) {
    return omds()
        .resolve(table.tableName())
        .resolve(String.format(Locale.ROOT, "%04d", day.getYear()))
        .resolve(day + ".parquet");
  }

  /** Whether the archive holds all records of that UTC day. */
  public boolean isComplete(ArchiveTable table, LocalDate day) {
    return Files.isRegularFile(dayFile(table, day));
  }

  /** Which alias names which datapoint, from when on: {@code alias, dpe_name, since}. */
  public Path aliases() {
    return omds().resolve("aliases.parquet");
  }

  /** The numbers of the datapoints: {@code id, dpname}. */
  public Path datapointNames() {
    return omds().resolve("dp_name2id.parquet");
  }

  /** Whether both name tables are there. */
  public boolean hasNames() {
    return Files.isRegularFile(aliases()) && Files.isRegularFile(datapointNames());
  }
}
