package org.pixelmon.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonFloatTest {

  /** Pairs printed by Python 3. */
  @ParameterizedTest
  @CsvSource({
    "0x0p0, 0.0",
    "-0x0p0, -0.0",
    "0x1p0, 1.0",
    "0x1.91eb851eb851fp1, 3.14",
    "0x1.68c6fa0b2f9a4p-28, 5.250000000000001e-09",
    "0x1.f75104d551d69p-16, 3e-05",
    "0x1.a36e2eb1c432dp-14, 0.0001",
    "0x1.0624dd2f1a9fcp-10, 0.001",
    "0x1.c6bf526340000p+49, 1000000000000000.0",
    "0x1.1c37937e08000p+53, 1e+16",
    "0x1p53, 9007199254740992.0",
    "0x1p-44, 5.684341886080802e-14",
    "0x0.0000000000001p-1022, 5e-324",
    "0x1p-1022, 2.2250738585072014e-308",
    "0x1.b7cdfd9d7bdbbp-34, 1e-10",
    "0x1.12e0be826d695p-30, 1e-09",
    "0x1.ac5ea6a31e038p-34, 9.74e-11",
    "0x1.fffffffffffffp1023, 1.7976931348623157e+308",
    "0x1.52d02c7e14af6p+76, 1e+23",
    "0x1.7e43c8800759cp+996, 1e+300"
  })
  void writesWhatPythonWrites(String bits, String text) {
    assertThat(PythonFloat.repr(Double.parseDouble(bits))).isEqualTo(text);
  }

  @Test
  void writesTheShortestDigitsWhereTheJdkBefore19WritesMore() {
    assertThat(PythonFloat.repr(2.0e-3)).isEqualTo("0.002");
    assertThat(PythonFloat.repr(2.2e-322)).isEqualTo("2.2e-322");
    assertThat(PythonFloat.repr(-1.1e15 * 3)).isEqualTo("-3300000000000000.0");
  }

  @Test
  void everyNumberReadsBackUnchangedAndIsNeverLongerThan17Digits() {
    Random random = new Random(7);
    for (int i = 0; i < 5000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        String text = PythonFloat.repr(value);
        assertThat(Double.parseDouble(text)).isEqualTo(value);
        assertThat(text.replaceAll("e.*|[-.]", "").replaceFirst("^0+", ""))
            .hasSizeLessThanOrEqualTo(17);
      }
    }
  }

  @Test
  void theFastWayGivesWhatExactArithmeticGives() {
    Random random = new Random(8);
    for (int i = 0; i < 3000; i++) {
      double size = Math.pow(10, 70 * random.nextDouble() - 35);
      double decimal = random.nextInt(100_000) * Math.pow(10, random.nextInt(30) - 20) + 1e-25;
      for (double value :
          new double[] {
            random.nextDouble() * size, (float) (random.nextDouble() * 10), decimal, Math.rint(size)
          }) {
        if (value > 0) {
          for (double near : new double[] {value, Math.nextUp(value), Math.nextDown(value)}) {
            assertThat(ShortestDecimal.of(near)).isEqualTo(ShortestDecimal.exact(near));
          }
        }
      }
    }
  }

  @Test
  void refusesNumbersThatAreNotFinite() {
    assertThatThrownBy(() -> PythonFloat.repr(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("only finite numbers are written, got NaN");
    assertThatThrownBy(() -> PythonFloat.number(Double.NEGATIVE_INFINITY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("got -Infinity");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "-3, -3",
    "2450, 2450",
    "2450.5, 2450.5",
    "999999999999999, 999999999999999",
    "-999999999999999, -999999999999999",
    "1e15, 1000000000000000.0",
    "-1e15, -1000000000000000.0",
    "1e-6, 1e-06"
  })
  void aNumberOfTheDatabaseHasNoPointWhereItIsWhole(double value, String text) {
    assertThat(PythonFloat.number(value)).isEqualTo(text);
  }

  /** Where a short decimal lies just in the middle between two doubles, the even one is meant. */
  @Test
  void aDecimalInTheMiddleOfTwoNumbersBelongsToTheEvenOne() {
    Random random = new Random(9);
    for (int q = 2; q < 49; q++) {
      long five = Math.round(Math.pow(5, Math.min(q - 1, 20)));
      for (int i = 0; i < 50; i++) {
        // Twice the mantissa plus one: odd, and a multiple of a power of five.
        long least = (1L << 53) / five + 1;
        long middle = five * (least + random.nextInt((int) Math.min(least, 1 << 30)) | 1);
        for (long mantissa : new long[] {(middle - 1) / 2, (middle + 1) / 2}) {
          double value = Math.scalb((double) mantissa, q);
          assertThat(ShortestDecimal.of(value)).isEqualTo(ShortestDecimal.exact(value));
        }
      }
    }
  }
}
