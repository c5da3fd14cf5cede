package org.pixelmon.core.error;

/** The output cannot be written: no permission, not a folder, disk full. Exit code 9. */
public final class OutputException extends PixelMonException {

  private static final long serialVersionUID = 1L;

  /** An error with a hint and no cause. */
  public OutputException(String message, String hint) {
    this(message, hint, null);
  }

  /** An error with a hint and the failure below it; {@code cause} may be null. */
  public OutputException(String message, String hint, Throwable cause) {
    this(message, Remedy.of(hint), cause);
  }

  /** An error with a remedy and no cause. */
  public OutputException(String message, Remedy remedy) {
    this(message, remedy, null);
  }

  /** An error with a remedy and the failure below it; {@code cause} may be null. */
  public OutputException(String message, Remedy remedy, Throwable cause) {
    super(ExitCode.OUTPUT_UNWRITABLE, message, remedy, cause);
  }
}
