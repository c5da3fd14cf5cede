package org.pixelmon.core.temperature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.archive.AliasRule;
import org.pixelmon.core.config.Configuration;
import org.pixelmon.core.config.Setting;
import org.pixelmon.core.error.UsageException;

class TemperatureSettingsTest {

  @TempDir private Path home;

  private TemperatureSettings settings(Map<Setting, String> given) {
    return TemperatureSettings.of(Configuration.load(given, Map.of(), home), HvState.OFF);
  }

  private TemperatureSettings with(Setting setting, String text) {
    return settings(Map.of(setting, text));
  }

  @Test
  void withoutSettingsTheyAreThoseOfTheOriginal() {
    assertThat(settings(Map.of()))
        .isEqualTo(
            new TemperatureSettings(
                40,
                10,
                Duration.ofDays(10),
                Duration.ofDays(366),
                3,
                HvState.OFF,
                AliasRule.AT_RECORD));
  }

  @Test
  void timesMayHaveAFractionAndAreRoundedToSeconds() {
    assertThat(with(Setting.LOOKBACK_LIMIT_HOURS, "1.5").sensorLookback())
        .isEqualTo(Duration.ofMinutes(90));
    assertThat(with(Setting.HV_LOOKBACK_DAYS, "0.0001").voltageLookback())
        .isEqualTo(Duration.ofSeconds(9));
  }

  @ParameterizedTest
  @CsvSource({
    "LOOKBACK_LIMIT_HOURS, 8784, hours, 240",
    "HV_LOOKBACK_DAYS, 3660, days, 366",
    "ENDCAP_SELF_HEATING, 50, K, 3"
  })
  void theEndsOfARangeAreTakenAndWhatLiesBeyondIsRefusedWithTheDefault(
      Setting setting, double most, String unit, String builtIn) {
    TemperatureSettings zero = with(setting, "0");
    TemperatureSettings greatest = with(setting, Double.toString(most));

    assertThat(zero).isNotEqualTo(greatest);
    for (double wrong : new double[] {-1e-9, Math.nextUp(most)}) {
      assertThatExceptionOfType(UsageException.class)
          .isThrownBy(() -> with(setting, Double.toString(wrong)))
          .withMessage(
              "setting "
                  + setting.key()
                  + " wants "
                  + unit
                  + " from 0 to "
                  + (int) most
                  + ", got "
                  + wrong)
          .satisfies(e -> assertThat(e.hint()).isEqualTo("The default is " + builtIn + "."));
    }
  }
}
