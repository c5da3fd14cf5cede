/**
 * The CMS pixel detector as the programs know it: modules and where they are, readout groups, their
 * cables and read-out chips, power supplies and cooling loops. Everything is built from the tables
 * in {@code config/geometry} and {@code config/cooling} by {@link
 * org.pixelmon.core.geometry.Detector}. Lengths are in cm, angles in rad; the z axis points along
 * the beam to the plus side, x to the centre of the LHC (inner half cylinders), y up. No
 * measurement and no date belongs here: which fill saw which detector is {@link
 * org.pixelmon.core.fill.Eras}' knowledge.
 */
package org.pixelmon.core.geometry;
