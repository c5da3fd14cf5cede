package org.pixelmon.core.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;

/**
 * Why something cannot be written, in words for a message.
 *
 * @param reason what is in the way: {@code permission denied}
 * @param advice what the user can do about it
 */
public record WriteProblem(String reason, Remedy advice) {

  /** The problem behind an exception of the file system or of a stream. */
  public static WriteProblem of(IOException cause) {
    return of(cause, Kind.OTHER_OUTPUT);
  }

  /**
   * The problem behind an exception of the file system, of a stream or of a database.
   *
   * @param elsewhere the step that chooses another place for what is written
   */
  public static WriteProblem of(Exception cause, Kind elsewhere) {
    Throwable root = root(cause);
    String reason = root instanceof IOException failure ? reason(failure) : firstLine(root);
    return new WriteProblem(reason, advice(reason.toLowerCase(Locale.ROOT), elsewhere));
  }

  /** Whether the reader of a stream went away, as {@code head} does when it has enough. */
  public static boolean isClosedPipe(IOException cause) {
    return reason(cause).toLowerCase(Locale.ROOT).contains("broken pipe");
  }

  /** Libraries wrap what the system said in words of their own. */
  private static Throwable root(Throwable cause) {
    Throwable inner = cause.getCause();
    return inner instanceof IOException && inner != cause ? root(inner) : cause;
  }

  private static String firstLine(Throwable cause) {
    String message = cause.getMessage() == null ? inWords(cause) : cause.getMessage();
    return message.lines().findFirst().orElse(message);
  }

  private static String reason(IOException cause) {
    if (cause instanceof FileSystemException failure) {
      return failure.getReason() == null ? reasonOfKind(failure) : failure.getReason();
    }
    return cause.getMessage() == null ? inWords(cause) : cause.getMessage();
  }

  /** The message of these exceptions is the file alone. */
  private static String reasonOfKind(FileSystemException cause) {
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof NoSuchFileException) {
      return "no such folder, and none can be made there";
    }
    return cause instanceof FileAlreadyExistsException ? "a file is in the way" : inWords(cause);
  }

  /** {@code NotLinkException}: "not link". */
  private static String inWords(Throwable cause) {
    String words =
        cause
            .getClass()
            .getSimpleName()
            .replaceAll("Exception$", "")
            .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
            .toLowerCase(Locale.ROOT);
    return words.isEmpty() || words.equals("io") ? "input/output error" : words;
  }

  private static Remedy advice(String reason, Kind elsewhere) {
    if (reason.contains("no space left") || reason.contains("quota")) {
      return Remedy.of("Free some space").or(elsewhere);
    }
    if (reason.contains("permission denied") || reason.contains("not permitted")) {
      return Remedy.of(elsewhere).or("ask the owner of this one for the right to write");
    }
    if (reason.contains("too many open files")) {
      return Remedy.of("Allow more open files at once (ulimit -n)");
    }
    if (reason.contains("file too large")) {
      return Remedy.of("Allow greater files (ulimit -f)").or(elsewhere);
    }
    return reason.contains("name too long")
        ? Remedy.of("Choose a shorter name")
        : Remedy.of(elsewhere);
  }
}
