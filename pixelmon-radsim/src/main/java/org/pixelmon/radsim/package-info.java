/** The stage {@code pixelmon-radsim}: its commands and services. */
package org.pixelmon.radsim;
