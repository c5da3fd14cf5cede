package org.pixelmon.core.lumi;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.pixelmon.core.archive.LumiSection;
import org.pixelmon.core.archive.UtcDays;

/**
 * The luminosity of a fill by lumi section, so that it can be integrated over any stretch of time:
 * a section's luminosity is taken as even over the section, and a section that lies across an end
 * counts by the part that lies inside.
 *
 * <p>A section begins at its time and ends where the next one of its run begins; where none follows
 * at once, after its nominal length. brilcalc tells times in whole seconds, so sections seem to
 * last 23 or 24 s; taken from one time to the next they leave no hole and do not overlap, and the
 * whole fill's integral is the sum of its sections.
 */
public final class SectionLuminosity {

  /**
   * Length of a lumi section: 2^18 turns of the LHC of 88.9245 us. Source: CMS, luminosity
   * measurement in proton-proton collisions (Eur. Phys. J. C 81 (2021) 800): 23.31 s.
   */
  public static final Duration LENGTH = Duration.ofMillis(23_311);

  /** A later neighbour does not begin where this one ends: there is a hole between them. */
  private static final Duration LONGEST = Duration.ofSeconds(25);

  private final long[] from;
  private final long[] to;
  private final double[] delivered;
  private final double[] recorded;

  private SectionLuminosity(long[] from, long[] to, double[] delivered, double[] recorded) {
    this.from = from;
    this.to = to;
    this.delivered = delivered;
    this.recorded = recorded;
  }

  /**
   * The luminosity of some sections. Those that begin at the same instant count as one.
   *
   * @param sections in order of time
   * @throws IllegalArgumentException when they are not
   */
  public static SectionLuminosity of(List<LumiSection> sections) {
    Instant[] starts = sections.stream().map(LumiSection::start).distinct().toArray(Instant[]::new);
    int n = starts.length;
    SectionLuminosity all =
        new SectionLuminosity(new long[n], new long[n], new double[n], new double[n]);
    for (int i = 0; i < n; i++) {
      if (i > 0 && starts[i].isBefore(starts[i - 1])) {
        throw new IllegalArgumentException("section at " + starts[i] + " is out of order");
      }
      all.from[i] = UtcDays.micros(starts[i]);
      all.to[i] = UtcDays.micros(end(starts[i], i + 1 < n ? starts[i + 1] : null));
    }
    int i = 0;
    for (LumiSection section : sections) {
      i += section.start().equals(starts[i]) ? 0 : 1;
      all.delivered[i] += section.deliveredUb();
      all.recorded[i] += section.recordedUb();
    }
    return all;
  }

  private static Instant end(Instant start, Instant next) {
    boolean follows = next != null && !next.isAfter(start.plus(LONGEST));
    return follows ? next : start.plus(LENGTH);
  }

  /** Number of sections. */
  public int sections() {
    return from.length;
  }

  /**
   * Delivered luminosity from one instant to another, ub^-1.
   *
   * @param start start, UTC
   * @param end end, UTC
   * @return 0 where no section lies in between, and for an end before the start
   */
  public double deliveredUb(Instant start, Instant end) {
    return integral(delivered, UtcDays.micros(start), UtcDays.micros(end));
  }

  /** Recorded luminosity from one instant to another, as {@link #deliveredUb}. */
  public double recordedUb(Instant start, Instant end) {
    return integral(recorded, UtcDays.micros(start), UtcDays.micros(end));
  }

  /**
   * Delivered luminosity per time at an instant, ub^-1/s: that of the section in force over its
   * length.
   *
   * @return empty where there is no section
   */
  public OptionalDouble deliveredUbPerSecond(Instant at) {
    long time = UtcDays.micros(at);
    int section = firstEndingAfter(time);
    return section < from.length && from[section] <= time
        ? OptionalDouble.of(delivered[section] / ((to[section] - from[section]) / 1e6))
        : OptionalDouble.empty();
  }

  /**
   * Delivered luminosity of the whole sections that begin from one instant on and before another,
   * ub^-1: what brilcalc tells of a stretch of time.
   */
  public double deliveredUbOfSectionsFrom(Instant start, Instant end) {
    double sum = 0;
    long last = UtcDays.micros(end);
    for (int i = firstNotBefore(UtcDays.micros(start)); i < from.length && from[i] < last; i++) {
      sum += delivered[i];
    }
    return sum;
  }

  private int firstNotBefore(long time) {
    int found = Arrays.binarySearch(from, time);
    return found < 0 ? -found - 1 : found;
  }

  private double integral(double[] luminosity, long start, long end) {
    double sum = 0;
    for (int i = firstEndingAfter(start); i < from.length && from[i] < end; i++) {
      long inside = Math.min(to[i], end) - Math.max(from[i], start);
      long length = to[i] - from[i];
      if (inside >= length) {
        sum += luminosity[i];
      } else if (inside > 0) {
        sum += luminosity[i] * ((double) inside / length);
      }
    }
    return sum;
  }

  /** Sections are in order and do not overlap, so their ends are in order, too. */
  private int firstEndingAfter(long time) {
    int low = 0;
    int high = to.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (to[middle] <= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
