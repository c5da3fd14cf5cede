package org.pixelmon.core.demo;

/**
 * One channel of the power supplies.
 *
 * @param device device of the channel, for example {@code PixelBarrel_BmI_S4_LAY14}
 * @param channel number of the channel, 0 to 3
 * @param dpid number of its datapoint in the conditions database
 * @param load what hangs on it
 */
record DemoChannel(String device, int channel, long dpid, Load load) {

  /** What a channel supplies. */
  sealed interface Load permits LowVoltage, Sensors {}

  /**
   * Supply of the read-out chips.
   *
   * @param digital whether it is the digital (otherwise the analog) part
   */
  record LowVoltage(boolean digital) implements Load {}

  /**
   * Bias of the silicon sensors of a readout group.
   *
   * @param cable name in {@code v_voltages}, for example {@code PixelBarrel_BmI_S4_LAY14/HV1}
   * @param hasRun2Dose whether the sensors were there in 2017 and 2018; layer 1 is new in 2022
   * @param fluencePerFb fluence where the sensors are, n_eq/cm2 per fb^-1
   * @param volumeCm3 volume of the silicon
   * @param loop its cooling
   * @param operatingVolts bias voltage in operation, V
   */
  record Sensors(
      String cable,
      boolean hasRun2Dose,
      double fluencePerFb,
      double volumeCm3,
      SiliconTemperature loop,
      double operatingVolts)
      implements Load {}

  /** Name of the channel in currents files, for example {@code …_S4_LAY14/channel002}. */
  String cable() {
    return device + "/channel00" + channel;
  }

  boolean isBias() {
    return load instanceof Sensors;
  }
}
