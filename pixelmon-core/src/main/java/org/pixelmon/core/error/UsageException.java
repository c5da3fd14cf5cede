package org.pixelmon.core.error;

/** The request itself is wrong: an unknown era, a reversed fill range. Exit code 2. */
public final class UsageException extends PixelMonException {

  private static final long serialVersionUID = 1L;

  /** An error with a hint and no cause. */
  public UsageException(String message, String hint) {
    this(message, hint, null);
  }

  /** An error with a hint and the failure below it; {@code cause} may be null. */
  public UsageException(String message, String hint, Throwable cause) {
    this(message, Remedy.of(hint), cause);
  }

  /** An error with a remedy and no cause. */
  public UsageException(String message, Remedy remedy) {
    this(message, remedy, null);
  }

  /** An error with a remedy and the failure below it; {@code cause} may be null. */
  public UsageException(String message, Remedy remedy, Throwable cause) {
    super(ExitCode.USAGE, message, remedy, cause);
  }
}
