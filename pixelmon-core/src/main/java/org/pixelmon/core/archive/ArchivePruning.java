package org.pixelmon.core.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import org.pixelmon.core.error.OutputException;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.fill.FillRange;
import org.pixelmon.core.io.WriteProblem;

/**
 * Takes files away from an archive, so that the next run fetches them again.
 *
 * @param layout the archive
 */
public record ArchivePruning(ArchiveLayout layout) {

  /** The files of a table that are there for some days, both ends included. */
  public List<Path> days(ArchiveTable table, LocalDate first, LocalDate last) {
    SortedMap<LocalDate, ArchivedFile> days = new ArchiveFiles(layout).days(table);
    return paths(days.subMap(first, last.plusDays(1)).values());
  }

  /** The files with the luminosity sections of fills that are there. */
  public List<Path> lumiSections(FillRange fills) {
    return new ArchiveFiles(layout)
        .lumiSections().entrySet().stream()
            .filter(entry -> fills.contains(entry.getKey()))
            .map(entry -> entry.getValue().path())
            .toList();
  }

  private static List<Path> paths(Collection<ArchivedFile> files) {
    return files.stream().map(ArchivedFile::path).toList();
  }

  /**
   * A data file of the archive by its path.
   *
   * @param given its path, absolute
   * @throws UsageException when it is none
   */
  public Path file(Path given) {
    ArchiveFiles files = new ArchiveFiles(layout);
    List<ArchivedFile> all = new ArrayList<>(files.omds());
    all.addAll(files.lumiSections().values());
    return all.stream()
        .map(ArchivedFile::path)
        .filter(file -> file.toAbsolutePath().normalize().equals(given.normalize()))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    given + ": no data file of the archive " + layout.root(),
                    "Name a file below its omds or lumi folder, or a table and days."));
  }

  /**
   * Deletes files.
   *
   * @throws OutputException when one cannot be deleted; those before it are gone
   */
  public void delete(Collection<Path> files) {
    for (Path file : files) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new OutputException(
            file + ": cannot be deleted: " + WriteProblem.of(e).reason(),
            "Ask the owner of the archive for the right to change it.",
            e);
      }
    }
  }
}
