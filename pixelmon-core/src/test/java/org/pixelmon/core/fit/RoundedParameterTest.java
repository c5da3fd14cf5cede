package org.pixelmon.core.fit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.fit.FittedParameter.State;

class RoundedParameterTest {

  private static RoundedParameter rounded(double value, double error, State state) {
    return new RoundedParameter(
        new FittedParameter(FitParameter.free("p0", 1), value, error, state));
  }

  @ParameterizedTest
  @CsvSource({
    "123.456,0.000447,123.45600 +- 0.00045",
    "0.0123456,0.0000392,0.012346 +- 0.000039",
    "-0.04222,0.00154,-0.0422 +- 0.0015",
    "1.2345,0.0996,1.23 +- 0.10",
    "1.2346,0.00996,1.235 +- 0.010",
    "99.999,0.1,100.00 +- 0.10",
    "0.1,5.3,0.1 +- 5.3",
    "0,0.25,0.00 +- 0.25",
    "-0.0001,0.25,0.00 +- 0.25",
    "3,1,3.0 +- 1.0",
    "12345,1234,12300 +- 1200",
    "999999,12,999999 +- 12",
    "1234000,1234,(1.2340 +- 0.0012)e6",
    "999999.6,1.24,999999.6 +- 1.2",
    "4.16912e12,4.2e10,(4.169 +- 0.042)e12",
    "1.234e-7,5e-9,(1.234 +- 0.050)e-7",
    "0.00012345,0.0000012,0.0001234 +- 0.0000012",
    "0,1e-9,(0.0 +- 1.0)e-9",
    "1e-300,1e-302,(1.000 +- 0.010)e-300",
    "1e-3,1e9,(0.0 +- 1.0)e9",
    "1.5,1e-20,1.50000000000000 +- 0.000000000000000000010",
  })
  void valueEndsWithTheSecondDigitOfTheError(double value, double error, String expected) {
    assertThat(rounded(value, error, State.FREE).text()).isEqualTo("p0 = " + expected);
  }

  @Test
  void plotsGetMarkup() {
    assertThat(rounded(123.456, 0.00045, State.FREE).markup())
        .isEqualTo("p0 = 123.45600 #pm 0.00045");
    assertThat(rounded(1.234e-7, 5e-9, State.FREE).markup())
        .isEqualTo("p0 = (1.234 #pm 0.050) #times 10^{-7}");
    assertThat(rounded(1.234e-7, 0, State.FIXED).markup())
        .isEqualTo("p0 = 1.234 #times 10^{-7} (fixed)");
  }

  @Test
  void aParameterWithoutAnErrorSaysWhy() {
    assertThat(rounded(2.5, 0, State.FIXED).text()).isEqualTo("p0 = 2.5 (fixed)");
    assertThat(rounded(0, 0, State.FIXED).text()).isEqualTo("p0 = 0 (fixed)");
    assertThat(rounded(1.23456789, Double.NaN, State.AT_LIMIT).text())
        .isEqualTo("p0 = 1.23457 (at a limit)");
    assertThat(rounded(1e9 / 3, Double.NaN, State.FREE).text())
        .isEqualTo("p0 = 3.33333e8 (error unknown)");
    assertThat(rounded(2.5, 0, State.FREE).text()).isEqualTo("p0 = 2.5 +- 0");
    assertThat(rounded(Double.NaN, Double.NaN, State.FREE).text()).isEqualTo("p0 = unknown");
  }
}
