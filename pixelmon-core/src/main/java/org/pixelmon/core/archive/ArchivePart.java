package org.pixelmon.core.archive;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.OutputException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.io.OutputLock;
import org.pixelmon.core.io.TextFile;

/**
 * A part of the archive, whose data all come from one source: what is mirrored from the detector's
 * database, or the luminosity sections. The file {@code source.txt} in its folder says which, and
 * whether all files of the part are sealed ({@link Seal}). Parts of older versions have no such
 * file until something is added to them.
 *
 * @param folder the part's folder, which need not exist
 */
public record ArchivePart(Path folder) {

  private static final Set<String> KEYS = Set.of("format", "database", "schema", "sealed");
  private static final int FORMAT = 1;
  private static final int DEPTH = 3;

  /** Checks that there is a folder. */
  public ArchivePart {
    Objects.requireNonNull(folder);
  }

  /**
   * What the part says of itself.
   *
   * @param source where its data come from
   * @param sealed whether each of its files has a seal, so that one without is damaged
   */
  public record Note(ArchiveSource source, boolean sealed) {

    private String text() {
      return line("format", Integer.toString(FORMAT))
          + line("database", source.database())
          + line("schema", source.schema())
          + line("sealed", Boolean.toString(sealed));
    }

    private static String line(String key, String value) {
      return key + (value.isEmpty() ? ":\n" : ": " + value + "\n");
    }
  }

  /** The file that says so. */
  public Path file() {
    return folder.resolve("source.txt");
  }

  /**
   * What the part says of itself; empty for one that is not there or of an older version.
   *
   * @throws BadInputException when the file is damaged, or of a newer version
   */
  public Optional<Note> note() {
    if (!Files.isDirectory(folder)) {
      return Optional.empty(); // what is in the way is for those to tell who need the folder
    }
    try {
      return Optional.of(parse());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw ReadProblem.of(file(), e).exception(file(), e);
    }
  }

  private Note parse() throws IOException {
    Map<String, String> entries = new HashMap<>();
    for (String line : TextFile.lines(file())) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        entries.put(line.substring(0, colon), line.substring(colon + 1).strip());
      }
    }
    String format = entries.getOrDefault("format", "");
    if (!format.equals(Integer.toString(FORMAT))) {
      throw format.matches("[1-9]\\d{0,8}")
          ? new BadInputException(
              file()
                  + ": the archive is of format "
                  + format
                  + ", which is newer than this program",
              Remedy.of("Use the newer version").or(Kind.OTHER_ARCHIVE))
          : damaged();
    }
    String sealed = entries.getOrDefault("sealed", "");
    if (!entries.keySet().equals(KEYS) || !sealed.matches("true|false")) {
      throw damaged();
    }
    try {
      return new Note(
          new ArchiveSource(entries.get("database"), entries.get("schema")),
          Boolean.parseBoolean(sealed));
    } catch (IllegalArgumentException e) {
      throw damaged();
    }
  }

  private BadInputException damaged() {
    return new BadInputException(
        file() + ": damaged: it does not have the four lines format, database, schema, sealed",
        "Delete it; the next run that adds to the archive writes it again.");
  }

  /**
   * Refuses a source that is not the part's own; any will do for a part without a note.
   *
   * @throws UsageException when it is another one
   */
  public void refuseOther(ArchiveSource asked) {
    note().ifPresent(note -> refuseOther(note.source(), asked));
  }

  private void refuseOther(ArchiveSource own, ArchiveSource asked) {
    if (!own.equals(asked)) {
      throw new UsageException(
          folder + ": this archive holds data of " + own.text() + "; asked was " + asked.text(),
          remedy(own, asked).or(Kind.OTHER_ARCHIVE).or(Kind.GO_OFFLINE));
    }
  }

  private static Remedy remedy(ArchiveSource own, ArchiveSource asked) {
    return own.schema().equals(asked.schema())
        ? Remedy.of("Correct omds.url")
            .or("if both are the same database, set omds.sourceName = " + own.database())
        : Remedy.of("Correct omds.url and omds.schema");
  }

  /**
   * Makes sure, before anything is added, that the part belongs to this source: notes it where
   * nothing is noted yet. Of several runs that do so at once one decides.
   *
   * @throws UsageException when the part belongs to another source
   * @throws OutputException when the note cannot be written
   */
  void claim(ArchiveSource source) {
    Optional<Note> known = note();
    if (known.isEmpty()) {
      OutputLock lock = OutputLock.ofFolder(folder);
      try {
        if (note().isEmpty()) {
          write(new Note(source, !holdsFiles()));
        }
      } finally {
        lock.close();
      }
      known = note(); // without locks the last one to write decides for all
    }
    known.ifPresent(note -> refuseOther(note.source(), source));
  }

  /** Notes the source of a part and whether all its files are sealed, whatever was noted before. */
  void write(Note note) {
    AtomicFile.writeText(file(), note.text());
  }

  /** Whether there is any data file, which may be of an older version. */
  private boolean holdsFiles() {
    try (Stream<Path> files = Files.walk(folder, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
      return files
          .map(file -> folder.relativize(file).toString())
          .anyMatch(file -> file.endsWith(".parquet") && !file.startsWith("."));
    } catch (IOException e) {
      throw ReadProblem.of(folder, e).exception(folder, e);
    }
  }
}
