package org.pixelmon.core.io;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.pixelmon.core.error.OutputBusyException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.io.LockStore.Held;
import org.pixelmon.core.io.LockStore.Holder;

/**
 * Keeps runs from getting in each other's way in an output folder: {@link #ofFile} refuses a second
 * run that writes the same file, {@link #ofFolder} makes those wait that bring several files of a
 * folder up to date together. Runs that write different files of a folder do not see each other.
 *
 * <p>The locks lie in the folder ({@link FolderLocks}).
 */
public final class OutputLock implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long LONGEST_PAUSE_NANOS = 20_000_000;

  private final FolderLocks locks;
  private final Held held;

  private OutputLock(FolderLocks locks, Held held) {
    this.locks = locks;
    this.held = held;
  }

  /**
   * Takes the lock of a file, for as long as it is being replaced.
   *
   * @param target a file, which need not exist, in a folder that does
   * @throws OutputBusyException when another run, or another thread of this one, holds it
   */
  static OutputLock ofFile(Path target) throws IOException {
    FolderLocks locks = FolderLocks.join(target.getParent());
    String name = target.getFileName().toString();
    Optional<Held> held = locks.file(name);
    if (held.isEmpty()) {
      Optional<Holder> holder = locks.holderOfFile(name);
      locks.leave();
      throw new OutputBusyException(
          target + ": another run is writing this file" + inWords(holder),
          whatToDo(holder).or(Kind.OTHER_OUTPUT));
    }
    Leftovers.remove(locks);
    return new OutputLock(locks, held.get());
  }

  /**
   * Takes the lock of a folder as a whole, waiting for the one who has it: it is held for the
   * moment in which several files are read, merged and written.
   *
   * @param folder a folder, which is made if need be
   * @throws OutputBusyException when it is not free within a minute
   * @throws org.pixelmon.core.error.OutputException when the folder cannot be made
   */
  public static OutputLock ofFolder(Path folder) {
    return ofFolder(folder, PATIENCE);
  }

  /** Like {@link #ofFolder(Path)}, with a patience of its own. */
  static OutputLock ofFolder(Path folder, Duration patience) {
    FolderLocks locks = join(folder);
    long end = System.nanoTime() + patience.toNanos();
    long pause = 100_000;
    Optional<Held> held = locks.wholeFolder();
    while (held.isEmpty() && System.nanoTime() < end) {
      LockSupport.parkNanos(pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS);
      held = locks.wholeFolder();
    }
    if (held.isEmpty()) {
      Optional<Holder> holder = locks.holderOfFolder();
      locks.leave();
      throw new OutputBusyException(
          folder
              + ": another run has been changing this folder for "
              + patience.toSeconds()
              + " s"
              + inWords(holder),
          whatToDo(holder));
    }
    return new OutputLock(locks, held.get());
  }

  private static String inWords(Optional<Holder> holder) {
    return holder.map(known -> " (" + known.words() + ")").orElse("");
  }

  private static Remedy whatToDo(Optional<Holder> holder) {
    Remedy wait = Remedy.of("wait for it to end");
    return holder.map(known -> wait.or(known.remedy())).orElse(wait);
  }

  /**
   * Holds nothing, and keeps the file of locks open: who writes many files into a folder need not
   * open it for each of them.
   *
   * @throws org.pixelmon.core.error.OutputException when the folder cannot be made
   */
  public static OutputLock keepOpen(Path folder) {
    return new OutputLock(join(folder), () -> {});
  }

  private static FolderLocks join(Path folder) {
    AtomicFile.makeFolder(folder);
    try {
      return FolderLocks.join(folder);
    } catch (IOException e) {
      throw AtomicFile.unwritable(folder, e);
    }
  }

  @Override
  public void close() {
    held.close();
    locks.leave();
  }
}
