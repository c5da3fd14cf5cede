/**
 * The demo detector: an invented but physically sensible CMS pixel detector and LHC that write an
 * archive, so that every command can be tried without access to CERN's databases. Holds the model
 * and the archive it makes, and nothing that reads an archive. Times are UTC; luminosities are in
 * ub^-1 inside a fill and in fb^-1 over fills, temperatures in degrees Celsius, currents as the
 * database stores them (uA for bias voltage, A for low voltage).
 */
package org.pixelmon.core.demo;
