/**
 * The commands {@code pixelmon-fills archive}: what the local archive holds, and whether it is
 * whole.
 */
package org.pixelmon.fills.cli;
