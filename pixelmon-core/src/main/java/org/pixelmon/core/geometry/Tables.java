package org.pixelmon.core.geometry;

import java.util.List;
import java.util.Map;
import org.pixelmon.core.choice.Choices;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.io.CsvTable;
import org.pixelmon.core.io.CsvTable.Row;

/** What reading the detector's tables has in common; every error names file and line. */
final class Tables {

  static final String HINT =
      "The detector's tables come with the program: restore the folder config/ from it.";

  private Tables() {}

  /** Reads a table that must have at least one row. */
  static CsvTable read(ConfigDir config, String name, String... columns) {
    CsvTable table = CsvTable.read(config.table(name), HINT, columns);
    if (table.rows().isEmpty()) {
      throw new BadInputException(table.file() + ": the table has no rows", HINT);
    }
    return table;
  }

  /** Reads a table whose first column counts the rows: 1, 2, 3 ... */
  static List<Row> readNumbered(ConfigDir config, String name, String number, String... others) {
    CsvTable table = read(config, name, withFirst(number, others));
    int expected = 1;
    for (Row row : table.rows()) {
      if (row.integer(number) != expected) {
        throw row.error("expected " + number + " " + expected + ", got " + row.integer(number));
      }
      expected++;
    }
    return table.rows();
  }

  private static String[] withFirst(String first, String... others) {
    String[] all = new String[others.length + 1];
    all[0] = first;
    System.arraycopy(others, 0, all, 1, others.length);
    return all;
  }

  /**
   * Adds to a map what may be given only once.
   *
   * @param what the key: what the row gives a value for, in the words errors use
   */
  static <V> void putOnce(Map<String, V> map, String what, V value, Row row) {
    if (map.putIfAbsent(what, value) != null) {
      throw row.error(what + " is given twice");
    }
  }

  /** The number in a column, which must lie in [1, max]. */
  static int index(Row row, String column, int max) {
    int value = row.integer(column);
    if (value < 1 || value > max) {
      throw row.error(column + " must be from 1 to " + max + ", got " + value);
    }
    return value;
  }

  /** The number in a column, which must be above 0. */
  static double positive(Row row, String column) {
    double value = row.number(column);
    if (value <= 0) {
      throw row.error(column + " must be above 0, got " + value);
    }
    return value;
  }

  static SubSystem subSystem(Row row) {
    String name = row.text("subsystem");
    return Choices.find(SubSystem.class, name)
        .orElseThrow(
            () ->
                row.error(
                    "unknown sub-system '" + name + "': wants " + Choices.all(SubSystem.class)));
  }

  static HalfCylinder halfCylinder(Row row) {
    String label = row.text("half_cylinder");
    return HalfCylinder.of(label)
        .orElseThrow(
            () ->
                row.error("unknown half cylinder '" + label + "': expected BmI, BmO, BpI or BpO"));
  }
}
