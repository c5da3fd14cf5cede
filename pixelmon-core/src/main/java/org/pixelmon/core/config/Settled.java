package org.pixelmon.core.config;

/**
 * A setting as it was given.
 *
 * @param text its value, before {@code <home>} and {@code <cache>} in it are replaced
 * @param from where it was given, for messages
 */
record Settled(String text, String from) {}
