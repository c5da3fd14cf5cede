package org.pixelmon.core.archive;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.pixelmon.core.error.BadInputException;

/**
 * What reading a part of the archive asks of its files: seals that fit, and where an older version
 * left none, at least the right columns and times. When the database fails nevertheless, it names
 * the file.
 */
record ReadCheck(SealCheck seals, ArchiveDatabase database) {

  static ReadCheck of(ArchiveLayout layout, ArchivePart part, ArchiveDatabase database) {
    return new ReadCheck(SealCheck.of(layout, part, database.known()), database);
  }

  /**
   * Looks at files, each once.
   *
   * @throws BadInputException when one is damaged, is something else, or cannot be read
   */
  void require(Collection<ArchivedFile> files) {
    List<ArchivedFile> unsealed = seals.require(files);
    if (unsealed.isEmpty()) {
      return;
    }
    try {
      new UnsealedFiles(database)
          .problem(unsealed)
          .ifPresent(
              found -> {
                throw seals.damaged(found.file().path(), found.problem());
              });
    } catch (SQLException e) {
      throw named(unsealed, e);
    }
    unsealed.forEach(file -> seals.known().add(file.path()));
  }

  /** The failure to be reported when the database failed over some files. */
  BadInputException named(Collection<ArchivedFile> files, SQLException failure) {
    return new DamagedFiles(seals).named(files, failure);
  }
}
