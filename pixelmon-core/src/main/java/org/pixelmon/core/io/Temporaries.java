package org.pixelmon.core.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The temporary files a process is writing. Those still in use when it ends, because it was
 * interrupted or another thread failed, are deleted; those that a killed run left behind are
 * deleted by the next one that writes the folder ({@link Leftovers}).
 *
 * <p>Once the process is ending, threads that begin or finish a file wait here for the end: a file
 * begun then would be left behind, and one that vanished would be reported as a failure of its own.
 */
final class Temporaries {

  private static final Logger LOG = LoggerFactory.getLogger(Temporaries.class);

  private final Set<Path> inUse = new HashSet<>();
  private long made;
  private boolean watching;
  private boolean ending;

  /**
   * A name in a folder that no other run takes, not even one with the same process number in
   * another container; whoever makes the file makes sure that there is none.
   */
  synchronized Path begin(Path folder) {
    awaitEnd();
    if (!watching) {
      watching = true;
      Runtime.getRuntime().addShutdownHook(new Thread(this::deleteAll, "delete-temporaries"));
    }
    Path file = folder.resolve(Leftovers.name(made++));
    inUse.add(file);
    return file;
  }

  /** A file is moved to its place, or deleted. */
  synchronized void end(Path file) {
    awaitEnd();
    inUse.remove(file);
  }

  private synchronized void deleteAll() {
    ending = true;
    for (Path file : inUse) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        LOG.debug("{} is left behind: {}", file, e.toString());
      }
    }
    FolderLocks.leaveAll();
  }

  private void awaitEnd() {
    while (ending) {
      try {
        wait();
      } catch (InterruptedException e) {
        LOG.debug("interrupted while the process ends: nothing is left to do");
      }
    }
  }
}
