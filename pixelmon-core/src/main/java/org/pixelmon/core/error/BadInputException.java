package org.pixelmon.core.error;

import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An input (a file, a configuration table, the answer of a program) is missing or malformed. Exit
 * code 4. The message begins with the place, {@code file:line}, where there is one.
 */
public final class BadInputException extends PixelMonException {

  private static final long serialVersionUID = 1L;

  /** What the system and {@code core.io} say of a folder that is read as a file. */
  private static final Set<String> IS_FOLDER = Set.of("is a folder", "Is a directory");

  /** An error about a whole input, with a hint. */
  public BadInputException(String message, String hint) {
    this(message, hint, null);
  }

  /** An error about a whole input, with a hint and its cause (may be null). */
  public BadInputException(String message, String hint, Throwable cause) {
    this(message, Remedy.of(hint), cause);
  }

  /** An error with a remedy and no cause. */
  public BadInputException(String message, Remedy remedy) {
    this(message, remedy, null);
  }

  /** An error with a remedy and the failure below it; {@code cause} may be null. */
  public BadInputException(String message, Remedy remedy, Throwable cause) {
    super(ExitCode.BAD_INPUT, message, remedy, cause);
  }

  /**
   * An error in one line of a file.
   *
   * @param line line number, counted from 1
   */
  public static BadInputException at(Path file, long line, String problem) {
    return new BadInputException(file + ":" + line + ": " + problem, "");
  }

  /** A file that should be there and is not, or cannot be read. */
  public static BadInputException unreadable(Path file, String hint, Throwable cause) {
    return unreadable(file, Remedy.of(hint), cause);
  }

  /** A file that should be there and is not, or cannot be read. */
  public static BadInputException unreadable(Path file, Remedy remedy, Throwable cause) {
    if (cause instanceof TextEncodingException encoding) {
      return new BadInputException(
          file + ":" + encoding.line() + ": " + encoding.getMessage(),
          "Save it as UTF-8, for example with iconv.",
          cause);
    }
    return new BadInputException(file + ": " + problem(file, cause), fitting(remedy, cause), cause);
  }

  private static String problem(Path file, Throwable cause) {
    if (cause instanceof NoSuchFileException) {
      return "file not found";
    }
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof CharacterCodingException) {
      return "is not a text in UTF-8";
    }
    Optional<String> reason = systemReason(cause);
    boolean isFolder = reason.map(IS_FOLDER::contains).orElseGet(() -> Files.isDirectory(file));
    return isFolder
        ? "is a folder, not a file"
        : "cannot be read" + reason.map(words -> ": " + words).orElse("");
  }

  /** What helps with a wrong or missing file does not help where the system refuses to read it. */
  private static Remedy fitting(Remedy remedy, Throwable cause) {
    if (cause instanceof AccessDeniedException) {
      return Remedy.of("ask its owner for the right to read it")
          .or("renew your token if it lies on a network file system");
    }
    String reason = systemReason(cause).orElse("").toLowerCase(Locale.ROOT);
    if (reason.contains("too many open files")) {
      return Remedy.of("Allow more open files at once (ulimit -n)");
    }
    return reason.contains("input/output error") || reason.contains("stale file handle")
        ? Remedy.of("check the disk or the network file system it lies on")
        : remedy;
  }

  private static Optional<String> systemReason(Throwable cause) {
    return cause instanceof FileSystemException failure
        ? Optional.ofNullable(failure.getReason())
        : Optional.empty();
  }
}
