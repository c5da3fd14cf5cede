package org.pixelmon.core.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.Remedy;

/**
 * Finds out which file a failed query stumbled over: the database does not always say, so each is
 * tried alone.
 */
record DamagedFiles(ArchiveDatabase database) {

  private static final String TOO_MANY = "Too many open files";

  /** The failure to be reported: the damaged file, or a fault of ours if none is damaged. */
  RuntimeException named(Collection<Path> files, List<String> columns, SQLException failure) {
    return find(files, columns, failure).orElseGet(() -> ourFault(failure));
  }

  /**
   * The first of some files that cannot be read.
   *
   * @param columns columns each file must have
   */
  Optional<RuntimeException> find(
      Collection<Path> files, List<String> columns, SQLException failure) {
    String values =
        columns.stream().map(column -> "max(" + column + ")").collect(Collectors.joining(", "));
    for (Path file : files) {
      try {
        database.execute(
            "SELECT " + values + " FROM read_parquet(" + ArchiveDatabase.readable(file) + ")");
      } catch (SQLException e) {
        return Optional.of(inaccessible(file, e).orElseGet(() -> damaged(file, e)));
      }
    }
    return Optional.empty();
  }

  private static BadInputException damaged(Path file, SQLException failure) {
    return new BadInputException(
        file + ": this file of the archive cannot be read: " + firstLine(failure),
        "Delete the file; it is fetched again by the next run.",
        failure);
  }

  /** A file that the system does not let us read may be whole. */
  private static Optional<RuntimeException> inaccessible(Path file, SQLException failure) {
    if (firstLine(failure).contains(TOO_MANY)) {
      return Optional.of(
          BadInputException.unreadable(
              file, Remedy.NONE, new FileSystemException(file.toString(), null, TOO_MANY)));
    }
    try (InputStream in = Files.newInputStream(file)) {
      in.read();
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(BadInputException.unreadable(file, "It was there before. Run again.", e));
    }
  }

  static RuntimeException ourFault(SQLException failure) {
    return new IllegalStateException("query of the archive failed: " + firstLine(failure), failure);
  }

  private static String firstLine(SQLException e) {
    return e.getMessage() == null
        ? e.getClass().getSimpleName()
        : e.getMessage().lines().findFirst().orElse("");
  }
}
