package org.pixelmon.core.demo;

import java.time.LocalDate;

/**
 * What a demo archive holds.
 *
 * @param fills number of fills with stable beams
 * @param firstFill number of the first of them
 * @param lastFill number of the last of them
 * @param firstDay first UTC day with records
 * @param lastDay last UTC day with records; there is none missing between
 * @param deliveredFb luminosity delivered, fb^-1
 * @param currentRows rows of {@code fwcaenchannel}
 * @param temperatureRows rows of {@code tkplcreadsensor}
 * @param voltageRows rows of {@code v_voltages}
 * @param lumiSections number of lumi sections
 */
public record DemoSummary(
    int fills,
    int firstFill,
    int lastFill,
    LocalDate firstDay,
    LocalDate lastDay,
    double deliveredFb,
    long currentRows,
    long temperatureRows,
    long voltageRows,
    long lumiSections) {}
