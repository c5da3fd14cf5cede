package org.pixelmon.core.demo;

import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.pixelmon.core.archive.ArchiveDatabase;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.ArchiveSource;
import org.pixelmon.core.archive.ArchiveWriter;
import org.pixelmon.core.archive.Forcing;
import org.pixelmon.core.io.ScratchFolder;

/**
 * Writes files of a demo archive one after the other, with a database and in a thread of its own,
 * while more is recorded: most of the time of a demo goes into its many small files.
 */
final class WritingLane implements AutoCloseable {

  /** What waits to be written, so that memory does not grow when writing is slower. */
  private static final int MOST_WAITING = 8;

  private static final int MEGABYTES = 250;

  private final ArchiveDatabase database;
  private final ArchiveWriter writer;
  private final ExecutorService thread;
  private final Semaphore places = new Semaphore(MOST_WAITING);
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private volatile boolean givenUp;

  private WritingLane(ArchiveDatabase database, ArchiveWriter writer, String name) {
    this.database = database;
    this.writer = writer;
    this.thread =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread own = new Thread(work, "demo-" + name);
              own.setDaemon(true);
              return own;
            });
  }

  /** A lane into the archive in this folder. */
  static WritingLane into(Path folder, ArchiveSource source, String name) {
    ArchiveDatabase database =
        ArchiveDatabase.open(new ArchiveDatabase.Limits(1, MEGABYTES, ScratchFolder.reserve()));
    try {
      return new WritingLane(
          database,
          new ArchiveWriter(new ArchiveLayout(folder), database, source, Forcing.BY_CALLER),
          name);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /**
   * Hands over what is to be written; waits while too much is.
   *
   * @throws RuntimeException what went wrong with something that was handed over before
   */
  void write(Consumer<ArchiveWriter> work) {
    refuseAfterFailure();
    places.acquireUninterruptibly();
    thread.execute(
        () -> {
          try {
            if (!givenUp) {
              work.accept(writer);
            }
          } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
            givenUp = true;
          } finally {
            places.release();
          }
        });
  }

  /** Waits until all that was handed over is written. */
  void finish() {
    places.acquireUninterruptibly(MOST_WAITING);
    places.release(MOST_WAITING);
    refuseAfterFailure();
  }

  private void refuseAfterFailure() {
    Throwable before = failure.get();
    if (before instanceof Error error) {
      throw error;
    }
    if (before != null) {
      throw (RuntimeException) before;
    }
  }

  /** Ends the lane. What has not begun by then is left out, unless it was waited for. */
  @Override
  public void close() {
    givenUp = true;
    places.acquireUninterruptibly(MOST_WAITING);
    thread.shutdown();
    writer.close();
    database.close();
  }
}
