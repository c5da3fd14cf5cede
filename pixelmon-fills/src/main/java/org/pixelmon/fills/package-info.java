/** The stage {@code pixelmon-fills}: its commands and services. */
package org.pixelmon.fills;
