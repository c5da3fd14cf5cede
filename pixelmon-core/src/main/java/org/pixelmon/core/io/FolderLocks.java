package org.pixelmon.core.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The locks of one output folder, kept in one file inside it, {@value #NAME}: every run that writes
 * there sees them, whatever temporary folder, container or user it has. Each file of the folder is
 * one byte of it, so that runs that write different files do not hinder each other, and one byte is
 * the folder as a whole.
 *
 * <p>The operating system frees the locks of a process when it ends, however it ends. POSIX frees
 * all locks of a process on a file when it closes any handle of it, so that a process has one
 * handle a folder, which this class counts the users of.
 *
 * <p>The last one to leave removes the file. Whoever opened it before and locks it afterwards would
 * hold the lock of a file that nobody else sees: the one who removes it alone holds its first byte
 * and makes the file longer first, which tells the others to open the new one.
 *
 * <p>Where locks are not supported they are simply absent: files are still replaced whole, because
 * nobody shares a temporary, and the last one to write wins.
 */
final class FolderLocks {

  /** Name of the file of locks. */
  static final String NAME = ".pixelmon.lock";

  private static final Logger LOG = LoggerFactory.getLogger(FolderLocks.class);

  /** Shared by all who use the file. */
  private static final long IN_USE = 0;

  private static final long WHOLE_FOLDER = 1;
  private static final long FIRST_FILE = 1L << 32;
  private static final long FIRST_RUN = 1L << 34;

  private static final int TRIES_TO_OPEN = 200;

  /** Stands for this process in the names of its temporaries. */
  static final int THIS_RUN = new SecureRandom().nextInt();

  private static final Map<Path, FolderLocks> OPEN = new HashMap<>();

  /** Set when the process ends: what is locked from then on leaves no file. */
  private static boolean ending;

  private final Path folder;
  private final Optional<FileChannel> channel;
  private FileLock inUse;
  private int users;

  private FolderLocks(Path folder) {
    this.folder = folder;
    this.channel = ending ? Optional.empty() : open();
    run(THIS_RUN);
  }

  /** One byte that is locked, or would be if the file system had locks. */
  interface Held extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Joins the users of a folder's locks; the file stays open until the last one leaves.
   *
   * @param folder an existing folder
   */
  static FolderLocks join(Path folder) throws IOException {
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
        removeAndClose();
      }
    }
  }

  /** Removes the files of locks that are still open when the process ends. */
  static void leaveAll() {
    synchronized (OPEN) {
      ending = true;
      new ArrayList<>(OPEN.values()).forEach(FolderLocks::removeAndClose);
    }
  }

  /** The lock of one file of the folder; empty when another run or thread holds it. */
  Optional<Held> file(String name) {
    CRC32 number = new CRC32();
    number.update(name.getBytes(StandardCharsets.UTF_8));
    return lock(FIRST_FILE + number.getValue());
  }

  /** The lock of the folder as a whole; empty when another run or thread holds it. */
  Optional<Held> wholeFolder() {
    return lock(WHOLE_FOLDER);
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
    return channel.isEmpty() ? Optional.empty() : lock(FIRST_RUN + Integer.toUnsignedLong(number));
  }

  private Optional<Held> lock(long position) {
    if (channel.isEmpty()) {
      return Optional.of(() -> {});
    }
    synchronized (OPEN) {
      try {
        FileLock lock = channel.get().tryLock(position, 1, false);
        return lock == null ? Optional.empty() : Optional.of(() -> release(lock));
      } catch (OverlappingFileLockException e) {
        return Optional.empty();
      } catch (IOException e) {
        LOG.debug("no lock in {}: {}", folder, e.toString());
        return Optional.of(() -> {});
      }
    }
  }

  private static void release(FileLock lock) {
    try {
      lock.release();
    } catch (IOException e) {
      LOG.debug("a lock ends with its process, not before: {}", e.toString());
    }
  }

  private Optional<FileChannel> open() {
    Path file = folder.resolve(NAME);
    for (int i = 0; i < TRIES_TO_OPEN; i++) {
      FileChannel opened = null;
      boolean isNew = !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
      try {
        opened = openOrCreate(file);
        inUse = opened.tryLock(IN_USE, 1, true);
        if (inUse != null && opened.size() == 0) {
          return Optional.of(opened);
        }
        if (inUse != null) {
          removeLeftBehind(file);
        }
        closeQuietly(opened);
        pause();
      } catch (FileAlreadyExistsException e) {
        LOG.trace("another run was first to make {}", file);
      } catch (IOException e) {
        LOG.debug("{} has no locks: {}", folder, e.toString());
        closeQuietly(opened);
        if (opened != null && isNew) {
          removeUseless(file);
        }
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * The file is for those who may write the folder: others could hold its locks for ever, even with
   * a right to read alone. A link in its place is not followed. A file that is there is opened
   * without the wish to make it, which Linux forbids for the files of others in {@code /tmp}.
   */
  private static FileChannel openOrCreate(Path file) throws IOException {
    Set<OpenOption> asItIs =
        Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    try {
      return FileChannel.open(file, asItIs);
    } catch (NoSuchFileException e) {
      Set<OpenOption> made = new HashSet<>(asItIs);
      made.add(StandardOpenOption.CREATE_NEW);
      FileChannel opened = FileChannel.open(file, made);
      restrict(file);
      return opened;
    }
  }

  private static void restrict(Path file) {
    try {
      Set<PosixFilePermission> ofFolder = Files.getPosixFilePermissions(file.getParent());
      Set<PosixFilePermission> rights =
          EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
      if (ofFolder.contains(PosixFilePermission.GROUP_WRITE)) {
        rights.addAll(List.of(PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_WRITE));
      }
      if (ofFolder.contains(PosixFilePermission.OTHERS_WRITE)) {
        rights.addAll(List.of(PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE));
      }
      Files.setPosixFilePermissions(file, rights);
    } catch (IOException | UnsupportedOperationException e) {
      LOG.debug("{} keeps its permissions: {}", file, e.toString());
    }
  }

  /** A run was killed between its last two steps: it made the file longer and did not remove it. */
  private static void removeLeftBehind(Path file) throws IOException {
    if (Files.exists(file) && Files.size(file) > 0) {
      Files.deleteIfExists(file);
    }
  }

  private static void removeUseless(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.debug("{} stays: {}", file, e.toString());
    }
  }

  private void removeAndClose() {
    if (channel.isEmpty()) {
      return;
    }
    FileChannel opened = channel.get();
    try {
      if (opened.isOpen()) {
        inUse.release();
        FileLock alone = opened.tryLock(IN_USE, 1, false);
        if (alone != null) {
          opened.write(ByteBuffer.wrap(new byte[] {'x'}), 0);
          Files.deleteIfExists(folder.resolve(NAME));
        }
      }
    } catch (IOException | OverlappingFileLockException e) {
      LOG.debug("the file of locks stays in {}: {}", folder, e.toString());
    } finally {
      closeQuietly(opened);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void closeQuietly(FileChannel channel) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        LOG.debug("closing a file of locks failed, which loses nothing: {}", e.toString());
      }
    }
  }
}
