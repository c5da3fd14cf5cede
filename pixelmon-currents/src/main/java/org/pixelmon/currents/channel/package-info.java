/**
 * Currents of single power-supply channels as the database gives them, and the text file between
 * {@code fetch} and {@code process}. Leakage currents in uA, digital and analog currents in A.
 */
package org.pixelmon.currents.channel;
