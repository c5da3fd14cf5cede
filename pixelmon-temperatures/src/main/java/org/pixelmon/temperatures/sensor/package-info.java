/** Readings of air and pipe sensors after the start of stable beams, fill by fill. */
package org.pixelmon.temperatures.sensor;
