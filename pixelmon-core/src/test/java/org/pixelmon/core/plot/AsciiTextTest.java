package org.pixelmon.core.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsciiTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I_{leak} [#muA / ROC] (corr. to 0 #circC) | I_leak [uA / ROC] (corr. to 0 C)",
        "#DeltaI_{leak} [#muA / cm^{3}] | Delta I_leak [uA / cm^3]",
        "Integrated luminosity [fb^{-1}] | Integrated luminosity [fb^-1]",
        "Fluence #Phi [n_{eq} cm^{-2}] | Fluence Phi [n_eq cm^-2]",
        "Azimuthal angle #phi [rad] | Azimuthal angle phi [rad]",
        "#bf{CMS} #it{Preliminary} 2 #pm 1, 10 #times 3 | CMS Preliminary 2 +- 1, 10 x 3",
        "(corr. to -20 #circC) | (corr. to -20 C)",
      })
  void aTitleLosesItsMarkUpAndNothingElse(String markup, String plain) {
    assertThat(AsciiText.of(markup)).isEqualTo(plain).matches("[ -~]*");
  }
}
