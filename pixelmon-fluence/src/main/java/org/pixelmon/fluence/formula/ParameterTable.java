package org.pixelmon.fluence.formula;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The parameters met in a formula: all numbered ([0] or [p0]), or all named, then numbered in the
 * order in which they first appear.
 */
final class ParameterTable {

  /** Far above any fit, far below what would exhaust the memory. */
  private static final int MAX_NUMBER = 999;

  private static final Pattern NUMBERED = Pattern.compile("p?[0-9]+");

  private final String formula;

  /** Number of each name, in the order of the numbers. */
  private final Map<String, Integer> names = new LinkedHashMap<>();

  /** Column of the first appearance, by number. */
  private final SortedMap<Integer, Integer> numbers = new TreeMap<>();

  ParameterTable(String formula) {
    this.formula = formula;
  }

  /** The number of the parameter in a token. */
  int numberOf(Token parameter) {
    return NUMBERED.matcher(parameter.text()).matches()
        ? numbered(parameter)
        : named(parameter.text(), parameter.column());
  }

  /** Notes a parameter by its number. */
  int number(long number, int column) {
    if (!names.isEmpty()) {
      throw mixed(column);
    }
    if (number > MAX_NUMBER) {
      throw FormulaError.at(
          formula,
          column,
          "parameter number above " + MAX_NUMBER,
          "Number the parameters from [0] without holes.");
    }
    numbers.putIfAbsent((int) number, column);
    return (int) number;
  }

  private int numbered(Token parameter) {
    String digits =
        parameter.text().startsWith("p") ? parameter.text().substring(1) : parameter.text();
    return number(
        digits.length() > 9 ? Long.MAX_VALUE : Long.parseLong(digits), parameter.column());
  }

  private int named(String name, int column) {
    if (!numbers.isEmpty()) {
      throw mixed(column);
    }
    return names.computeIfAbsent(name, added -> names.size());
  }

  private RuntimeException mixed(int column) {
    return FormulaError.at(
        formula, column, "named and numbered parameters are mixed", "Use either names or numbers.");
  }

  /**
   * The names by number: {@code p0}, {@code p1}, ... for numbered ones.
   *
   * @throws org.pixelmon.core.error.UsageException when a number is left out
   */
  List<String> names() {
    if (!names.isEmpty()) {
      return List.copyOf(names.keySet());
    }
    List<String> result = new ArrayList<>();
    numbers.forEach(
        (number, column) -> {
          if (number != result.size()) {
            throw FormulaError.at(
                formula,
                column,
                "parameter [" + number + "] is used but [" + result.size() + "] is not",
                "Number the parameters from [0] without holes.");
          }
          result.add("p" + number);
        });
    return List.copyOf(result);
  }
}
