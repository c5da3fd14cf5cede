package org.pixelmon.core.io;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder for the temporaries of one run inside a folder of outputs. It is deleted when it is
 * closed or the process ends; that of a run that was killed is deleted by the next run that makes
 * one there.
 */
public final class TemporaryFolder implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TemporaryFolder.class);

  private final FolderLocks locks;
  private final Path path;

  private TemporaryFolder(FolderLocks locks, Path path) {
    this.locks = locks;
    this.path = path;
  }

  /**
   * Makes one with a name that no other run takes.
   *
   * @param parent an existing folder
   * @throws IOException when nothing can be made there
   */
  public static TemporaryFolder within(Path parent) throws IOException {
    FolderLocks locks = FolderLocks.join(parent);
    try {
      Leftovers.remove(locks);
      return new TemporaryFolder(locks, Temporaries.OF_PROCESS.makeFolder(parent));
    } catch (IOException | RuntimeException e) {
      locks.leave();
      throw e;
    }
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /**
   * To be called when something in it failed: where the process is ending, which deletes it, this
   * waits for the end, for that is no failure to be reported.
   */
  public void failed() {
    Temporaries.OF_PROCESS.awaitEnd();
  }

  @Override
  public void close() {
    try {
      Leftovers.delete(path);
    } catch (IOException e) {
      LOG.warn("cannot remove the temporary folder {}: {}", path, e.toString());
    } finally {
      Temporaries.OF_PROCESS.end(path);
      locks.leave();
    }
  }
}
