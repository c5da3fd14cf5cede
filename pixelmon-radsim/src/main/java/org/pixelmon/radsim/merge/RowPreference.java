package org.pixelmon.radsim.merge;

import java.util.Comparator;
import java.util.List;
import org.pixelmon.core.files.ProfileRow;
import org.pixelmon.radsim.rows.SourceRow;

/**
 * Which of several rows that end at one time is kept: the one
 *
 * <ol>
 *   <li>that begins where the row kept before it ends;
 *   <li>that belongs to a fill;
 *   <li>that has a leakage current;
 *   <li>that tells the number of bunches;
 *   <li>that lasts longest;
 *   <li>with the greater fill number, temperature, fluence rate, leakage current, number of
 *       bunches.
 * </ol>
 *
 * <p>Nothing of it depends on the files or their order. Rows that are equal in all of this say the
 * same, and of them the one whose text comes first is kept.
 */
final class RowPreference {

  private static final Comparator<ProfileRow> BY_CONTENT =
      Comparator.<ProfileRow, Boolean>comparing(row -> !row.isInterfill())
          .thenComparing(row -> row.leakage() != ProfileRow.NOT_APPLICABLE)
          .thenComparing(row -> row.bunches().isPresent())
          .thenComparing(ProfileRow::durationSeconds)
          .thenComparing(ProfileRow::fill)
          .thenComparing(ProfileRow::kelvin)
          .thenComparing(ProfileRow::fluenceRate)
          .thenComparing(ProfileRow::leakage)
          .thenComparing(row -> row.bunches().orElse(0));

  /** By time; rows of one time by preference, the best first, as far as they alone decide it. */
  static final Comparator<SourceRow> BY_TIME =
      Comparator.<SourceRow>comparingLong(source -> source.row().endSeconds())
          .thenComparing(SourceRow::row, BY_CONTENT.reversed())
          .thenComparing(SourceRow::text)
          // Which of several identical rows a message names must not depend on chance either.
          .thenComparing(SourceRow::file)
          .thenComparing(SourceRow::line);

  private RowPreference() {}

  /**
   * The row to keep.
   *
   * @param rows all that end at one time, by {@link #BY_TIME}; at least one
   * @param before the row kept before them; null for none
   */
  static SourceRow choose(List<SourceRow> rows, SourceRow before) {
    if (before == null) {
      return rows.get(0);
    }
    long end = before.row().endSeconds();
    return rows.stream()
        .filter(source -> source.row().startSeconds() == end)
        .findFirst()
        .orElse(rows.get(0));
  }

  /**
   * Whether two rows of one time say the same; bunches that only one of them tells do not count.
   */
  static boolean agree(ProfileRow a, ProfileRow b) {
    return a.fill() == b.fill()
        && a.endSeconds() == b.endSeconds()
        && a.durationSeconds() == b.durationSeconds()
        && a.kelvin() == b.kelvin()
        && a.fluenceRate() == b.fluenceRate()
        && a.leakage() == b.leakage()
        && (a.bunches().isEmpty() || b.bunches().isEmpty() || a.bunches().equals(b.bunches()));
  }
}
