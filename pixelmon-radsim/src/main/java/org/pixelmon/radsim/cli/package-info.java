/** The subcommands of {@code pixelmon-radsim}: parse, call one service, print. */
package org.pixelmon.radsim.cli;
