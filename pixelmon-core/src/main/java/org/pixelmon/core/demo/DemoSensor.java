package org.pixelmon.core.demo;

/**
 * One temperature sensor of the tracker's programmable logic controllers.
 *
 * @param alias full alias, for example {@code CMS_TRACKER/TrackerPLC/PixelBarrel/...}
 * @param name what follows the half cylinder in the alias, for example {@code 1I_L4D2MN}
 * @param dpid number of its datapoint
 * @param restCelsius what it reads at the cooling's working point, degrees Celsius
 * @param phase phase of its drifts, 0 to 1
 * @param meanIntervalSeconds mean time between its records, s
 * @param broken whether it reads {@code restCelsius} whatever happens
 */
record DemoSensor(
    String alias,
    String name,
    long dpid,
    double restCelsius,
    double phase,
    double meanIntervalSeconds,
    boolean broken) {}
