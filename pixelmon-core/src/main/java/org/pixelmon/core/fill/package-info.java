/**
 * LHC fills: their stable-beam times, the eras and years they belong to, the fills to leave out.
 * Times are UTC instants.
 */
package org.pixelmon.core.fill;
