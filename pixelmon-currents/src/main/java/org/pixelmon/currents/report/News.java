package org.pixelmon.currents.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pixelmon.currents.report.data.FillRecord;
import org.pixelmon.currents.report.data.ReportData;
import org.pixelmon.currents.report.findings.Finding;
import org.pixelmon.currents.report.findings.Findings;

/**
 * What is new in a report.
 *
 * @param since from when on, in words
 * @param fills the new fills
 * @param revised the fills that other reports knew otherwise
 * @param findings the findings that became known since, the newest first
 */
public record News(
    String since, List<FillRecord> fills, List<FillRecord> revised, List<Finding> findings) {

  /** Keeps copies. */
  public News {
    fills = List.copyOf(fills);
    revised = List.copyOf(revised);
    findings = List.copyOf(findings);
  }

  /**
   * Finds it.
   *
   * @param seen what reports knew, with what this one does
   */
  public static News of(ReportData data, Findings findings, Memory seen, Since since) {
    List<FillRecord> fills = new ArrayList<>();
    List<FillRecord> revised = new ArrayList<>();
    Set<Integer> numbers = new HashSet<>();
    for (FillRecord fill : data.fills()) {
      SeenFills.Seen known = seen.fills().fills().get(fill.number());
      if (since.isNew(fill, known)) {
        (known.revised() ? revised : fills).add(fill);
        numbers.add(fill.number());
      }
    }
    List<Finding> fresh =
        findings.all().stream()
            .filter(
                finding ->
                    numbers.contains(finding.since()) || since.isNew(finding, seen.findings()))
            .toList();
    return new News(since.words(), fills, revised, fresh);
  }

  /** Whether a finding is new. */
  public boolean has(Finding finding) {
    return findings.contains(finding);
  }
}
