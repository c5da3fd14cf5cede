/**
 * The report on the state of the detector: what is new, what wants eyes, and pages of all of it.
 */
package org.pixelmon.currents.report;
