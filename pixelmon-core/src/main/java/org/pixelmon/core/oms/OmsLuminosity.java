package org.pixelmon.core.oms;

/**
 * An integrated luminosity as OMS gave it. OMS chooses the unit for each value: two values of one
 * fill may differ in it.
 *
 * @param value the number
 * @param unit its unit, for example {@code pb^{-1}} or <code>{\mu}b^{-1}</code>; empty when OMS
 *     named none
 */
public record OmsLuminosity(double value, String unit) {}
