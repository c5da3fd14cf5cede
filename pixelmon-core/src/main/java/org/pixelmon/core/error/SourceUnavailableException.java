package org.pixelmon.core.error;

/**
 * A remote source failed after retries; the message names it and the number of tries. Exit code 5.
 */
public final class SourceUnavailableException extends PixelMonException {

  private static final long serialVersionUID = 1L;

  /** An error with a hint and no cause. */
  public SourceUnavailableException(String message, String hint) {
    this(message, hint, null);
  }

  /** An error with a hint and the failure below it; {@code cause} may be null. */
  public SourceUnavailableException(String message, String hint, Throwable cause) {
    this(message, Remedy.of(hint), cause);
  }

  /** An error with a remedy and no cause. */
  public SourceUnavailableException(String message, Remedy remedy) {
    this(message, remedy, null);
  }

  /** An error with a remedy and the failure below it; {@code cause} may be null. */
  public SourceUnavailableException(String message, Remedy remedy, Throwable cause) {
    super(ExitCode.SOURCE_UNAVAILABLE, message, remedy, cause);
  }
}
