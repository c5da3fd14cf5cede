package org.pixelmon.fluence.fluka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackedDecimalTest {

  private static long parse(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return PackedDecimal.parse(bytes, 0, bytes.length);
  }

  private static String scientific(long packed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteText text = new ByteText(out);
    text.putScientific(packed).flush();
    return out.toString(StandardCharsets.US_ASCII);
  }

  @ParameterizedTest
  @CsvSource({
    "1.2345E-03, 1.2345e-3",
    "1.2345e+03, 1234.5",
    "1.2345D-03, 1.2345e-3",
    "1.2345d2, 123.45",
    "1.0-100, 1e-100",
    "1.2345-103, 1.2345e-103",
    "9.9999+102, 9.9999e102",
    "+2.5, 2.5",
    "17, 17",
    ".5, 0.5",
    "5., 5",
    "0.0000E+00, 0",
    "123456789012345, 123456789012345",
    "4.9407-324, 4.9e-324",
    "1.0E-400, 0",
  })
  void readsNumbersAsFortranWritesThem(String text, double value) {
    assertThat(PackedDecimal.toDouble(parse(text))).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+",
        ".",
        "E5",
        "-1.0",
        "NaN",
        "Infinity",
        "1.2.3",
        "1E",
        "1E+",
        "1.0E+1x",
        "abc",
        "*****",
        "1,5",
        "1e5000",
        "1234567890123456",
        "1--5",
        "0x10",
        "1.0 "
      })
  void refusesWhatIsNoNumberOfAtLeastZero(String text) {
    assertThat(parse(text)).isEqualTo(PackedDecimal.NONE);
  }

  @Test
  void roundsToTheNearestDoubleAsJavaDoes() {
    Random random = new Random(4);
    for (int i = 0; i < 200_000; i++) {
      String text =
          String.format(
              Locale.ROOT,
              "%d.%04dE%+03d",
              1 + random.nextInt(9),
              random.nextInt(10_000),
              random.nextInt(61) - 30);
      assertThat(PackedDecimal.toDouble(parse(text))).as(text).isEqualTo(Double.parseDouble(text));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1.2345E-03, 1.2345E-03",
    "0.0000E+00, 0.0000E+00",
    "12.3, 1.2300E+01",
    "7, 7.0000E+00",
    "1.5-123, 1.5000E-123",
  })
  void printsFiveDigits(String text, String printed) throws IOException {
    assertThat(scientific(parse(text))).isEqualTo(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "8.4428E-01, 8.4428E-03",
    "1.0000E+02, 1.0000E+00",
    "0.0000E+00, 0.0000E+00",
    "1.23456, 1.2346E-02",
    "9.99999, 1.0000E-01",
  })
  void aPercentageBecomesAShare(String text, String share) throws IOException {
    assertThat(scientific(PackedDecimal.percent(parse(text)))).isEqualTo(share);
  }

  // The last two are half way between two results of five digits: there the double nearest to the
  // sum decides, as in Python's "%.4E" % Decimal(sum).
  @ParameterizedTest
  @CsvSource({
    "1.0000E+00, 2.0000E+00, 3.0000E+00",
    "9.9999E+00, 1.0000E-04, 1.0000E+01",
    "9.9996E+00, 4.4000E-03, 1.0004E+01",
    "1.0000E+00, 1.0000E-10, 1.0000E+00",
    "1.0000E+00, 1.0000E-30, 1.0000E+00",
    "0.0000E+00, 0.0000E+00, 0.0000E+00",
    "0.0000E+00, 1.2345E-05, 1.2345E-05",
    "1.0010E+00, 5.0000E-05, 1.0010E+00",
    "1.0000E+00, 5.0000E-05, 1.0001E+00",
  })
  void addsExactlyAndRoundsOnce(String a, String b, String sum) throws IOException {
    long[][] terms = {{parse(a)}, {parse(b)}};
    assertThat(scientific(PackedDecimal.sum(terms, 0))).isEqualTo(sum);
  }
}
