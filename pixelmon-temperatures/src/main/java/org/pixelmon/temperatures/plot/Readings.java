package org.pixelmon.temperatures.plot;

import java.util.Map;

/**
 * The temperatures at one place of the x axis.
 *
 * @param label the fill or day, for the table of points
 * @param x in the unit of the x axis
 * @param seconds the same moment in seconds since 1970 UTC
 * @param values temperature of each chosen sensor or readout group; empty when nothing is known
 */
record Readings(String label, double x, double seconds, Map<Place, Double> values) {}
