package org.pixelmon.core.temperature;

import java.time.Duration;
import org.pixelmon.core.archive.AliasRule;
import org.pixelmon.core.config.Configuration;
import org.pixelmon.core.config.Setting;
import org.pixelmon.core.error.UsageException;

/**
 * How silicon temperatures are found.
 *
 * @param maxCelsius readings above are those of a broken sensor, degrees Celsius
 * @param highVoltageOnVolt voltage above which a group's high voltage counts as on, V
 * @param sensorLookback how far back from the start of a moment a reading may lie
 * @param voltageLookback how far back a voltage may lie: it is recorded on change, so that in a
 *     shutdown the last record may be months old
 * @param endcapSelfHeating how much warmer the endcaps' silicon is while its voltage is on, K
 * @param withoutVoltage what a group counts as that has no voltage record: on, off, or unknown, and
 *     then it has no temperature
 * @param aliases which readings belong to a sensor whose alias moved
 */
public record TemperatureSettings(
    double maxCelsius,
    double highVoltageOnVolt,
    Duration sensorLookback,
    Duration voltageLookback,
    double endcapSelfHeating,
    HvState withoutVoltage,
    AliasRule aliases) {

  /** Readings above this are those of a broken sensor, degrees Celsius. Source: the original. */
  public static final double MAX_VALID_CELSIUS = 40;

  private static final int MAX_LOOKBACK_HOURS = 366 * 24;
  private static final int MAX_LOOKBACK_DAYS = 10 * 366;
  private static final int MAX_SELF_HEATING = 50;

  /**
   * The settings of a run.
   *
   * @throws UsageException when one is out of range
   */
  public static TemperatureSettings of(Configuration config, HvState withoutVoltage) {
    return new TemperatureSettings(
        MAX_VALID_CELSIUS,
        config.number(Setting.HV_ON_VOLT),
        back(
            config, Setting.LOOKBACK_LIMIT_HOURS, "hours", MAX_LOOKBACK_HOURS, Duration.ofHours(1)),
        back(config, Setting.HV_LOOKBACK_DAYS, "days", MAX_LOOKBACK_DAYS, Duration.ofDays(1)),
        inRange(config, Setting.ENDCAP_SELF_HEATING, "K", MAX_SELF_HEATING),
        withoutVoltage,
        AliasRule.AT_RECORD);
  }

  private static Duration back(
      Configuration config, Setting setting, String unit, int most, Duration of) {
    return Duration.ofSeconds(Math.round(inRange(config, setting, unit, most) * of.toSeconds()));
  }

  private static double inRange(Configuration config, Setting setting, String unit, int most) {
    double number = config.number(setting);
    if (number < 0 || number > most) {
      throw new UsageException(
          "setting " + setting.key() + " wants " + unit + " from 0 to " + most + ", got " + number,
          "The default is " + setting.builtIn() + ".");
    }
    return number;
  }
}
