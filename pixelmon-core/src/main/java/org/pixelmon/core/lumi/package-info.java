/**
 * Integrated luminosity per fill: its units, the file the stages share, and the client of the
 * {@code brilcalc} program. Values are in fb^-1 unless a name says otherwise; times are UTC. What
 * OMS knows of luminosity comes through {@code core.oms}.
 */
package org.pixelmon.core.lumi;
