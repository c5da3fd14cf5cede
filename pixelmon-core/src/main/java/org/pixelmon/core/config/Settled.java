package org.pixelmon.core.config;

/**
 * A setting as it was given.
 *
 * @param text its value, before {@code <home>} in it is replaced
 * @param from where it was given, for messages
 */
record Settled(String text, String from) {}
