package org.pixelmon.core.demo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.pixelmon.core.error.OutputBusyException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.progress.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder beside an archive in which one run builds a new one. Closing it removes whatever has
 * not been moved into place; so does the end of the process, when it is interrupted meanwhile, and
 * the next run, when it was killed.
 *
 * <p>A second run is refused. The lock is a file of the folder, which moves with it: whoever waits
 * for it with an open handle would then hold the lock of a folder that is no more. So the one who
 * gives it up makes the file longer, which tells others to look again.
 */
final class BuildingSite implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BuildingSite.class);

  private static final String LOCK = ".lock";
  private static final String REPLACED = ".replaced";
  private static final byte[] GIVEN_UP = {1};

  /** How often the end of the process looks whether the builder has come to a point to stop at. */
  private static final long LOOK_MILLIS = 20;

  /** It looks for 5 s at most. */
  private static final int LONGEST_STEP_LOOKS = 250;

  private static final int LOOKS_TO_BE_SURE = 5;

  private static final int TRIES_TO_LOCK = 100;

  private final Path archive;
  private final Path folder;
  private final FileChannel lock;
  private final Thread hook = new Thread(this::awaitCleaning, "clean-building-site");
  private final Thread builder = Thread.currentThread();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean ending;
  private boolean moved;

  private BuildingSite(Path archive, Path folder, FileChannel lock) {
    this.archive = archive;
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Takes the building site of an archive and clears it.
   *
   * @throws OutputBusyException when another run holds it
   */
  static BuildingSite of(Path archive) throws IOException {
    Path folder = archive.resolveSibling(archive.getFileName() + ".building");
    FileChannel lock = lock(folder);
    BuildingSite site = new BuildingSite(archive, folder, lock);
    try {
      Runtime.getRuntime().addShutdownHook(site.hook);
      site.clear();
      return site;
    } catch (IOException | RuntimeException e) {
      site.close();
      throw e;
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    for (int i = 0; i < TRIES_TO_LOCK; i++) {
      Files.createDirectories(folder);
      FileChannel file = open(folder.resolve(LOCK));
      if (file == null) {
        continue;
      }
      if (isTaken(file)) {
        file.close();
        break;
      }
      if (file.size() == 0) {
        return file;
      }
      file.close();
    }
    throw new OutputBusyException(
        folder + ": another run is building this demo archive",
        Remedy.of("wait for it to end").or(Kind.OTHER_OUTPUT));
  }

  /** The file of the lock, or null when its folder was moved or removed this very moment. */
  private static FileChannel open(Path file) throws IOException {
    try {
      return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private static boolean isTaken(FileChannel file) {
    try {
      return file.tryLock() == null;
    } catch (OverlappingFileLockException e) {
      return true;
    } catch (IOException e) {
      LOG.debug("no locks here, so that two runs must not build at once: {}", e.toString());
      return false;
    }
  }

  Path folder() {
    return folder;
  }

  /** Passes progress on, and is where an interrupted run stops: between two files. */
  Progress watching(Progress progress) {
    return (what, done, total) -> {
      if (ending) {
        close();
        awaitEnd();
      }
      progress.at(what, done, total);
    };
  }

  private static void awaitEnd() {
    while (true) {
      try {
        Thread.sleep(Long.MAX_VALUE);
      } catch (InterruptedException e) {
        LOG.debug("interrupted while the process ends: nothing is left to do");
      }
    }
  }

  /** The end of the process waits for the builder, unless that waits for the end itself. */
  private void awaitCleaning() {
    ending = true;
    try {
      int idle = 0;
      for (int i = 0; i < LONGEST_STEP_LOOKS && idle < LOOKS_TO_BE_SURE; i++) {
        if (closed.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
          return;
        }
        idle = builder.getState() == Thread.State.WAITING ? idle + 1 : 0;
      }
      close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Moves the folder to the archive's place and removes what was there. */
  void moveIntoPlace() throws IOException {
    Path before = folder.resolve(REPLACED);
    boolean replaces = Files.exists(archive);
    if (replaces) {
      Files.move(archive, before);
    }
    try {
      Files.move(folder, archive);
    } catch (IOException e) {
      if (replaces) {
        Files.move(before, archive);
      }
      throw e;
    }
    moved = true;
    deleteTree(archive.resolve(REPLACED));
    Files.deleteIfExists(archive.resolve(LOCK));
  }

  /** Removes all but the lock. */
  private void clear() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      for (Path path : all.filter(path -> !path.endsWith(LOCK)).toList()) {
        deleteTree(path);
      }
    }
  }

  private static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  @Override
  public synchronized void close() {
    if (closed.getCount() == 0) {
      return;
    }
    try (lock) {
      if (!moved) {
        clear();
        Files.deleteIfExists(folder.resolve(LOCK));
      }
      lock.write(ByteBuffer.wrap(GIVEN_UP));
      if (!moved) {
        Files.deleteIfExists(folder);
      }
    } catch (DirectoryNotEmptyException e) {
      LOG.debug("{} is taken by another run already", folder);
    } catch (IOException e) {
      LOG.warn("cannot remove {}: {}", folder, e.toString());
    }
    closed.countDown();
    forgetHook();
  }

  private void forgetHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      LOG.debug("the process is ending: {}", e.toString());
    }
  }
}
