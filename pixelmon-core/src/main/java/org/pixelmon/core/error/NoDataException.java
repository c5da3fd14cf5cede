package org.pixelmon.core.error;

/** Nothing answers the request: no fill in the range, no record in the archive. Exit code 3. */
public final class NoDataException extends PixelMonException {

  private static final long serialVersionUID = 1L;

  /** An error with a hint and no cause. */
  public NoDataException(String message, String hint) {
    this(message, hint, null);
  }

  /** An error with a hint and the failure below it; {@code cause} may be null. */
  public NoDataException(String message, String hint, Throwable cause) {
    this(message, Remedy.of(hint), cause);
  }

  /** An error with a remedy and no cause. */
  public NoDataException(String message, Remedy remedy) {
    this(message, remedy, null);
  }

  /** An error with a remedy and the failure below it; {@code cause} may be null. */
  public NoDataException(String message, Remedy remedy, Throwable cause) {
    super(ExitCode.NO_DATA, message, remedy, cause);
  }
}
