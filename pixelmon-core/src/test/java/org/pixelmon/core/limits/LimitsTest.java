package org.pixelmon.core.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.testkit.ConfigCopy;

class LimitsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "LEAKAGE_CURRENT, 0",
    "LEAKAGE_CURRENT, -3.5",
    "LEAKAGE_CURRENT, 3531",
    "SILICON_TEMPERATURE, 255.14",
    "SILICON_TEMPERATURE, 282.4933",
    "REFERENCE_TEMPERATURE, 20",
    "REFERENCE_TEMPERATURE, -20"
  })
  void whatIsMeasuredIsAllowed(Quantity quantity, double value) {
    Limits limits = Limits.load(ConfigCopy.original());

    assertThat(limits.allow(quantity, value)).isTrue();
    assertThat(limits.problem(quantity, value)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "LEAKAGE_CURRENT, -500, '-500 uA is no leakage current: expected -20 to 20000 uA'",
    "SILICON_TEMPERATURE, 12, '12 K is no silicon temperature: expected 200 to 330 K'",
    "SILICON_TEMPERATURE, 900, '900 K is no silicon temperature'",
    "SILICON_TEMPERATURE, -8.5, '-8.5 K is no silicon temperature'",
    "REFERENCE_TEMPERATURE, 273.15, '273.15 degrees Celsius is no reference temperature'"
  })
  void whatNoDetectorHasIsToldWithUnitAndLimits(Quantity quantity, double value, String problem) {
    Limits limits = Limits.load(ConfigCopy.original());

    assertThat(limits.allow(quantity, value)).isFalse();
    assertThat(limits.problem(quantity, value)).startsWith(problem);
  }

  @ParameterizedTest
  @CsvSource({
    "'silicon_temperature,K,330,200', least 330.0 is not below greatest 200.0",
    "'silicon_temperature,K,x,200', least",
    "'temperature,K,200,330', unknown quantity 'temperature'",
    "'leakage_current,uA,0,1', leakage_current is given twice"
  })
  void aWrongEntryIsNamedByFileAndLine(String line, String problem) throws IOException {
    ConfigCopy copy = ConfigCopy.in(folder);
    String place = copy.replace("limits.csv", "silicon_temperature,K,200,330", line);

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> Limits.load(copy.config()))
        .withMessageStartingWith(place)
        .withMessageContaining(problem);
  }

  @Test
  void aTableThatLacksAQuantityIsRefused() throws IOException {
    ConfigCopy copy = ConfigCopy.in(folder);
    copy.replace("limits.csv", "silicon_temperature,K,200,330", "");

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> Limits.load(copy.config()))
        .withMessageContaining("no limits of silicon_temperature");
  }
}
