/** The second stage: from the channels of a fill to currents per device, readout group and ROC. */
package org.pixelmon.currents.process;
