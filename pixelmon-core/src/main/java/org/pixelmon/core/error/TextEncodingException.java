package org.pixelmon.core.error;

import java.nio.charset.CharacterCodingException;

/** A text is not in UTF-8. */
public final class TextEncodingException extends CharacterCodingException {

  private static final long serialVersionUID = 1L;

  private final long line;
  private final String likely;

  /**
   * A text that is not UTF-8 in a line.
   *
   * @param line the first line that is not, counted from 1
   * @param likely the encoding it probably has
   */
  public TextEncodingException(long line, String likely) {
    this.line = line;
    this.likely = likely;
  }

  /** The first line that is not UTF-8, counted from 1. */
  public long line() {
    return line;
  }

  @Override
  public String getMessage() {
    return "is not a text in UTF-8 (" + likely + "?)";
  }
}
