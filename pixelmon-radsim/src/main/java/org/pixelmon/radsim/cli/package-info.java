/** The subcommands of {@code pixelmon-radsim}. */
package org.pixelmon.radsim.cli;
