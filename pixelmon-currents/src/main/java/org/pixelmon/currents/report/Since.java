package org.pixelmon.currents.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.pixelmon.currents.report.data.FillRecord;

/** From when on something is new. */
public sealed interface Since {

  /** Whether a fill is new. */
  boolean isNew(FillRecord fill, SeenFills.Seen seen);

  /** In words, after "new": {@code since the last report, of 2022-07-05}. */
  String words();

  /**
   * Since the last report of an earlier day: so a report that is made twice a day tells the same.
   *
   * @param today UTC day of the report
   * @param first whether there was no report before
   */
  record LastReport(LocalDate today, boolean first) implements Since {
    @Override
    public boolean isNew(FillRecord fill, SeenFills.Seen seen) {
      return !seen.day().isBefore(today);
    }

    @Override
    public String words() {
      return first ? "in the first report" : "since the last report of an earlier day";
    }
  }

  /**
   * From a fill on.
   *
   * @param number its number
   */
  record OfFill(int number) implements Since {
    @Override
    public boolean isNew(FillRecord fill, SeenFills.Seen seen) {
      return fill.number() >= number;
    }

    @Override
    public String words() {
      return "from fill " + number + " on";
    }
  }

  /**
   * From a day on: fills that began then, and those that were revised since.
   *
   * @param day UTC
   */
  record OfDay(LocalDate day) implements Since {
    @Override
    public boolean isNew(FillRecord fill, SeenFills.Seen seen) {
      return !LocalDate.ofInstant(fill.fill().startStableBeam(), ZoneOffset.UTC).isBefore(day)
          || (seen.revised() && !seen.day().isBefore(day));
    }

    @Override
    public String words() {
      return "from " + day + " on";
    }
  }
}
