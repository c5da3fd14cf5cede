package org.pixelmon.core.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pixelmon.core.error.BadInputException;

/**
 * The text form of one value per channel or readout group that programs of the field exchange: a
 * line {@code BPix_BmI_SEC3_LYR1 264.4300} each, four decimals, sorted by the last character of the
 * name (the layer) and then by the name.
 */
public final class NamedValues {

  private static final int DECIMALS = 4;

  /** The order of the lines: last character of the name, then the name. */
  public static final Comparator<String> ORDER =
      Comparator.comparing((String name) -> name.charAt(name.length() - 1))
          .thenComparing(Comparator.naturalOrder());

  private NamedValues() {}

  /** Says what is wrong with an entry. */
  @FunctionalInterface
  public interface EntryCheck {

    /** The problem in words; empty when there is none. */
    String problem(String name, double value);
  }

  /**
   * Writes the values in {@link #ORDER}.
   *
   * @param values value of each name; any unit, finite
   */
  public static void write(Path file, Map<String, Double> values) {
    List<String> names = new ArrayList<>(values.keySet());
    names.sort(ORDER);
    AtomicFile.writeText(
        file,
        out -> {
          for (String name : names) {
            out.write(name + " " + fixed(values.get(name)) + "\n");
          }
        });
  }

  /**
   * Four decimals of the exact binary value, as C's {@code %.4f} gives them ({@link FixedDecimal}).
   */
  public static String fixed(double value) {
    return FixedDecimal.of(value, DECIMALS);
  }

  /**
   * Reads a file of values.
   *
   * @param hint what to do if the file is missing
   * @return the values in the file's order, unmodifiable
   * @throws BadInputException when the file is missing, or a line has not two words, no finite
   *     number, or a name twice
   */
  public static Map<String, Double> read(Path file, String hint) {
    return read(file, hint, (name, value) -> "");
  }

  /**
   * Like {@link #read(Path, String)}, for values that must fulfil more than to be finite.
   *
   * @throws BadInputException also when {@code check} finds a problem
   */
  public static Map<String, Double> read(Path file, String hint, EntryCheck check) {
    Map<String, Double> values = new LinkedHashMap<>();
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        readLine(file, number, line, check, values);
      }
    } catch (IOException e) {
      throw BadInputException.unreadable(file, hint, e);
    }
    return Collections.unmodifiableMap(values);
  }

  private static void readLine(
      Path file, int number, String line, EntryCheck check, Map<String, Double> values) {
    String[] words = line.strip().split("\\s+");
    if (words.length == 1 && words[0].isEmpty()) {
      return;
    }
    if (words.length != 2) {
      throw BadInputException.at(
          file, number, "expected a name and a value, got '" + line.strip() + "'");
    }
    double value = finite(file, number, words[1]);
    String problem = check.problem(words[0], value);
    if (!problem.isEmpty()) {
      throw BadInputException.at(file, number, problem);
    }
    if (values.put(words[0], value) != null) {
      throw BadInputException.at(file, number, words[0] + " is given twice");
    }
  }

  private static double finite(Path file, int number, String text) {
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw BadInputException.at(file, number, "expected a number, got '" + text + "'");
    }
    throw BadInputException.at(file, number, "expected a finite number, got '" + text + "'");
  }
}
