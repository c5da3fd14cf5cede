package org.pixelmon.currents.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pixelmon.currents.report.data.FillRecord;
import org.pixelmon.currents.report.data.ReportData;
import org.pixelmon.currents.report.findings.Finding;

/**
 * What is new in a report.
 *
 * @param since from when on, in words
 * @param fills the new fills
 * @param revised the fills that other reports knew otherwise
 */
public record News(String since, List<Integer> fills, List<Integer> revised) {

  /** Keeps copies. */
  public News {
    fills = List.copyOf(fills);
    revised = List.copyOf(revised);
  }

  /**
   * Finds it.
   *
   * @param seen the fills that reports knew, with those of this one
   */
  public static News of(ReportData data, SeenFills seen, Since since) {
    List<Integer> fills = new ArrayList<>();
    List<Integer> revised = new ArrayList<>();
    for (FillRecord fill : data.fills()) {
      SeenFills.Seen known = seen.fills().get(fill.number());
      if (since.isNew(fill, known)) {
        (known.revised() ? revised : fills).add(fill.number());
      }
    }
    return new News(since.words(), fills, revised);
  }

  /** The findings that became known with new or revised fills. */
  public List<Finding> of(List<Finding> findings) {
    Set<Integer> all = all();
    return findings.stream().filter(finding -> all.contains(finding.since())).toList();
  }

  /** The other findings. */
  public List<Finding> known(List<Finding> findings) {
    Set<Integer> all = all();
    return findings.stream().filter(finding -> !all.contains(finding.since())).toList();
  }

  private Set<Integer> all() {
    Set<Integer> all = new HashSet<>(fills);
    all.addAll(revised);
    return all;
  }
}
