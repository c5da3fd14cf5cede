package org.pixelmon.core.geometry;

/**
 * Where a readout group gets its power: a device and its four channels.
 *
 * @param device device as OMDS names it, for example {@code PixelBarrel_BmI_S4_LAY14}
 * @param digitalChannel channel of the chips' digital voltage, for example {@code channel000}
 * @param analogChannel channel of their analog voltage
 * @param leakageChannel channel of the sensors' bias voltage, whose current is the leakage current
 * @param hvChannel name of that bias voltage, for example {@code HV1}
 */
public record PowerSupply(
    String device,
    String digitalChannel,
    String analogChannel,
    String leakageChannel,
    String hvChannel) {

  /** OMDS cable of the digital current, shared by all groups of the device. */
  public String digitalCable() {
    return device + "/" + digitalChannel;
  }

  /** OMDS cable of the analog current, shared by all groups of the device. */
  public String analogCable() {
    return device + "/" + analogChannel;
  }

  /** OMDS cable of the group's leakage current. */
  public String leakageCable() {
    return device + "/" + leakageChannel;
  }

  /** OMDS cable of the group's bias voltage. */
  public String hvCable() {
    return device + "/" + hvChannel;
  }
}
