package org.pixelmon.currents.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.error.UsageException;

class XAxisTest {

  @Test
  void readsAListInItsOrderWithoutRepeating() {
    assertThat(XAxis.parse("fluence, lumi,fill,lumi"))
        .containsExactly(XAxis.FLUENCE, XAxis.LUMI, XAxis.FILL);
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "',', ''", "'lumi,', ''", "'lumi,time', 'time'", "'Lumi', 'Lumi'"})
  void anUnknownAxisIsRefusedWithTheChoices(String list, String unknown) {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> XAxis.parse(list))
        .withMessage("unknown x axis '" + unknown + "'")
        .satisfies(e -> assertThat(e.hint()).isEqualTo("Choose from lumi, fill, fluence."));
  }
}
