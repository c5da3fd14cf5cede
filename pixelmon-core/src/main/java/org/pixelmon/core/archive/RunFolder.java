package org.pixelmon.core.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.pixelmon.core.error.OutputException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.io.WriteProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder inside the archive that belongs to one run: files are written here and moved into place
 * when they are whole. It lies in the archive, because only moves within one file system are
 * atomic. Folders of runs that were killed are removed after two days.
 *
 * <p>Not done by {@link org.pixelmon.core.io.AtomicFile}, which refuses a second run that writes
 * the same file: runs share an archive, and two that fetch the same day write the same records, so
 * that either may win. Moreover days are forced to disk, because nothing ever writes them again.
 */
final class RunFolder implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RunFolder.class);

  /** With it begin the names of folders of runs. */
  static final String PREFIX = ".run-";

  private static final Duration ABANDONED_AFTER = Duration.ofDays(2);

  private final Path folder;
  private long files;

  private RunFolder(Path folder) {
    this.folder = folder;
  }

  /** Writes a file that does not exist yet. */
  @FunctionalInterface
  interface FileWriter {
    void write(Path file) throws IOException, SQLException;
  }

  /** A folder in a part of the archive, which belongs to this source from now on. */
  static RunFolder create(ArchivePart part, ArchiveSource source) {
    RunFolder run = create(part.folder());
    try {
      part.claim(source);
      return run;
    } catch (RuntimeException e) {
      run.close();
      throw e;
    }
  }

  private static RunFolder create(Path parent) {
    try {
      Files.createDirectories(parent);
      removeAbandoned(parent);
      return new RunFolder(Files.createTempDirectory(parent, PREFIX));
    } catch (IOException e) {
      throw unwritable(parent, e);
    }
  }

  private static void removeAbandoned(Path parent) throws IOException {
    Instant limit = Instant.now().minus(ABANDONED_AFTER);
    try (DirectoryStream<Path> runs = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path run : runs) {
        if (isOlder(run, limit)) {
          LOG.info("removing {}, left behind by a run that was killed", run);
          delete(run);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
  }

  /** Not so when the folder is gone: its run has ended meanwhile. */
  private static boolean isOlder(Path run, Instant limit) throws IOException {
    try {
      return Files.getLastModifiedTime(run).toInstant().isBefore(limit);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Writes, forces to disk and moves into place, replacing what was there. */
  void publish(Path target, FileWriter content) {
    Path temporary = folder.resolve(files++ + ".parquet");
    try {
      Files.createDirectories(target.getParent());
      content.write(temporary);
      try (FileChannel file = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        file.force(true);
      }
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | SQLException e) {
      throw unwritable(target, e);
    }
  }

  /** Writes a file that stays until this folder is closed. */
  Path keep(String name, FileWriter content) {
    Path file = folder.resolve(name);
    try {
      Files.deleteIfExists(file);
      content.write(file);
      return file;
    } catch (IOException | SQLException e) {
      throw unwritable(file, e);
    }
  }

  @Override
  public void close() {
    try {
      delete(folder);
    } catch (IOException e) {
      LOG.warn("cannot remove the temporary folder {}: {}", folder, e.toString());
    }
  }

  private static void delete(Path run) throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(run)) {
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException e) {
      return; // another run removed it at the same time
    }
    Files.deleteIfExists(run);
  }

  private static OutputException unwritable(Path target, Exception cause) {
    String reason = reason(cause);
    boolean denied = reason.toLowerCase(Locale.ROOT).contains("permission denied");
    return new OutputException(
        target + ": the archive cannot be written (complete days are untouched): " + reason,
        Remedy.of(denied ? "ask its owner for the right to write" : "free some space")
            .or(Kind.OTHER_ARCHIVE),
        cause);
  }

  private static String reason(Exception e) {
    if (e instanceof IOException failure) {
      return WriteProblem.of(failure).reason();
    }
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return message.lines().findFirst().orElse(message);
  }
}
