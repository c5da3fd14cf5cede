package org.pixelmon.fluence.cli;

import java.util.ArrayList;
import java.util.List;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.io.NumberText;

/** Numbers in an option's value, separated by commas. */
final class NumberList {

  private NumberList() {}

  /**
   * Reads numbers. Quotes around them, which shells leave when they are doubled, are dropped.
   *
   * @throws UsageException when one is not a finite number; the message names the option
   */
  static List<Double> parse(String option, String text) {
    List<Double> numbers = new ArrayList<>();
    for (String part : text.replace("'", "").split(",", -1)) {
      numbers.add(number(option, part.strip()));
    }
    return numbers;
  }

  /**
   * Reads as many numbers as are wanted.
   *
   * @throws UsageException when there are fewer or more
   */
  static double[] parse(String option, String text, int count, String meaning) {
    List<Double> numbers = parse(option, text);
    if (numbers.size() != count) {
      throw new UsageException(
          option + " wants " + meaning + ", got '" + text + "'",
          count + " numbers, separated by commas.");
    }
    return array(numbers);
  }

  static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  static double number(String option, String text) {
    return NumberText.finite(text)
        .orElseThrow(
            () ->
                new UsageException(
                    option
                        + " wants "
                        + NumberText.wanted(text).substring(2).replace("number", "numbers")
                        + ", got '"
                        + text
                        + "'",
                    "Separate them by commas: 0,2.5,10."));
  }
}
