package org.pixelmon.core.error;

/** Exit codes of all PixelMon programs: part of their interface, stable across versions. */
public enum ExitCode {
  /** Everything asked for was done. */
  OK(0, "done"),
  /** A bug in PixelMon. */
  INTERNAL(1, "internal failure (a bug)"),
  /** The command line is wrong. */
  USAGE(2, "wrong usage"),
  /** The request is fine, but there is nothing to answer it with. */
  NO_DATA(3, "no data for the request"),
  /** An input file is missing, unreadable or malformed. */
  BAD_INPUT(4, "bad input file"),
  /** A remote source did not answer, after retries. */
  SOURCE_UNAVAILABLE(5, "a source is unavailable after retries"),
  /** A remote source refused our credentials. */
  NOT_AUTHORISED(6, "not authorised"),
  /** Written, but something is missing; the messages list it. */
  PARTIAL(7, "partial result written"),
  /** Another run is writing the same output. */
  OUTPUT_BUSY(8, "another run holds the output"),
  /** The output cannot be written: no permission, disk full. */
  OUTPUT_UNWRITABLE(9, "the output cannot be written");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  /** The one that a process ended with. */
  public static ExitCode of(int code) {
    for (ExitCode each : values()) {
      if (each.code == code) {
        return each;
      }
    }
    throw new IllegalArgumentException("no exit code " + code);
  }

  /** The number the process ends with. */
  public int code() {
    return code;
  }

  /** A few words for help texts. */
  public String meaning() {
    return meaning;
  }
}
