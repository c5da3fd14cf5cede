package org.pixelmon.fluence.fluka;

/**
 * The text of one section of a USRBIN file, from its {@code binning n.} line on.
 *
 * @param text its bytes
 * @param firstLine number of its first line in the file, counted from 1
 */
record SectionBlock(byte[] text, long firstLine) {}
