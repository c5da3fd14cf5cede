package org.pixelmon.fluence.lookup;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.io.NumberText;

/** The rows of a file of points: where its columns are, and a row with its fluence. */
final class PointRows {

  private static final String R = "r_cm";
  private static final String Z = "z_cm";

  private final Path file;
  private final int columns;
  private final int rColumn;
  private final int zColumn;
  private final PointLookup lookup;

  /**
   * Reads the header.
   *
   * @param line its line number
   * @throws BadInputException when a column is missing
   */
  PointRows(Path file, long line, String header, PointLookup lookup) {
    List<String> names = Arrays.stream(header.split(",", -1)).map(String::strip).toList();
    this.file = file;
    this.columns = names.size();
    this.rColumn = names.indexOf(R);
    this.zColumn = names.indexOf(Z);
    this.lookup = lookup;
    if (rColumn < 0 || zColumn < 0) {
      throw BadInputException.at(
          file, line, "the header needs the columns " + R + " and " + Z + ", it has " + names);
    }
  }

  /** Whether a line holds no point: a comment or nothing. */
  static boolean isPassedOn(String line) {
    return line.isBlank() || line.startsWith("#");
  }

  /**
   * Fluences for some lines.
   *
   * @param firstLine number of the first of them
   * @throws BadInputException when a row has too few or too many values or no finite number
   */
  CompletedRows complete(List<String> lines, long firstLine) {
    StringBuilder text = new StringBuilder(lines.size() * 40);
    long points = 0;
    PointCounts.Missed outside = PointCounts.Missed.NONE;
    PointCounts.Missed withoutNumber = PointCounts.Missed.NONE;
    for (int i = 0; i < lines.size(); i++) {
      text.append(lines.get(i));
      if (!isPassedOn(lines.get(i))) {
        long line = firstLine + i;
        Optional<String> fluence = fluence(line, lines.get(i));
        text.append(',').append(fluence.orElse(""));
        points++;
        if (fluence.isEmpty()) {
          outside = outside.andIn(line);
        } else if (fluence.get().isEmpty()) {
          withoutNumber = withoutNumber.andIn(line);
        }
      }
      text.append('\n');
    }
    return new CompletedRows(text, new PointCounts(points, outside, withoutNumber));
  }

  private Optional<String> fluence(long line, String row) {
    int[] ends = ends(line, row);
    double r = number(line, row, ends, rColumn, R);
    double z = number(line, row, ends, zColumn, Z);
    return lookup.at(r, z);
  }

  /** Where the values end; commas within quotes do not count. */
  private int[] ends(long line, String row) {
    int[] ends = new int[columns];
    int found = 0;
    boolean quoted = false;
    for (int i = 0; i < row.length(); i++) {
      char c = row.charAt(i);
      quoted ^= c == '"';
      if (c == ',' && !quoted) {
        if (found < columns) {
          ends[found] = i;
        }
        found++;
      }
    }
    if (found != columns - 1) {
      throw BadInputException.at(file, line, "expected " + columns + " values, got " + (found + 1));
    }
    ends[found] = row.length();
    return ends;
  }

  private double number(long line, String row, int[] ends, int column, String name) {
    String value = row.substring(column == 0 ? 0 : ends[column - 1] + 1, ends[column]).strip();
    return NumberText.finite(value)
        .orElseThrow(
            () ->
                BadInputException.at(
                    file,
                    line,
                    name + " wants " + NumberText.wanted(value) + ", got '" + value + "'"));
  }
}
