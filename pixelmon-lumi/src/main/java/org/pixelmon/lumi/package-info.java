/** The stage {@code pixelmon-lumi}: its commands and services. */
package org.pixelmon.lumi;
