/** The stage {@code pixelmon-fluence}: its commands and services. */
package org.pixelmon.fluence;
