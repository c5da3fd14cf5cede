/** The stage {@code pixelmon-currents}: its commands and services. */
package org.pixelmon.currents;
