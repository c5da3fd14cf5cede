/** The stage {@code pixelmon-temperatures}: its commands and services. */
package org.pixelmon.temperatures;
