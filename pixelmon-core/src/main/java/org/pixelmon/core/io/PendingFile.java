package org.pixelmon.core.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.pixelmon.core.error.OutputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that is written beside its place and not there yet. Its place is locked until it is, or
 * its temporary is deleted, as it is when anything fails.
 */
final class PendingFile {

  private static final Logger LOG = LoggerFactory.getLogger(PendingFile.class);
  private static final String RIGHTS = "unix:mode,gid";
  private static final int PERMISSION_BITS = 0b111_111_111_111;

  private final Path target;
  private final Path temporary;
  private final OutputLock lock;

  private PendingFile(Path target, Path temporary, OutputLock lock) {
    this.target = target;
    this.temporary = temporary;
    this.lock = lock;
  }

  /**
   * Writes the content.
   *
   * @param target an absolute path in a folder that is there
   * @param exists whether there is a file whose permissions are kept
   * @throws OutputException when it cannot be written
   * @throws org.pixelmon.core.error.OutputBusyException when another run is writing it
   */
  static PendingFile write(Path target, boolean exists, AtomicFile.PathWriter content) {
    OutputLock lock;
    Path temporary;
    try {
      lock = OutputLock.ofFile(target);
      try {
        temporary = Temporaries.OF_PROCESS.makeFile(target);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw AtomicFile.unwritable(target, e);
    }
    PendingFile pending = new PendingFile(target, temporary, lock);
    pending.orDelete(
        () -> {
          content.writeTo(temporary);
          if (exists) {
            pending.keepPermissions();
          }
        });
    return pending;
  }

  /** A step on the way to the place. */
  private interface Step {
    void run() throws IOException;
  }

  private void orDelete(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      discard(e);
      throw AtomicFile.unwritable(target, e);
    } catch (UncheckedIOException e) {
      discard(e);
      throw AtomicFile.unwritable(target, e.getCause());
    } catch (RuntimeException | Error e) {
      discard(e);
      throw e;
    }
  }

  private void discard(Throwable failure) {
    AtomicFile.deleteQuietly(temporary, failure);
    release();
  }

  private void release() {
    try {
      Temporaries.OF_PROCESS.end(temporary);
    } finally {
      lock.close();
    }
  }

  /** The file it is to become. */
  Path target() {
    return target;
  }

  /** Where the content is meanwhile. */
  Path temporary() {
    return temporary;
  }

  /**
   * Forces the content to disk.
   *
   * @throws OutputException when that fails; the file is then given up
   */
  void force() {
    orDelete(() -> Disk.force(temporary));
  }

  /**
   * Moves the file to its place.
   *
   * @throws OutputException when that fails; the file is then given up
   */
  void putInPlace() {
    orDelete(() -> Temporaries.OF_PROCESS.finish(this::move));
    release();
  }

  private void move() throws IOException {
    try {
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Who could read or change the file can do so afterwards, too, as far as that is ours to say. */
  private void keepPermissions() {
    try {
      // By number: names of owners and groups may have to be asked for over the network.
      Map<String, Object> old = Files.readAttributes(target, RIGHTS);
      Map<String, Object> made = Files.readAttributes(temporary, RIGHTS);
      if (!made.get("gid").equals(old.get("gid"))) {
        Files.setAttribute(temporary, "unix:gid", old.get("gid")); // the rights are meant for it
      }
      if (!made.get("mode").equals(old.get("mode"))) {
        Files.setAttribute(temporary, "unix:mode", (int) old.get("mode") & PERMISSION_BITS);
      }
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      LOG.debug("{} does not keep its permissions: {}", target, e.toString());
    }
  }
}
