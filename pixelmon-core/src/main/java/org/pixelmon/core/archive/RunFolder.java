package org.pixelmon.core.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.pixelmon.core.error.OutputException;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.io.Disk;
import org.pixelmon.core.io.TemporaryFolder;
import org.pixelmon.core.io.WriteProblem;

/**
 * A folder inside the archive that belongs to one run: files are written here and moved into place
 * when they are whole. It lies in the archive, because only moves within one volume are atomic; the
 * folder of a table may lie on another one for all that.
 *
 * <p>Files are not written by {@link AtomicFile} itself, which refuses a second run that writes the
 * same file: runs share an archive, and two that fetch the same day write the same records, so that
 * either may win.
 */
final class RunFolder implements AutoCloseable {

  private final TemporaryFolder folder;
  private final Forcing forcing;
  private final Set<Path> changed = new TreeSet<>();
  private boolean withoutLocks;
  private long files;

  private RunFolder(TemporaryFolder folder, Forcing forcing) {
    this.folder = folder;
    this.forcing = forcing;
  }

  /** Writes a file that does not exist yet, with room for its seal. */
  @FunctionalInterface
  interface FileWriter {
    void write(Path file) throws SQLException;
  }

  /** A folder in a part of the archive, which belongs to this source from now on. */
  static RunFolder create(ArchivePart part, ArchiveSource source) {
    return create(part, source, Forcing.EACH_FILE);
  }

  /** As {@link #create(ArchivePart, ArchiveSource)}; {@code forcing} says who forces the files. */
  static RunFolder create(ArchivePart part, ArchiveSource source, Forcing forcing) {
    RunFolder run = create(part.folder(), forcing);
    try {
      part.claim(source);
      return run;
    } catch (RuntimeException e) {
      run.close();
      throw e;
    }
  }

  private static RunFolder create(Path parent, Forcing forcing) {
    try {
      Files.createDirectories(parent);
      return new RunFolder(TemporaryFolder.within(parent), forcing);
    } catch (IOException e) {
      throw unwritable(parent, e);
    }
  }

  /** Writes, seals, forces to disk and moves into place, replacing what was there. */
  void publish(Path target, FileWriter content) {
    put(target, file -> write(file, content));
  }

  /** As {@link #publish(Path, FileWriter)}, of bytes that have room for a seal. */
  void publish(Path target, byte[] content) {
    put(target, file -> Files.write(file, content));
  }

  private interface Step {
    void write(Path file) throws IOException, SQLException;
  }

  private void put(Path target, Step content) {
    Path temporary = folder.path().resolve(files++ + ".parquet");
    try {
      Path place = Files.createDirectories(target.getParent());
      content.write(temporary);
      Seal.set(temporary);
      if (forcing == Forcing.EACH_FILE) {
        Disk.force(temporary);
      }
      AtomicFile.install(temporary, target);
      changed.add(place);
    } catch (IOException | SQLException e) {
      folder.failed();
      throw unwritable(target, e);
    }
  }

  /** Writes a file that stays until this folder is closed. */
  Path keep(String name, FileWriter content) {
    Path file = folder.path().resolve(name);
    try {
      Files.deleteIfExists(file);
      write(file, content);
      Seal.set(file);
      return file;
    } catch (IOException | SQLException e) {
      folder.failed();
      throw unwritable(file, e);
    }
  }

  private void write(Path file, FileWriter content) throws IOException, SQLException {
    if (!withoutLocks) {
      try {
        content.write(file);
        return;
      } catch (SQLException e) {
        if (!PipedFile.isNeeded(e)) {
          throw e;
        }
        withoutLocks = true;
      }
    }
    PipedFile.write(file, content);
  }

  @Override
  public void close() {
    if (forcing == Forcing.EACH_FILE) {
      changed.forEach(Disk::forceFolder);
    }
    folder.close();
  }

  private static OutputException unwritable(Path target, Exception cause) {
    WriteProblem problem = WriteProblem.of(cause, Kind.OTHER_ARCHIVE);
    return new OutputException(
        target
            + ": the archive cannot be written (complete days are untouched): "
            + problem.reason(),
        problem.advice(),
        cause);
  }
}
