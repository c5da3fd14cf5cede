package org.pixelmon.core.lumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LuminosityUnitTest {

  @ParameterizedTest
  @CsvSource({
    "pb^{-1}, 1e-3",
    "fb^{-1}, 1",
    "nb^{-1}, 1e-6",
    "{\\mu}b^{-1}, 1e-9",
    "\\mu b^{-1}, 1e-9",
    "\u00b5b^{-1}, 1e-9",
    "\u03bcb^{-1}, 1e-9",
    "mb^{-1}, 1e-12",
    "b^{-1}, 1e-15",
    "/ub, 1e-9",
    "/fb, 1",
    "/b, 1e-15"
  })
  void knowsTheNotationsOfOmsAndBrilcalc(String text, double inverseFemtobarns) {
    assertThat(LuminosityUnit.parse(text).orElseThrow().toInverseFemtobarn(1))
        .isEqualTo(inverseFemtobarns);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "kb^{-1}", "hz/ub", "pb", "b^{-2}", "10^{33}cm^{-2}s^{-1}"})
  void anythingElseIsNoUnit(String text) {
    assertThat(LuminosityUnit.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(LuminosityUnit.class)
  void bothWaysToInverseFemtobarnAgreeToTheLastBit(LuminosityUnit unit) {
    double direct = unit.toInverseFemtobarn(152480.408382);
    assertThat(unit.toInverseFemtobarnByBarn(152480.408382))
        .isCloseTo(direct, within(2 * Math.ulp(direct)));
  }

  @Test
  void byBarnIsTheOriginalsOrderOfMultiplications() {
    assertThat(LuminosityUnit.INVERSE_MICROBARN.toInverseFemtobarnByBarn(5.25))
        .isEqualTo(5.250000000000001e-09);
    assertThat(LuminosityUnit.INVERSE_FEMTOBARN.toInverseFemtobarnByBarn(5.3)).isEqualTo(5.3);
  }
}
