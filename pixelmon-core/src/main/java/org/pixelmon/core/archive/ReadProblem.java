package org.pixelmon.core.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.pixelmon.core.error.BadInputException;

/**
 * Why a file of the archive could not be read, when nothing says that its bytes are wrong.
 *
 * @param reason what is in the way
 * @param remedy what the user can do about it
 */
record ReadProblem(String reason, String remedy) {

  private static final String TOO_MANY = "too many open files";
  private static final ReadProblem DENIED =
      new ReadProblem(
          "permission denied",
          "Renew your token or ask the owner of the archive for the right to read it.");
  private static final ReadProblem FILE_LIMIT =
      new ReadProblem(
          TOO_MANY, "Raise the limit of open files (ulimit), or run fewer programs at once.");
  private static final ReadProblem GONE =
      new ReadProblem("the file is gone", "Run again: somebody took it away meanwhile.");

  static ReadProblem of(Path file, IOException failure) {
    IOException cause = failure;
    if (failure.getCause() instanceof UncheckedIOException wrapped) {
      cause = wrapped.getCause();
    }
    if (cause instanceof AccessDeniedException) {
      return DENIED;
    }
    if (cause instanceof NoSuchFileException) {
      return GONE;
    }
    String reason =
        cause instanceof FileSystemException known ? known.getReason() : cause.getMessage();
    return of(reason == null ? file + " cannot be read" : reason);
  }

  /** The problem behind a failure of the database, in its own words where they are not known. */
  static ReadProblem of(SQLException failure) {
    return of(firstLine(failure));
  }

  private static ReadProblem of(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    if (lower.contains("permission denied")) {
      return DENIED;
    }
    if (lower.contains(TOO_MANY)) {
      return FILE_LIMIT;
    }
    return new ReadProblem(words, "Check the disk or the network file system, and run again.");
  }

  /** Whether the failure has nothing to do with what is in the file. */
  boolean isOfSystem() {
    return equals(DENIED) || equals(FILE_LIMIT) || equals(GONE);
  }

  BadInputException exception(Path file, Exception cause) {
    return new BadInputException(file + ": " + reason, remedy, cause);
  }

  static String firstLine(SQLException e) {
    return e.getMessage() == null
        ? e.getClass().getSimpleName()
        : e.getMessage().lines().findFirst().orElse("");
  }
}
