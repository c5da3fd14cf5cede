package org.pixelmon.core.lumi;

import java.time.Instant;

/**
 * One line of brilcalc's table by run and fill.
 *
 * @param run run number
 * @param fill fill number
 * @param time start of the run's first lumi section, UTC
 * @param nls number of lumi sections
 * @param ncms number of lumi sections in which CMS took data
 * @param delivered delivered luminosity, in the table's unit
 * @param recorded recorded luminosity, in the table's unit
 */
public record BrilcalcRow(
    int run, int fill, Instant time, int nls, int ncms, double delivered, double recorded) {}
