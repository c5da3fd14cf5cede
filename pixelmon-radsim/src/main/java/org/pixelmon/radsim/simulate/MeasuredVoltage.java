package org.pixelmon.radsim.simulate;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.files.UtcTime;
import org.pixelmon.core.io.CsvTable;
import org.pixelmon.core.io.CsvTable.Row;
import org.pixelmon.core.io.NumberText;
import org.pixelmon.core.limits.DataTimes;

/**
 * A measured depletion voltage.
 *
 * @param seconds when, s since 1970 UTC
 * @param volt the voltage, V
 * @param error its uncertainty, V; 0 where none is known
 */
public record MeasuredVoltage(double seconds, double volt, double error) {

  /** September 2001: smaller numbers are years or dates. */
  private static final double EARLIEST = 1e9;

  private static final double LATEST = 1e10;

  /**
   * Reads measurements: a CSV table with the columns {@code time} (UTC, {@code 2022-07-05
   * 14:47:08}, or seconds since 1970), {@code volt} and {@code error}, which may be empty.
   *
   * @throws BadInputException when the file is missing or has a wrong entry; the message names file
   *     and line
   */
  public static List<MeasuredVoltage> read(Path file) {
    return CsvTable.read(file, "It has the columns time, volt and error.", "time", "volt", "error")
        .rows()
        .stream()
        .map(MeasuredVoltage::of)
        .toList();
  }

  private static MeasuredVoltage of(Row row) {
    double error = row.isMissing("error") ? 0 : row.number("error");
    if (error < 0) {
      throw row.error("error is not below 0, got " + row.text("error"));
    }
    if (row.number("volt") < 0) {
      throw row.error("a depletion voltage is not below 0, got " + row.text("volt"));
    }
    return new MeasuredVoltage(seconds(row), row.number("volt"), error);
  }

  private static double seconds(Row row) {
    String time = row.text("time");
    return sinceEpoch(time)
        .or(() -> UtcTime.parse(time))
        .map(instant -> instant.toEpochMilli() / 1e3)
        .orElseThrow(
            () ->
                row.error(
                    "time wants a UTC time like 2022-07-05 14:47:08, or seconds since 1970, got '"
                        + time
                        + "'"));
  }

  /** The instant of a number of seconds; none of a year, or of a date without hyphens. */
  private static Optional<Instant> sinceEpoch(String text) {
    OptionalDouble number = NumberText.finite(text);
    if (number.isEmpty() || !(number.getAsDouble() >= EARLIEST && number.getAsDouble() < LATEST)) {
      return Optional.empty();
    }
    return Optional.of(Instant.ofEpochMilli(Math.round(1e3 * number.getAsDouble())))
        .filter(DataTimes::allow);
  }
}
