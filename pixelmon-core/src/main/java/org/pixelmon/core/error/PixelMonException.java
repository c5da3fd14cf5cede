package org.pixelmon.core.error;

import java.util.Objects;

/**
 * A failure PixelMon reports on purpose: one line that says what and where, a hint that says what
 * to do, and the exit code.
 */
public abstract sealed class PixelMonException extends RuntimeException
    permits UsageException,
        NoDataException,
        BadInputException,
        SourceUnavailableException,
        NotAuthorisedException,
        OutputBusyException,
        OutputException {

  private static final long serialVersionUID = 1L;

  private final String hint;
  private final ExitCode exitCode;

  PixelMonException(ExitCode exitCode, String message, String hint, Throwable cause) {
    super(Objects.requireNonNull(message), cause);
    this.hint = Objects.requireNonNull(hint);
    this.exitCode = exitCode;
  }

  /** One sentence telling the user what to do next; empty when the message says it all. */
  public String hint() {
    return hint;
  }

  /** The code the program ends with. */
  public ExitCode exitCode() {
    return exitCode;
  }
}
