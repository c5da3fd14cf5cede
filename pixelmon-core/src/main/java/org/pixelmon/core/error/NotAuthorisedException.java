package org.pixelmon.core.error;

/** A remote source refused us; the hint says how to get access. Exit code 6. */
public final class NotAuthorisedException extends PixelMonException {

  private static final long serialVersionUID = 1L;

  /** An error with a hint and no cause. */
  public NotAuthorisedException(String message, String hint) {
    this(message, hint, null);
  }

  /** An error with a hint and the failure below it; {@code cause} may be null. */
  public NotAuthorisedException(String message, String hint, Throwable cause) {
    this(message, Remedy.of(hint), cause);
  }

  /** An error with a remedy and no cause. */
  public NotAuthorisedException(String message, Remedy remedy) {
    this(message, remedy, null);
  }

  /** An error with a remedy and the failure below it; {@code cause} may be null. */
  public NotAuthorisedException(String message, Remedy remedy, Throwable cause) {
    super(ExitCode.NOT_AUTHORISED, message, remedy, cause);
  }
}
