package org.pixelmon.radsim.check;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.pixelmon.core.files.ProfileRow;
import org.pixelmon.radsim.rows.SourceRow;
import org.pixelmon.radsim.rows.TimeBreak;

/**
 * What a profile sums up to.
 *
 * @param rows number of rows; at least one
 * @param startSeconds start of its first step, seconds since 1970 UTC
 * @param endSeconds end of its last step, seconds since 1970 UTC
 * @param durationSeconds sum of the durations, s: how far the clock of a simulation gets
 * @param holeSeconds length of all holes together, s
 * @param beam the steps in fills
 * @param noBeam the steps between fills
 * @param fluence sum of rate times duration, n_eq/cm^2
 */
public record ProfileTotals(
    int rows,
    long startSeconds,
    long endSeconds,
    long durationSeconds,
    long holeSeconds,
    Stretch beam,
    Stretch noBeam,
    double fluence) {

  /**
   * Steps of one kind.
   *
   * @param seconds their durations together, s
   * @param kelvin mean of their temperatures, weighted with the durations, K; empty without any
   */
  public record Stretch(long seconds, OptionalDouble kelvin) {

    static Stretch of(List<SourceRow> rows, Predicate<ProfileRow> which) {
      long seconds = 0;
      double weighted = 0;
      for (SourceRow source : rows) {
        ProfileRow row = source.row();
        if (which.test(row)) {
          seconds += row.durationSeconds();
          weighted += row.durationSeconds() * row.kelvin();
        }
      }
      return new Stretch(
          seconds, seconds == 0 ? OptionalDouble.empty() : OptionalDouble.of(weighted / seconds));
    }
  }

  /** Sums up rows that stand by time; at least one. */
  static ProfileTotals of(List<SourceRow> rows) {
    Stretch beam = Stretch.of(rows, row -> !row.isInterfill());
    Stretch noBeam = Stretch.of(rows, ProfileRow::isInterfill);
    return new ProfileTotals(
        rows.size(),
        rows.get(0).row().startSeconds(),
        rows.get(rows.size() - 1).row().endSeconds(),
        beam.seconds() + noBeam.seconds(),
        TimeBreak.in(rows).stream().filter(TimeBreak::isHole).mapToLong(TimeBreak::seconds).sum(),
        beam,
        noBeam,
        rows.stream()
            .map(SourceRow::row)
            .mapToDouble(row -> row.fluenceRate() * row.durationSeconds())
            .sum());
  }

  /** Time from the first start to the last end, s. */
  public long spanSeconds() {
    return endSeconds - startSeconds;
  }

  /** The part of the span that the steps cover, 0 to 1. */
  public double coverage() {
    return 1 - (double) holeSeconds / spanSeconds();
  }
}
