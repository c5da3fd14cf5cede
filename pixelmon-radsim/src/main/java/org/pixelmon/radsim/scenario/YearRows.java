package org.pixelmon.radsim.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.files.ProfileRow;

/** The conditions of a calendar year (UTC) of a profile, step after step without a hole. */
final class YearRows {

  /**
   * Holes up to this length, s, are bridged at the temperature before them, without fluence: real
   * profiles have one of some minutes every few weeks.
   */
  private static final long LONGEST_BRIDGE = 6 * 3600L;

  private final int year;
  private final String profile;

  /**
   * The year of a profile.
   *
   * @param profile what messages call it
   */
  YearRows(int year, String profile) {
    this.year = year;
    this.profile = profile;
  }

  /**
   * The steps of the year; those across its ends are cut there.
   *
   * @param rows all steps of the profile, by time
   * @throws NoDataException when there is none, or a hole of hours lies between them
   */
  List<ProfileRow> of(List<ProfileRow> rows) {
    long from = LocalDate.of(year, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    long to = LocalDate.of(year + 1, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    List<ProfileRow> found = new ArrayList<>();
    for (ProfileRow row : rows) {
      long start = Math.max(from, row.startSeconds());
      long end = Math.min(to, row.endSeconds());
      if (end > start) {
        bridge(found, start);
        found.add(Copies.of(row, end, end - start));
      }
    }
    if (found.isEmpty()) {
      throw new NoDataException(
          profile + " has nothing of " + year + ", it goes " + span(rows),
          "Name a year that it has.");
    }
    return found;
  }

  private void bridge(List<ProfileRow> found, long start) {
    if (found.isEmpty()) {
      return;
    }
    ProfileRow before = found.get(found.size() - 1);
    long hole = start - before.endSeconds();
    if (hole > LONGEST_BRIDGE) {
      throw new NoDataException(
          String.format(
              Locale.ROOT,
              "%s has a hole of %.1f h in %d, after %s: its conditions cannot be had once more",
              profile,
              hole / 3600.0,
              year,
              Instant.ofEpochSecond(before.endSeconds())),
          "Merge it with a profile of that time, or name another year.");
    }
    if (hole > 0) {
      found.add(Copies.without(before.kelvin(), start, hole));
    } else if (hole < 0) {
      throw new NoDataException(
          profile
              + " has two steps at the same time in "
              + year
              + ", "
              + Instant.ofEpochSecond(start),
          "Check the profile, and merge its parts once more.");
    }
  }

  private static String span(List<ProfileRow> rows) {
    return rows.isEmpty()
        ? "nowhere: it has no steps"
        : "from "
            + day(rows.get(0).startSeconds())
            + " to "
            + day(rows.get(rows.size() - 1).endSeconds());
  }

  private static LocalDate day(long seconds) {
    return LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC);
  }
}
