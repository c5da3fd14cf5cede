package org.pixelmon.core.demo;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.pixelmon.core.archive.ArchiveSource;
import org.pixelmon.core.error.UsageException;

/**
 * What the demo detector is asked for. The same settings give the same rows, to the last bit.
 *
 * @param firstFill number of the first fill with stable beams
 * @param period how many fills or years
 * @param start UTC day of the first fill
 * @param seed seed of everything random
 * @param archive folder of the archive to make
 * @param until the moment at which somebody looks, UTC: what happens later is not in the archive
 *     yet; empty for the end of the last fill
 */
public record DemoSettings(
    int firstFill,
    DemoPeriod period,
    LocalDate start,
    long seed,
    Path archive,
    Optional<Instant> until) {

  /** First fill of Run 3 with stable beams at 13.6 TeV. */
  static final int DEFAULT_FIRST_FILL = 7920;

  /** Day of the first stable beams at 13.6 TeV. */
  static final LocalDate DEFAULT_START = LocalDate.of(2022, 7, 5);

  /** Seed of the demo that documentation shows. */
  static final long DEFAULT_SEED = 1;

  /**
   * Checks the numbers.
   *
   * @throws UsageException when a number is out of range
   */
  public DemoSettings {
    if (firstFill <= 0) {
      throw new UsageException(
          "the first fill must be above 0, got " + firstFill,
          "The demo of the documents begins at " + DEFAULT_FIRST_FILL + ".");
    }
    if (start.getYear() < 2000 || start.getYear() > 2100) {
      throw new UsageException(
          "the demo starts between the years 2000 and 2100, got " + start,
          "It usually starts on " + DEFAULT_START + ".");
    }
  }

  /**
   * A demo of so many fills recorded in full, with all that happens.
   *
   * @param fills number of fills with stable beams, as {@code pixelmon-fills get} will list them
   */
  public DemoSettings(int firstFill, int fills, LocalDate start, long seed, Path archive) {
    this(firstFill, DemoPeriod.fills(fills), start, seed, archive, Optional.empty());
  }

  /** A demo of any period, with all that happens. */
  DemoSettings(int firstFill, DemoPeriod period, LocalDate start, long seed, Path archive) {
    this(firstFill, period, start, seed, archive, Optional.empty());
  }

  /** The source that an archive with these settings names. */
  ArchiveSource source() {
    return ArchiveSource.named(
        "demo, " + period + " from " + firstFill + ", " + start + ", seed " + seed);
  }
}
