package org.pixelmon.core.error;

/** Another run is writing the same output file. Exit code 8. */
public final class OutputBusyException extends PixelMonException {

  private static final long serialVersionUID = 1L;

  /** An error with a hint and no cause. */
  public OutputBusyException(String message, String hint) {
    this(message, hint, null);
  }

  /** An error with a hint and the failure below it; {@code cause} may be null. */
  public OutputBusyException(String message, String hint, Throwable cause) {
    this(message, Remedy.of(hint), cause);
  }

  /** An error with a remedy and no cause. */
  public OutputBusyException(String message, Remedy remedy) {
    this(message, remedy, null);
  }

  /** An error with a remedy and the failure below it; {@code cause} may be null. */
  public OutputBusyException(String message, Remedy remedy, Throwable cause) {
    super(ExitCode.OUTPUT_BUSY, message, remedy, cause);
  }
}
