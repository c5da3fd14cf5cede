package org.pixelmon.core.archive;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import org.pixelmon.core.error.BadInputException;

/**
 * Finds out which file a failed query stumbled over: the database does not always say, so each is
 * read alone, by a database of its own, for some failures leave the one that had them unusable.
 *
 * @param seals words what was found
 */
record DamagedFiles(SealCheck seals) {

  /** The failure to be reported, with the name of the file, or of all that were asked. */
  BadInputException named(Collection<ArchivedFile> files, SQLException failure) {
    ReadProblem problem = ReadProblem.of(failure);
    if (!problem.isOfSystem()) {
      for (ArchivedFile file : files) {
        Optional<String> found = problem(file);
        if (found.isPresent()) {
          return seals.damaged(file.path(), found.get(), failure);
        }
      }
    }
    ArchivedFile first = files.iterator().next();
    String more = files.size() == 1 ? "" : ", or one of " + (files.size() - 1) + " more";
    return new BadInputException(
        first.path() + more + ": cannot be read: " + problem.reason(), problem.remedy(), failure);
  }

  /** What is wrong with a file that cannot be read from beginning to end. */
  static Optional<String> problem(ArchivedFile file) {
    try (ArchiveDatabase database = ArchiveDatabase.open()) {
      database.execute(
          "CREATE TABLE whole AS SELECT "
              + String.join(", ", file.columns())
              + " FROM read_parquet("
              + ArchiveDatabase.readable(file.path())
              + ")");
      return Optional.empty();
    } catch (SQLException e) {
      return ReadProblem.of(e).isOfSystem()
          ? Optional.empty()
          : Optional.of("damaged: " + ReadProblem.firstLine(e));
    }
  }
}
