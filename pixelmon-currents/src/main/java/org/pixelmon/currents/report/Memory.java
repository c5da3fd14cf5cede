package org.pixelmon.currents.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.pixelmon.currents.report.data.ReportData;
import org.pixelmon.currents.report.findings.Findings;

/**
 * What reports knew, in files of the folder of the report.
 *
 * @param fills the fills that they knew
 * @param findings what they had found
 * @param days when they were made
 */
public record Memory(SeenFills fills, SeenFindings findings, ReportDays days) {

  /**
   * Reads it.
   *
   * @param folder folder of the report; without its files nothing is known
   * @throws org.pixelmon.core.error.BadInputException when one is malformed
   */
  public static Memory in(Path folder) {
    return new Memory(SeenFills.in(folder), SeenFindings.in(folder), ReportDays.in(folder));
  }

  /** Since the last report of an earlier day. */
  public Since.LastReport since(LocalDate today) {
    Optional<LocalDate> before = days.before(today);
    return new Since.LastReport(today, before, before.isEmpty() && fills.isFirst(today));
  }

  /** This with what a report of some day knows. */
  public Memory with(ReportData data, Findings found, LocalDate today) {
    SeenFills known = fills.with(data, today);
    return new Memory(known, findings.with(found.all(), known, today), days.with(today));
  }

  /** Writes it into the folder of the report. */
  public void write(Path folder) {
    fills.write(folder);
    findings.write(folder);
    days.write(folder);
  }
}
