/** The subcommands of {@code pixelmon-temperatures}: parse, call one service, print. */
package org.pixelmon.temperatures.cli;
