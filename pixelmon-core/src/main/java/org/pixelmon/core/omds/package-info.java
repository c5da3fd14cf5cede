/**
 * The detector-control database OMDS: a JDBC client, the mirror that copies its records day by day
 * into the local archive, and the questions the stages ask of them.
 *
 * <p>Here belongs everything that knows the remote tables and aliases; the files are the business
 * of {@link org.pixelmon.core.archive}. All times are UTC; currents are in uA (high voltage) or A
 * (low voltage), voltages in V, temperatures in degrees Celsius.
 */
package org.pixelmon.core.omds;
