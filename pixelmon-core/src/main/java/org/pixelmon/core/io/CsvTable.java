package org.pixelmon.core.io;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.Remedy;

/**
 * A small CSV file with a header line, read whole, whose rows know their line for error messages.
 * Lines that begin with {@code #} are comments, lines of blanks are nothing.
 *
 * <p>Columns without a name are passed over: pandas writes one for its index, spreadsheets write
 * some at the end of the lines.
 */
public final class CsvTable {

  /** What pandas and others write, in small letters, where there is no value. */
  private static final Set<String> MISSING = Set.of("", "nan", "none", "null", "<na>", "nat");

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
            .setCommentMarker('#')
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();
    try (Reader reader = TextFile.open(file);
        CSVParser parser = format.parse(reader)) {
      List<String> columns = null;
      List<Row> rows = new ArrayList<>();
      for (CSVRecord csv : parser) {
        // The parser stands behind the record: its line is that of the record's end.
        long line = parser.getCurrentLineNumber();
        if (csv.size() == 1 && csv.get(0).isEmpty()) {
          continue;
        }
        if (columns == null) {
          columns = List.of(csv.values());
          checkHeader(file, line, columns, required);
        } else {
          rows.add(new Row(file, line, values(file, line, columns, csv)));
        }
      }
      if (columns == null) {
        throw new BadInputException(file + ": the file is empty", hint);
      }
      return new CsvTable(file, columns, rows);
    } catch (CSVException e) {
      throw noTable(file, hint, e);
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof CSVException wrong
          ? noTable(file, hint, wrong)
          : BadInputException.unreadable(file, hint, e.getCause());
    } catch (IOException e) {
      throw BadInputException.unreadable(file, hint, e);
    }
  }

  /** A text as one field of a table, whatever is in it. */
  public static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private static BadInputException noTable(Path file, Remedy hint, CSVException cause) {
    return new BadInputException(file + ": not a CSV table: " + cause.getMessage(), hint, cause);
  }

  private static void checkHeader(Path file, long line, List<String> columns, String... required) {
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      if (!column.isEmpty() && !seen.add(column)) {
        throw BadInputException.at(file, line, "column '" + column + "' is there twice");
      }
    }
    for (String column : required) {
      if (!seen.contains(column)) {
        throw BadInputException.at(
            file, line, "column '" + column + "' is missing; the header has " + columns);
      }
    }
  }

  /** The values by column; empty ones at the end of the line, beyond the header, are no values. */
  private static Map<String, String> values(
      Path file, long line, List<String> columns, CSVRecord csv) {
    int named = behindLastNotEmpty(columns);
    if (csv.size() < named || behindLastNotEmpty(csv.toList()) > columns.size()) {
      throw BadInputException.at(
          file, line, "expected " + columns.size() + " values, got " + csv.size());
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < named; i++) {
      values.put(columns.get(i), csv.get(i));
    }
    values.remove("");
    return values;
  }

  private static int behindLastNotEmpty(List<String> texts) {
    int size = texts.size();
    while (size > 0 && texts.get(size - 1).isEmpty()) {
      size--;
    }
    return size;
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

    /** Whether a column holds nothing, or one of the words that programs write for that. */
    public boolean isMissing(String column) {
      return MISSING.contains(text(column).toLowerCase(Locale.ROOT));
    }

    /**
     * The whole number in a column, which may be written {@code 2450.0}.
     *
     * @throws BadInputException when it is none
     */
    public int integer(String column) {
      return NumberText.whole(text(column))
          .orElseThrow(() -> error(column + " wants a whole number, got '" + text(column) + "'"));
    }

    /**
     * The finite number in a column.
     *
     * @throws BadInputException when it is none, NaN, infinite or further from 0 than any quantity
     */
    public double number(String column) {
      String text = text(column);
      return NumberText.finite(text)
          .orElseThrow(
              () -> error(column + " wants " + NumberText.wanted(text) + ", got '" + text + "'"));
    }
  }
}
