package org.pixelmon.core.faults;

import java.util.List;
import java.util.Locale;

/**
 * What came of a fault.
 *
 * @param remote where it was
 * @param fault which it was
 * @param code exit code of the run
 * @param seconds how long that took
 * @param message the error it ended with; empty for none
 * @param problems what was not as it has to be; empty when all was
 */
public record FaultResult(
    String remote, String fault, int code, double seconds, String message, List<String> problems) {

  /** Header of the table. */
  static final String HEADER =
      "| remote | fault | exit code | time (s) | as promised |\n| --- | --- | --- | --- | --- |";

  /** A row of the table. */
  String row() {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %.1f | %s |",
        remote,
        fault,
        code == ProgramRunner.UNENDED ? "none" : Integer.toString(code),
        seconds,
        problems.isEmpty() ? "yes" : "**no**: " + cell(String.join("; ", problems)));
  }

  private static String cell(String text) {
    return text.replaceAll("\\s+", " ").replace("|", "\\|");
  }
}
