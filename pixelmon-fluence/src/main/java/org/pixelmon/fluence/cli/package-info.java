/** The commands of {@code pixelmon-fluence}: they parse, call one service and print. */
package org.pixelmon.fluence.cli;
