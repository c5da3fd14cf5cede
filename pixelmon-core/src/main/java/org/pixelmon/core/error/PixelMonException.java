package org.pixelmon.core.error;

import java.util.Objects;

/**
 * A failure PixelMon reports on purpose: one line that says what and where, a remedy that says what
 * to do, and the exit code. The line is cut and cleaned by {@link MessageText}.
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

  private final transient Remedy remedy;
  private final ExitCode exitCode;

  PixelMonException(ExitCode exitCode, String message, Remedy remedy, Throwable cause) {
    super(MessageText.of(message), cause);
    this.remedy = Objects.requireNonNull(remedy);
    this.exitCode = exitCode;
  }

  /** What the user can do next. */
  public Remedy remedy() {
    return remedy;
  }

  /** The same in words that name no option; empty when the message says it all. */
  public String hint() {
    return remedy.text();
  }

  /** The code the program ends with. */
  public ExitCode exitCode() {
    return exitCode;
  }
}
