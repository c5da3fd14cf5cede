/**
 * The steps of a radiation profile: how fills, and the time between them, are cut into stretches,
 * and when each is measured. Times are UTC.
 */
package org.pixelmon.radsim.step;
