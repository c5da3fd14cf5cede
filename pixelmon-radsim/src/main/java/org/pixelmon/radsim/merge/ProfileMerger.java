package org.pixelmon.radsim.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.pixelmon.core.files.ProfileHeader;
import org.pixelmon.radsim.rows.SourceRow;
import org.pixelmon.radsim.rows.TimeBreak;

/**
 * The union of profiles by time: identical rows once; of rows that disagree at one time the one
 * that {@link RowPreference} chooses; rows without a duration not at all. Neither the order of the
 * profiles nor that of their rows matters.
 */
public final class ProfileMerger {

  private final List<SourceRow> kept = new ArrayList<>();
  private final List<Disagreement> disagreements = new ArrayList<>();
  private int duplicates;

  private ProfileMerger() {}

  /**
   * Merges profiles of one readout group, with leakage currents in one unit.
   *
   * @param header what the merged profile begins with
   */
  public static MergedProfile merge(ProfileHeader header, Collection<Fragment> fragments) {
    List<SourceRow> steps = new ArrayList<>();
    List<SourceRow> withoutDuration = new ArrayList<>();
    for (Fragment fragment : fragments) {
      fragment.rows().forEach(row -> (row.isStep() ? steps : withoutDuration).add(row));
    }
    steps.sort(RowPreference.BY_TIME);
    withoutDuration.sort(RowPreference.BY_TIME);
    ProfileMerger merger = new ProfileMerger();
    for (int from = 0, to; from < steps.size(); from = to) {
      to = endOfTime(steps, from);
      merger.add(steps.subList(from, to));
    }
    return new MergedProfile(
        header,
        merger.kept,
        merger.duplicates,
        merger.disagreements,
        withoutDuration,
        TimeBreak.in(merger.kept));
  }

  /** The index behind the last row that ends when the row at an index does. */
  private static int endOfTime(List<SourceRow> rows, int from) {
    long time = rows.get(from).row().endSeconds();
    int to = from + 1;
    while (to < rows.size() && rows.get(to).row().endSeconds() == time) {
      to++;
    }
    return to;
  }

  /** Adds the rows of one time. */
  @SuppressWarnings("ReferenceEquality") // the same row, not one like it
  private void add(List<SourceRow> rows) {
    SourceRow before = kept.isEmpty() ? null : kept.get(kept.size() - 1);
    SourceRow chosen = RowPreference.choose(rows, before);
    List<SourceRow> others = new ArrayList<>();
    // Rows that say the same stand next to each other: each is compared with the last that differs.
    SourceRow last = chosen;
    for (SourceRow row : rows) {
      boolean known =
          RowPreference.agree(row.row(), chosen.row())
              || RowPreference.agree(row.row(), last.row());
      if (!known) {
        others.add(row);
        last = row;
      } else if (row != chosen) {
        duplicates++;
      }
    }
    kept.add(chosen);
    if (!others.isEmpty()) {
      disagreements.add(new Disagreement(chosen, others));
    }
  }
}
