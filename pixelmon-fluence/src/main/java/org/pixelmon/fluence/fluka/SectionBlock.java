package org.pixelmon.fluence.fluka;

/**
 * The text of one section of a USRBIN file, from its {@code binning n.} line on.
 *
 * @param text its bytes
 * @param firstLine number of its first line in the file, counted from 1
 * @param run which of the texts joined in the file it belongs to, counted from 0: each run of
 *     USBREA begins its text with a heading
 */
record SectionBlock(byte[] text, long firstLine, int run) {}
