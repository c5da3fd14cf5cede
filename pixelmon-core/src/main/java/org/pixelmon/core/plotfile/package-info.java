/**
 * Writes plots of points to files of all kinds: images, graphs and macros for ROOT, and beside them
 * the table of their points.
 */
package org.pixelmon.core.plotfile;
