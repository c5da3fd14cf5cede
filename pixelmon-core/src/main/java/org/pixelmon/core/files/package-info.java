/**
 * Every file that one stage writes and another reads: its place below the home folder and its form,
 * one class each, and the record of how the files of a folder were made. No stage builds such a
 * path itself. Times are UTC; each class says its units.
 */
package org.pixelmon.core.files;
