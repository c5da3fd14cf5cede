package org.pixelmon.core.io;

import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(FixedDecimal.of(264.665, 2))
        .isEqualTo(new BigDecimal(264.665).setScale(2, RoundingMode.HALF_EVEN).toString());
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
}
