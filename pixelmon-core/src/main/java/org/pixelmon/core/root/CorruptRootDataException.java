package org.pixelmon.core.root;

/** Bytes that no ROOT file can hold at their place; {@link RootFile} adds which file it is. */
final class CorruptRootDataException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CorruptRootDataException(String problem) {
    super(problem);
  }

  CorruptRootDataException(String problem, Throwable cause) {
    super(problem, cause);
  }
}
