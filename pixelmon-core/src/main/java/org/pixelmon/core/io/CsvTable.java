package org.pixelmon.core.io;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.Remedy;

/**
 * A small CSV file with a header line, read whole, whose rows know their line for error messages.
 * Lines that begin with {@code #} are comments.
 */
public final class CsvTable {

  private final Path file;
  private final List<String> columns;
  private final List<Row> rows;

  private CsvTable(Path file, List<String> columns, List<Row> rows) {
    this.file = file;
    this.columns = List.copyOf(columns);
    this.rows = List.copyOf(rows);
  }

  /**
   * Reads a table.
   *
   * @param hint what to do if the file is missing
   * @param required columns that must be there, in any order
   * @throws BadInputException when the file is missing, empty, lacks a column, or a line has too
   *     few or too many values
   */
  public static CsvTable read(Path file, String hint, String... required) {
    return read(file, Remedy.of(hint), required);
  }

  /**
   * Reads a table.
   *
   * @param hint what to do if the file is missing
   * @param required columns that must be there, in any order
   * @throws BadInputException as above
   */
  public static CsvTable read(Path file, Remedy hint, String... required) {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .setCommentMarker('#')
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser parser = format.parse(reader)) {
      List<String> columns = parser.getHeaderNames();
      checkHeader(file, hint, columns, required);
      List<Row> rows = new ArrayList<>();
      for (CSVRecord csv : parser) {
        // The parser stands behind the record: its line is that of the record's end.
        long line = parser.getCurrentLineNumber();
        if (csv.size() != columns.size()) {
          throw BadInputException.at(
              file, line, "expected " + columns.size() + " values, got " + csv.size());
        }
        rows.add(new Row(file, line, csv.toMap()));
      }
      return new CsvTable(file, columns, rows);
    } catch (CSVException | UncheckedIOException | IllegalArgumentException e) {
      throw new BadInputException(file + ": not a CSV table: " + e.getMessage(), hint, e);
    } catch (IOException e) {
      throw BadInputException.unreadable(file, hint, e);
    }
  }

  private static void checkHeader(
      Path file, Remedy hint, List<String> columns, String... required) {
    if (columns.isEmpty()) {
      throw new BadInputException(file + ": the file is empty", hint);
    }
    for (String column : required) {
      if (!columns.contains(column)) {
        throw BadInputException.at(
            file, 1, "column '" + column + "' is missing; the header has " + columns);
      }
    }
  }

  /** The file it was read from. */
  public Path file() {
    return file;
  }

  /** Whether the header has this column. */
  public boolean hasColumn(String column) {
    return columns.contains(column);
  }

  /** The rows in the file's order. */
  public List<Row> rows() {
    return rows;
  }

  /**
   * One row.
   *
   * @param file where it stands
   * @param line its line, counted from 1
   * @param values value of each column
   */
  public record Row(Path file, long line, Map<String, String> values) {

    /** An error at this row. */
    public BadInputException error(String problem) {
      return BadInputException.at(file, line, problem);
    }

    /** The text in a column, trimmed; never null. */
    public String text(String column) {
      String value = values.get(column);
      if (value == null) {
        throw new IllegalArgumentException("no column " + column + " in " + file);
      }
      return value;
    }

    /**
     * The whole number in a column.
     *
     * @throws BadInputException when it is none
     */
    public int integer(String column) {
      try {
        return Integer.parseInt(text(column));
      } catch (NumberFormatException e) {
        throw error(column + " wants a whole number, got '" + text(column) + "'");
      }
    }

    /**
     * The finite number in a column.
     *
     * @throws BadInputException when it is none, NaN or infinite
     */
    public double number(String column) {
      try {
        double value = Double.parseDouble(text(column));
        if (Double.isFinite(value)) {
          return value;
        }
      } catch (NumberFormatException e) {
        // Falls through to the one error below.
      }
      throw error(column + " wants a finite number, got '" + text(column) + "'");
    }
  }
}
