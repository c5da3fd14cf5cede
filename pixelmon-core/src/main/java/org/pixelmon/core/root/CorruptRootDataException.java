package org.pixelmon.core.root;

/** Bytes that no ROOT file can hold at their place; {@link RootFile} adds which file it is. */
final class CorruptRootDataException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int MAX_LENGTH = 400;

  CorruptRootDataException(String problem) {
    super(printable(problem));
  }

  CorruptRootDataException(String problem, Throwable cause) {
    super(printable(problem), cause);
  }

  /** Names in a damaged file can be anything: one line of them, not too long, is enough. */
  static String printable(String text) {
    String line = text.replaceAll("\\p{Cntrl}|\ufffd", "?");
    return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH) + " ...";
  }
}
