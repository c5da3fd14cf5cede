package org.pixelmon.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FixedDecimalTest {

  @Test
  void roundsTheExactBinaryValueAndTiesToEven() {
    assertThat(FixedDecimal.of(0.125, 2)).isEqualTo("0.12");
    assertThat(FixedDecimal.of(0.375, 2)).isEqualTo("0.38");
    // The double next to 2.675 lies below it.
    assertThat(FixedDecimal.of(2.675, 2)).isEqualTo("2.67");
    double exact = 264.665;
    assertThat(FixedDecimal.of(exact, 2))
        .isEqualTo(new BigDecimal(exact).setScale(2, RoundingMode.HALF_EVEN).toString());
  }

  @Test
  void keepsTheSignOfWhatRoundsToZero() {
    assertThat(FixedDecimal.of(-0.001, 2)).isEqualTo("-0.00");
    assertThat(FixedDecimal.of(-0.005, 2)).isEqualTo("-0.01");
    assertThat(FixedDecimal.of(-0.0, 2)).isEqualTo("-0.00");
    assertThat(FixedDecimal.of(-999, 2)).isEqualTo("-999.00");
  }

  @Test
  void agreesWithTheExactValueForAnyNumber() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      double nearTie = (random.nextInt(2_000_000) + 0.5) / 1000;
      double anything = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(20));
      for (double value : new double[] {nearTie, anything, nearTie * 10}) {
        String exact =
            new BigDecimal(value).setScale(2, RoundingMode.HALF_EVEN).abs().toPlainString();
        assertThat(FixedDecimal.of(value, 2)).isEqualTo((value < 0 ? "-" : "") + exact);
      }
    }
  }

  @Test
  void keepsTheSignOfWhatLiesJustBelowATie() {
    assertThat(FixedDecimal.of(Math.nextUp(-0.5) / 10, 1)).isEqualTo("-0.0");
    assertThat(FixedDecimal.of(-0.00499999999, 2)).isEqualTo("-0.00");
    assertThat(FixedDecimal.of(0.00499999999, 2)).isEqualTo("0.00");
  }

  @Test
  void hasAsManyDecimalsAsAskedFrom1To4() {
    assertThat(FixedDecimal.of(2.34567, 1)).isEqualTo("2.3");
    assertThat(FixedDecimal.of(2.34567, 2)).isEqualTo("2.35");
    assertThat(FixedDecimal.of(2.34567, 3)).isEqualTo("2.346");
    assertThat(FixedDecimal.of(2.34567, 4)).isEqualTo("2.3457");
    assertThat(FixedDecimal.of(2.00004, 3)).isEqualTo("2.000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FixedDecimal.of(2, 5))
        .withMessageContaining("got 5");
    assertThatIllegalArgumentException().isThrownBy(() -> FixedDecimal.of(2, 0));
  }
}
