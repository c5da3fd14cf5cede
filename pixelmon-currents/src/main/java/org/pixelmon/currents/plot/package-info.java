/**
 * Plots of currents against fill, luminosity, fluence and azimuth: what is drawn, under which name,
 * and the table of its points. Drawing itself is in {@code core.plot}.
 */
package org.pixelmon.currents.plot;
