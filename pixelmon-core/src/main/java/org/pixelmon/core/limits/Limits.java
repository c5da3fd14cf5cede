package org.pixelmon.core.limits;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.io.CsvTable;
import org.pixelmon.core.io.CsvTable.Row;

/** The limits of quantities, from {@code config/limits.csv}. */
public final class Limits {

  private static final String TABLE = "limits.csv";

  /** Numbers below are written without an exponent. */
  private static final double PLAIN = 1e9;

  private final Map<Quantity, Range> ranges;

  private Limits(Map<Quantity, Range> ranges) {
    this.ranges = ranges;
  }

  /**
   * What a quantity may be, both ends included.
   *
   * @param least in {@code unit}
   * @param greatest in {@code unit}
   */
  private record Range(String unit, double least, double greatest) {

    boolean contains(double value) {
      return least <= value && value <= greatest;
    }
  }

  /**
   * Reads the table.
   *
   * @throws BadInputException when it is missing, lacks a quantity or has a wrong entry; the
   *     message names file and line
   */
  public static Limits load(ConfigDir config) {
    CsvTable table =
        CsvTable.read(
            config.table(TABLE),
            "The program's own config/limits.csv is one.",
            "quantity",
            "unit",
            "least",
            "greatest");
    Map<Quantity, Range> ranges = new EnumMap<>(Quantity.class);
    for (Row row : table.rows()) {
      Range range = new Range(row.text("unit"), row.number("least"), row.number("greatest"));
      if (range.least() >= range.greatest()) {
        throw row.error("least " + range.least() + " is not below greatest " + range.greatest());
      }
      if (ranges.put(quantity(row), range) != null) {
        throw row.error(row.text("quantity") + " is given twice");
      }
    }
    for (Quantity quantity : Quantity.values()) {
      if (!ranges.containsKey(quantity)) {
        throw BadInputException.at(table.file(), 1, "the table has no limits of " + quantity.key());
      }
    }
    return new Limits(ranges);
  }

  private static Quantity quantity(Row row) {
    for (Quantity quantity : Quantity.values()) {
      if (quantity.key().equals(row.text("quantity"))) {
        return quantity;
      }
    }
    throw row.error("unknown quantity '" + row.text("quantity") + "'");
  }

  /** Whether a value may be one of that quantity, in its unit. */
  public boolean allow(Quantity quantity, double value) {
    return ranges.get(quantity).contains(value);
  }

  /**
   * What is wrong with a value.
   *
   * @param value in the quantity's unit
   * @return one clause with value, unit and limits; empty when nothing is
   */
  public String problem(Quantity quantity, double value) {
    Range range = ranges.get(quantity);
    if (range.contains(value)) {
      return "";
    }
    return text(value)
        + " "
        + range.unit()
        + " is no "
        + quantity.words()
        + ": expected "
        + text(range.least())
        + " to "
        + text(range.greatest())
        + " "
        + range.unit()
        + " (config/"
        + TABLE
        + ")";
  }

  private static String text(double value) {
    return Math.abs(value) < PLAIN
        ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
        : Double.toString(value);
  }
}
