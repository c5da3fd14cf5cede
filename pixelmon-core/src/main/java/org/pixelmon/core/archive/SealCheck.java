package org.pixelmon.core.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pixelmon.core.archive.ArchivePart.Note;
import org.pixelmon.core.error.BadInputException;

/**
 * Lets nothing be read from a part of the archive but whole files that are what their place says.
 * Each file is looked at once, before the database sees it.
 *
 * @param layout the archive
 * @param note what the part says of itself; empty for an older version's
 * @param known files that were found good already; added to
 */
record SealCheck(ArchiveLayout layout, Optional<Note> note, Set<Path> known) {

  /** What is wrong with a file, or that it has no seal where none is needed. */
  record Verdict(String problem, boolean unsealed) {

    static final Verdict GOOD = new Verdict(null, false);
    static final Verdict UNSEALED = new Verdict(null, true);

    static Verdict bad(String problem) {
      return new Verdict(problem, false);
    }

    boolean isBad() {
      return problem != null;
    }
  }

  static SealCheck of(ArchiveLayout layout, ArchivePart part, Set<Path> known) {
    return new SealCheck(layout, part.note(), known);
  }

  /**
   * Looks at files.
   *
   * @return those without a seal, of which nothing is known, in a part that may have such
   * @throws BadInputException when one is damaged, is something else, or cannot be read
   */
  List<ArchivedFile> require(Collection<ArchivedFile> files) {
    List<ArchivedFile> unsealed = new ArrayList<>();
    for (ArchivedFile file : files) {
      if (!known.contains(file.path())) {
        Verdict verdict = readable(file);
        if (verdict.isBad()) {
          throw damaged(file.path(), verdict.problem());
        }
        if (verdict.unsealed()) {
          unsealed.add(file);
        } else {
          known.add(file.path());
        }
      }
    }
    return unsealed;
  }

  private Verdict readable(ArchivedFile file) {
    try {
      return verdict(file);
    } catch (IOException e) {
      throw ReadProblem.of(file.path(), e).exception(file.path(), e);
    }
  }

  /**
   * Reads a file and tells what is wrong with it.
   *
   * @throws IOException when it cannot be read, which says nothing about its bytes
   */
  Verdict verdict(ArchivedFile file) throws IOException {
    Seal seal = Seal.read(file.path());
    return switch (seal.state()) {
      case DAMAGED -> Verdict.bad("damaged: its bytes do not fit its checksum");
      case NONE ->
          note.isPresent() && note.get().sealed()
              ? Verdict.bad("damaged: it has no checksum, as all files of this archive have")
              : Verdict.UNSEALED;
      case WHOLE -> compare(file, seal.label());
    };
  }

  private Verdict compare(ArchivedFile file, FileLabel label) {
    String source = note.map(Note::source).map(ArchiveSource::text).orElse(label.source());
    FileLabel wanted = new FileLabel(file.label().table(), file.label().part(), source);
    if (label.equals(wanted)) {
      return Verdict.GOOD;
    }
    return label.source().equals(source)
        ? Verdict.bad("holds " + label.content() + " instead of " + wanted.content())
        : Verdict.bad("holds data of " + label.source() + ", the archive those of " + source);
  }

  /** The failure that tells of a damaged file. */
  BadInputException damaged(Path file, String problem) {
    return damaged(file, problem, null);
  }

  /** The same with the failure it was found by. */
  BadInputException damaged(Path file, String problem, Exception cause) {
    return new BadInputException(file + ": " + problem, remedy(file), cause);
  }

  private String remedy(Path file) {
    return layout.isDemo()
        ? "Delete the folder "
            + layout.root()
            + " and make it again with 'pixelmon-fills demo': nothing else fetches it."
        : "Take it away with 'pixelmon-fills archive prune "
            + file
            + "'; the next run fetches it again.";
  }
}
