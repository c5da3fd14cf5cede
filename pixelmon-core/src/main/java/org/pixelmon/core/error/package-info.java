/**
 * Every failure PixelMon reports on purpose, and the exit code each one ends the program with.
 *
 * <p>Nothing here prints: one handler in {@code core.cli} turns an error into its one line on
 * standard error. Failures that are bugs stay what they are (unchecked exceptions of the JDK).
 */
package org.pixelmon.core.error;
