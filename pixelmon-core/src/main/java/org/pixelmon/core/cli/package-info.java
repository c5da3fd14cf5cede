/**
 * What all executables share on the command line: the options every command has, fill ranges and
 * subsystems, exit codes, one-line errors, progress and logging. The only package (with the
 * commands themselves) that knows picocli and that prints.
 */
package org.pixelmon.core.cli;
