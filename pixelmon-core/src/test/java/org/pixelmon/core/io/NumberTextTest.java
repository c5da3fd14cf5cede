package org.pixelmon.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, -0.0",
    "+1, 1",
    "1., 1",
    ".5, 0.5",
    "-.5e-3, -0.0005",
    "1e3, 1000",
    "1E+03, 1000",
    "9152426.154405719, 9152426.154405719",
    "1e100, 1e100",
    "-1e100, -1e100",
    "1e-100, 1e-100",
    "1e-101, 0",
    "-1e-300, -0.0",
    "1e-400, 0"
  })
  void readsDecimalNumbers(String text, double value) {
    assertThat(NumberText.finite(text)).hasValue(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " 1",
        "1 ",
        "+",
        ".",
        "e5",
        "1e",
        "1e+",
        "1e5.",
        "1.2.3",
        "1d",
        "12.5D",
        "1f",
        "1F",
        "0x1p3",
        "0x10",
        "NaN",
        "nan",
        "Infinity",
        "-inf",
        "1e999",
        "1e308",
        "-1.1e100",
        "1,5",
        "1_000",
        "\u0661",
        "\u22121",
        "--1"
      })
  void otherFormsAreNoNumbers(String text) {
    assertThat(NumberText.finite(text)).isEmpty();
    assertThat(NumberText.whole(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "-7, -7", "+7, 7", "2450.0, 2450", "2450.000, 2450", "007, 7"})
  void readsWholeNumbersAlsoWithZerosBehindAPoint(String text, int value) {
    assertThat(NumberText.whole(text)).hasValue(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "1.", ".0", "1e3", "1.0e3", "1.00.0", "2147483648", "3e9"})
  void otherNumbersAreNotWhole(String text) {
    assertThat(NumberText.whole(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e101, -1e308, Double.NaN, Double.POSITIVE_INFINITY})
  void whatCannotBeCalculatedWithStandsForNoQuantity(double value) {
    assertThat(NumberText.isUsable(value)).isFalse();
  }

  @Test
  void tellsWhatIsWanted() {
    assertThat(NumberText.wanted("NaN")).isEqualTo("a finite number");
    assertThat(NumberText.wanted("1e999")).isEqualTo("a number from -1e100 to 1e100");
    assertThat(NumberText.wanted("12.5d")).isEqualTo("a number");
  }

  @Test
  void wordsForWhatIsNotFiniteAreKnownInAnyCaseAndPlace() {
    for (String text : new String[] {"nan", "-NAN", "Infinity", "+inf"}) {
      assertThat(NumberText.wanted(text)).as(text).isEqualTo("a finite number");
    }
    for (String text : new String[] {"", "x", "1.2.3", "."}) {
      assertThat(NumberText.wanted(text)).as(text).isEqualTo("a number");
    }
  }
}
