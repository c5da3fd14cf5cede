/** The subcommands of {@code pixelmon-currents}: parse, call one service, print. */
package org.pixelmon.currents.cli;
