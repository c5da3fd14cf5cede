package org.pixelmon.core.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.pixelmon.core.io.LockStore.Held;
import org.pixelmon.core.io.LockStore.Holder;

/**
 * The locks of one output folder: one for each file of it, so that runs that write different files
 * do not hinder each other, one for the folder as a whole, and one for each run that uses it.
 *
 * <p>They are kept in the folder, as bytes of one file ({@link ByteLocks}) or, where the file
 * system has no locks, as files ({@link LockFiles}).
 */
final class FolderLocks {

  private static final long WHOLE_FOLDER = 1;
  private static final long FIRST_FILE = 1L << 32;
  private static final long FIRST_RUN = 1L << 34;

  /** Stands for this process in the names of its temporaries. */
  static final int THIS_RUN = new SecureRandom().nextInt();

  private static final Map<Path, FolderLocks> OPEN = new HashMap<>();

  /** Set when the process ends: what is locked from then on leaves no file. */
  private static boolean ending;

  private final Path folder;
  private final Optional<LockStore> store;
  private int users;

  private FolderLocks(Path folder) {
    this.folder = folder;
    this.store =
        ending
            ? Optional.empty()
            : ByteLocks.open(folder).or(() -> Optional.of(new LockFiles(folder)));
    run(THIS_RUN);
  }

  /**
   * Joins the users of a folder's locks; the file stays open until the last one leaves.
   *
   * @param folder an existing folder
   */
  static FolderLocks join(Path folder) throws IOException {
    Temporaries.OF_PROCESS.begin(); // the file of locks is temporary, too
    synchronized (OPEN) {
      FolderLocks locks = OPEN.get(folder); // as a rule it is a real path
      if (locks == null) {
        locks = OPEN.computeIfAbsent(folder.toRealPath(), FolderLocks::new);
      }
      locks.users++;
      return locks;
    }
  }

  /** Leaves; the last one to leave removes the file. */
  void leave() {
    synchronized (OPEN) {
      users--;
      if (users == 0) {
        OPEN.remove(folder);
        store.ifPresent(LockStore::close);
      }
    }
  }

  /** Removes the files of locks that are still open when the process ends. */
  static void leaveAll() {
    synchronized (OPEN) {
      ending = true;
      new ArrayList<>(OPEN.values()).forEach(locks -> locks.store.ifPresent(LockStore::close));
    }
  }

  /** The lock of one file of the folder; empty when another run or thread holds it. */
  Optional<Held> file(String name) {
    return lock(number(name));
  }

  /** Who holds the lock of a file, where that is known. */
  Optional<Holder> holderOfFile(String name) {
    return holder(number(name));
  }

  /** The lock of the folder as a whole; empty when another run or thread holds it. */
  Optional<Held> wholeFolder() {
    return lock(WHOLE_FOLDER);
  }

  /** Who holds the lock of the folder, where that is known. */
  Optional<Holder> holderOfFolder() {
    return holder(WHOLE_FOLDER);
  }

  /** The folder itself. */
  Path folder() {
    return folder;
  }

  /**
   * The lock that says that a run is alive, which every run holds while it uses the folder; empty
   * when it is, or nobody can know.
   */
  Optional<Held> run(int number) {
    return store.isEmpty() ? Optional.empty() : lock(FIRST_RUN + Integer.toUnsignedLong(number));
  }

  private static long number(String file) {
    CRC32 number = new CRC32();
    number.update(file.getBytes(StandardCharsets.UTF_8));
    return FIRST_FILE + number.getValue();
  }

  private Optional<Held> lock(long number) {
    synchronized (OPEN) {
      return store.isEmpty() ? Optional.of(() -> {}) : store.get().lock(number).map(this::guarded);
    }
  }

  /** Locks are taken and freed by one thread at a time. */
  private Held guarded(Held held) {
    return () -> {
      synchronized (OPEN) {
        held.close();
      }
    };
  }

  private Optional<Holder> holder(long number) {
    return store.flatMap(locks -> locks.holder(number));
  }
}
