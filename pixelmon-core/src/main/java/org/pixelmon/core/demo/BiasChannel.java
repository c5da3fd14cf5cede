package org.pixelmon.core.demo;

/**
 * A channel that biases the silicon sensors of a readout group; its current is their leakage
 * current.
 *
 * @param cable channel, for example {@code PixelBarrel_BmI_S4_LAY14/channel002}
 * @param hvCable its name in {@code v_voltages}, for example {@code PixelBarrel_BmI_S4_LAY14/HV1}
 * @param dpid number of its datapoint
 * @param hasRun2Dose whether the sensors were there in 2017 and 2018; those of layer 1 are new
 * @param fluencePerFb fluence where the sensors are, n_eq/cm2 per fb^-1
 * @param volumeCm3 volume of the silicon
 * @param silicon its temperature
 * @param operatingVolts bias voltage in operation, V
 */
record BiasChannel(
    String cable,
    String hvCable,
    long dpid,
    boolean hasRun2Dose,
    double fluencePerFb,
    double volumeCm3,
    SiliconTemperature silicon,
    double operatingVolts) {}
