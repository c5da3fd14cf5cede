package org.pixelmon.fluence.lookup;

/**
 * Some rows with their fluences.
 *
 * @param text the rows, each with a line feed
 * @param counts what they hold
 */
record CompletedRows(CharSequence text, PointCounts counts) {}
