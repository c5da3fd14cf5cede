package org.pixelmon.fluence.lookup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pixelmon.core.error.BadInputException;

/**
 * Fluences at the points of a CSV file: its rows as they are, with a column {@code fluence} more.
 *
 * <p>The file has a header with the columns {@code r_cm} and {@code z_cm}, and any others. It is
 * read and written as a stream. Lines that begin with {@code #} and blank ones are passed on.
 */
public final class PointsFile {

  private static final String HINT = "Give a CSV file with the columns r_cm and z_cm (--points).";
  private static final String R = "r_cm";
  private static final String Z = "z_cm";
  private static final String FLUENCE = "fluence";

  private final Path file;
  private final PointLookup lookup;
  private long line;
  private long points;
  private long outside;
  private long firstOutside;
  private int rColumn;
  private int zColumn;
  private int columns;

  /** Looks the points of a file up. */
  public PointsFile(Path file, PointLookup lookup) {
    this.file = file;
    this.lookup = lookup;
  }

  /**
   * What was looked up.
   *
   * @param points number of points
   * @param outside how many of them lie outside the field
   * @param firstOutside line of the first of these; 0 for none
   */
  public record Counts(long points, long outside, long firstOutside) {}

  /**
   * Writes the rows with their fluences; a point outside the field gets an empty value.
   *
   * @throws BadInputException when the file is missing, has no points, lacks a column, or a row has
   *     too few or too many values or no finite number; the message names the line
   */
  public Counts write(Writer out) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String text = read(in); text != null; text = read(in)) {
        out.write(completed(text));
        out.write('\n');
      }
    }
    if (columns == 0) {
      throw new BadInputException(file + ": the file is empty", HINT);
    }
    if (points == 0) {
      throw new BadInputException(file + ": there are no points below the header", HINT);
    }
    return new Counts(points, outside, firstOutside);
  }

  private String read(BufferedReader in) {
    line++;
    try {
      return in.readLine();
    } catch (CharacterCodingException e) {
      throw new BadInputException(file + ": not UTF-8 text near line " + line, HINT, e);
    } catch (IOException e) {
      throw BadInputException.unreadable(file, HINT, e);
    }
  }

  private String completed(String text) {
    if (text.isBlank() || text.startsWith("#")) {
      return text;
    }
    if (columns == 0) {
      readHeader(text);
      return text + "," + FLUENCE;
    }
    return text + "," + fluence(text);
  }

  private void readHeader(String text) {
    List<String> names = new ArrayList<>();
    for (String name : text.split(",", -1)) {
      names.add(name.strip());
    }
    rColumn = names.indexOf(R);
    zColumn = names.indexOf(Z);
    columns = names.size();
    if (rColumn < 0 || zColumn < 0) {
      throw BadInputException.at(
          file, line, "the header needs the columns " + R + " and " + Z + ", it has " + names);
    }
  }

  private String fluence(String text) {
    int[] commas = commas(text);
    double r = number(text, commas, rColumn, R);
    double z = number(text, commas, zColumn, Z);
    points++;
    return lookup.at(r, z).orElseGet(this::outside);
  }

  private String outside() {
    outside++;
    firstOutside = firstOutside == 0 ? line : firstOutside;
    return "";
  }

  /** Where the columns end; commas within quotes do not count. */
  private int[] commas(String text) {
    int[] commas = new int[columns];
    int found = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      if (c == ',' && !quoted) {
        if (found < columns) {
          commas[found] = i;
        }
        found++;
      }
    }
    if (found != columns - 1) {
      throw BadInputException.at(file, line, "expected " + columns + " values, got " + (found + 1));
    }
    commas[found] = text.length();
    return commas;
  }

  private double number(String text, int[] commas, int column, String name) {
    String value = text.substring(column == 0 ? 0 : commas[column - 1] + 1, commas[column]).strip();
    try {
      double number = Double.parseDouble(value);
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw BadInputException.at(file, line, name + " wants a number, got '" + value + "'");
    }
    throw BadInputException.at(file, line, name + " wants a finite number, got '" + value + "'");
  }
}
