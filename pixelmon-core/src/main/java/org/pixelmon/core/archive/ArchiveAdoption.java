package org.pixelmon.core.archive;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pixelmon.core.archive.ArchivePart.Note;
import org.pixelmon.core.archive.ArchiveVerification.Report;
import org.pixelmon.core.progress.Progress;

/**
 * Gives an archive of an older version what a new one has: each file a seal, the archive its
 * source. Files are written anew, one by one, with the same rows in the same order.
 */
public final class ArchiveAdoption {

  private final ArchiveLayout layout;
  private final Progress progress;

  /**
   * Of an archive.
   *
   * @param progress told of each file
   */
  public ArchiveAdoption(ArchiveLayout layout, Progress progress) {
    this.layout = layout;
    this.progress = progress;
  }

  /**
   * Seals what a report found whole and unsealed. Where no other file of a part is wrong, all files
   * of the part are sealed from then on.
   *
   * @param report what verifying the archive has found just now
   * @param omds source of what was mirrored, unless the archive knows it
   * @return number of files that were sealed
   * @throws org.pixelmon.core.error.UsageException when the archive belongs to another source
   * @throws org.pixelmon.core.error.OutputException when a file cannot be written
   */
  public int seal(Report report, ArchiveSource omds) {
    ArchiveSource lumi = layout.isDemo() ? ArchiveSource.named("demo") : ArchiveSource.BRILCALC;
    ArchiveFiles files = new ArchiveFiles(layout);
    try (ArchiveDatabase database = ArchiveDatabase.open()) {
      return seal(report, new ArchivePart(layout.omds()), files.omds(), omds, database)
          + seal(
              report,
              new ArchivePart(layout.lumi()),
              List.copyOf(files.lumiSections().values()),
              lumi,
              database);
    }
  }

  private int seal(
      Report report,
      ArchivePart part,
      List<ArchivedFile> files,
      ArchiveSource asked,
      ArchiveDatabase database) {
    Optional<Note> known = part.note();
    ArchiveSource source = known.map(Note::source).orElse(asked);
    if (files.isEmpty() || known.map(Note::sealed).orElse(false)) {
      return 0;
    }
    Set<Path> unsealed = Set.copyOf(report.unsealed());
    List<ArchivedFile> wanted =
        files.stream().filter(file -> unsealed.contains(file.path())).toList();
    int sealed = 0;
    try (RunFolder run = RunFolder.create(part, source)) {
      for (ArchivedFile file : wanted) {
        String query = query(file);
        FileLabel label = new FileLabel(file.label().table(), file.label().part(), source.text());
        run.publish(file.path(), temporary -> database.copy(query, temporary, label));
        sealed++;
        progress.at("sealing the archive", sealed, wanted.size());
      }
    }
    Stream<Path> wrong = report.findings().stream().map(found -> found.file());
    if (wrong.noneMatch(file -> file.startsWith(part.folder()))) {
      part.write(new Note(source, true));
    }
    return sealed;
  }

  private static String query(ArchivedFile file) {
    return "SELECT * FROM read_parquet("
        + ArchiveDatabase.readable(file.path())
        + ") ORDER BY "
        + String.join(", ", file.order());
  }
}
