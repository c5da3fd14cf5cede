package org.pixelmon.currents.report;

import java.time.LocalDate;
import java.util.Optional;
import org.pixelmon.currents.report.data.FillRecord;
import org.pixelmon.currents.report.findings.Finding;

/** From when on something is new. */
public sealed interface Since {

  /** Whether a fill is new, or was revised. */
  boolean isNew(FillRecord fill, SeenFills.Seen seen);

  /** Whether a finding is new, also when its fills are not. */
  default boolean isNew(Finding finding, SeenFindings seen) {
    return false;
  }

  /** In words, after "new": {@code since the report of 2022-07-05}. */
  String words();

  /**
   * Since the last report of an earlier day: so a report that is made twice a day tells the same.
   *
   * @param today UTC day of the report
   * @param before UTC day of the report before, where it is known
   * @param first whether there was no report before
   */
  record LastReport(LocalDate today, Optional<LocalDate> before, boolean first) implements Since {
    @Override
    public boolean isNew(FillRecord fill, SeenFills.Seen seen) {
      return !seen.day().isBefore(today);
    }

    @Override
    public boolean isNew(Finding finding, SeenFindings seen) {
      return seen.day(finding).map(day -> !day.isBefore(today)).orElse(true);
    }

    @Override
    public String words() {
      return first
          ? "in the first report"
          : "since the "
              + before.map(day -> "report of " + day).orElse("last report of an earlier day");
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
      return !fill.day().isBefore(day) || (seen.revised() && !seen.day().isBefore(day));
    }

    @Override
    public String words() {
      return "from " + day + " on";
    }
  }
}
