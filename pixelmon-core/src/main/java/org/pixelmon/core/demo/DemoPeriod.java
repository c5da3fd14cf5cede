package org.pixelmon.core.demo;

import org.pixelmon.core.error.UsageException;

/**
 * How long the demo detector runs, and how closely it is watched: so many fills, one after the
 * other and each recorded in full, or so many years of which only some long fills are there, and
 * records are few.
 *
 * @param sampling how closely
 * @param length number of fills, or of years
 */
public record DemoPeriod(Sampling sampling, int length) {

  /** What a demo shows when nothing else is asked for: two, with the winter between them. */
  static final int DEFAULT_YEARS = 2;

  private static final int MOST_FILLS = 5_000;

  /** Beyond, fill numbers would leave the years that eras.csv gives them. */
  private static final int MOST_YEARS = 3;

  /** How closely the detector is watched. */
  enum Sampling {
    /** All fills, and all that the control system records of them. */
    FULL(1, 1),
    /**
     * A fill of most of a day every few days. What is recorded on change is recorded 4 times more
     * rarely in the first minutes of a fill, and 32 times more rarely later: enough for anything
     * that is asked of a fill, or of the years.
     */
    COARSE(4, 32);

    private final double early;
    private final double late;

    Sampling(double early, double late) {
      this.early = early;
      this.late = late;
    }

    /** Mean time between records in the first minutes of a fill; {@code seconds} in reality. */
    double early(double seconds) {
      return early * seconds;
    }

    /** Mean time between records at all other times; {@code seconds} in reality. */
    double late(double seconds) {
      return late * seconds;
    }
  }

  /**
   * Checks the number.
   *
   * @throws UsageException when it is out of range
   */
  public DemoPeriod {
    int most = sampling == Sampling.FULL ? MOST_FILLS : MOST_YEARS;
    if (length < 1 || length > most) {
      throw new UsageException(
          "the demo detector makes 1 to " + most + " " + unit(sampling) + ", got " + length,
          "Without a number it makes " + DEFAULT_YEARS + " years.");
    }
  }

  /** So many fills with stable beams, recorded in full. */
  public static DemoPeriod fills(int fills) {
    return new DemoPeriod(Sampling.FULL, fills);
  }

  /** So many years of running, at a coarse sampling. */
  public static DemoPeriod years(int years) {
    return new DemoPeriod(Sampling.COARSE, years);
  }

  private static String unit(Sampling sampling) {
    return sampling == Sampling.FULL ? "fills" : "years";
  }

  boolean isCoarse() {
    return sampling == Sampling.COARSE;
  }

  /** {@code 30 fills} or {@code 2 years}. */
  @Override
  public String toString() {
    return length + " " + unit(sampling);
  }
}
