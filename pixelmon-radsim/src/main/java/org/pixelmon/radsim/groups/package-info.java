/** Simulations of many readout groups, and their means over layers and rings. */
package org.pixelmon.radsim.groups;
