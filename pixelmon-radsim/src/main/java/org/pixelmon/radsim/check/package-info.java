/** Whether a radiation profile can be read by a simulation, and what it sums up to. */
package org.pixelmon.radsim.check;
