package org.pixelmon.core.io;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The temporary files and folders a process is writing. Those still in use when it ends, because it
 * was interrupted or another thread failed, are deleted; those that a killed run left behind are
 * deleted by the next one that writes the folder ({@link Leftovers}).
 *
 * <p>Once the process is ending, threads that begin or finish a file wait here for the end: a file
 * begun then would be left behind, and one that vanished would be reported as a failure of its own.
 */
final class Temporaries {

  private static final Logger LOG = LoggerFactory.getLogger(Temporaries.class);
  private static final int TRIES_TO_DELETE = 20;

  /** Those of this process. */
  static final Temporaries OF_PROCESS = new Temporaries();

  private final Set<Path> inUse = new HashSet<>();
  private long made;
  private boolean watching;
  private boolean ending;

  private Temporaries() {}

  /**
   * Makes an empty file beside the one it is to become, with a name that no other run takes, not
   * even one with the same process number in another container.
   */
  synchronized Path makeFile(Path target) throws IOException {
    begin();
    String name = Leftovers.name(target.getFileName().toString(), made++);
    Path file = target.resolveSibling(name);
    inUse.add(file);
    try {
      return Files.createFile(file);
    } catch (IOException e) {
      delete(file); // a full network file system may say so after it has made the file
      inUse.remove(file);
      throw e;
    }
  }

  /** Makes a folder for files of this run, with a name that no other run takes. */
  synchronized Path makeFolder(Path parent) throws IOException {
    begin();
    Path folder = Files.createDirectory(parent.resolve(Leftovers.folderName(made++)));
    inUse.add(folder);
    return folder;
  }

  /** Takes note of a folder that somebody else makes when it is needed. */
  synchronized void watch(Path folder) {
    begin();
    inUse.add(folder);
  }

  /** To be called before anything is made that must not outlive the process. */
  synchronized void begin() {
    awaitEnd();
    if (!watching) {
      watching = true;
      try {
        Runtime.getRuntime().addShutdownHook(new Thread(this::deleteAll, "delete-temporaries"));
      } catch (IllegalStateException e) {
        LOG.debug("the process is ending: {}", e.toString());
        ending = true;
        awaitEnd();
      }
    }
  }

  /** Moves a file. */
  @FunctionalInterface
  interface Move {
    void run() throws IOException;
  }

  /**
   * Moves a whole file to its place. What it was made of is whole, too: the process was not ending,
   * which deletes one thing after the other.
   */
  synchronized void finish(Move move) throws IOException {
    awaitEnd();
    move.run();
  }

  /** A file is moved to its place, or it or a folder deleted. */
  synchronized void end(Path file) {
    awaitEnd();
    inUse.remove(file);
  }

  private synchronized void deleteAll() {
    ending = true;
    inUse.forEach(Temporaries::delete);
    FolderLocks.leaveAll();
  }

  /** Whoever writes into a folder may make one more file while it is being deleted. */
  private static void delete(Path file) {
    for (int i = 0; i < TRIES_TO_DELETE; i++) {
      try {
        Leftovers.delete(file);
        return;
      } catch (DirectoryNotEmptyException e) {
        LOG.trace("{} got another file", file);
      } catch (IOException e) {
        LOG.debug("{} is left behind: {}", file, e.toString());
        return;
      }
    }
  }

  /** Where the process is ending: waits for the end. */
  synchronized void awaitEnd() {
    while (ending) {
      try {
        wait();
      } catch (InterruptedException e) {
        LOG.debug("interrupted while the process ends: nothing is left to do");
      }
    }
  }
}
