package org.pixelmon.currents.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.currents.report.Since;
import picocli.CommandLine.Option;

/** {@code --since}: from when on a report calls things new. */
final class SinceOption {

  @Option(
      names = "--since",
      paramLabel = "FILL|DAY",
      description =
          "Call new what is of this fill or UTC day and later, e.g. 8398 or 2022-11-14"
              + " (default: what no report of an earlier day knew).")
  private String since;

  /**
   * From when on.
   *
   * @param last what counts when the option is not given
   * @throws UsageException when it is neither a fill nor a day
   */
  Since orElse(Since last) {
    if (since == null) {
      return last;
    }
    if (since.matches("[1-9][0-9]{0,7}")) {
      return new Since.OfFill(Integer.parseInt(since));
    }
    try {
      return new Since.OfDay(LocalDate.parse(since));
    } catch (DateTimeParseException e) {
      throw new UsageException(
          "--since wants a fill or a UTC day, got '" + since + "'",
          "Example: --since 8398, or --since 2022-11-14.");
    }
  }
}
