package org.pixelmon.core.archive;

import java.time.Instant;

/**
 * Luminosity of one lumi section.
 *
 * @param run run number
 * @param number number of the section within the run, from 1
 * @param start its first instant, UTC
 * @param deliveredUb delivered luminosity, ub^-1
 * @param recordedUb recorded luminosity, ub^-1
 */
public record LumiSection(
    int run, int number, Instant start, double deliveredUb, double recordedUb) {}
