package org.pixelmon.core.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Locks of a folder that are bytes of one file in it, {@value #NAME}: every run that writes there
 * sees them, whatever temporary folder, container or user it has.
 *
 * <p>The operating system frees the locks of a process when it ends, however it ends. POSIX frees
 * all locks of a process on a file when it closes any handle of it, so that a process has one
 * handle a folder, which {@link FolderLocks} counts the users of.
 *
 * <p>The last one to leave removes the file. Whoever opened it before and locks it afterwards would
 * hold the lock of a file that nobody else sees: the one who removes it alone holds its first byte
 * and makes the file longer first, which tells the others to open the new one.
 */
final class ByteLocks implements LockStore {

  /** Name of the file of locks. */
  static final String NAME = ".pixelmon.lock";

  private static final Logger LOG = LoggerFactory.getLogger(ByteLocks.class);

  /** Shared by all who use the file. */
  private static final long IN_USE = 0;

  private static final int TRIES_TO_OPEN = 200;

  private final Path file;
  private final FileChannel channel;
  private final FileLock inUse;

  private ByteLocks(Path file, FileChannel channel, FileLock inUse) {
    this.file = file;
    this.channel = channel;
    this.inUse = inUse;
  }

  /** Opens the locks of a folder; empty where it has none of this kind. */
  static Optional<LockStore> open(Path folder) {
    Path file = folder.resolve(NAME);
    for (int i = 0; i < TRIES_TO_OPEN; i++) {
      FileChannel opened = null;
      boolean isNew = !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
      try {
        opened = openOrCreate(file);
        FileLock inUse = opened.tryLock(IN_USE, 1, true);
        if (inUse != null && opened.size() == 0) {
          return Optional.of(new ByteLocks(file, opened, inUse));
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

  @Override
  public Optional<Held> lock(long number) {
    try {
      FileLock lock = channel.tryLock(number, 1, false);
      return lock == null ? Optional.empty() : Optional.of(() -> release(lock));
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    } catch (IOException e) {
      LOG.debug("no lock in {}: {}", file, e.toString());
      return Optional.of(() -> {});
    }
  }

  @Override
  public Optional<Holder> holder(long number) {
    return Optional.empty();
  }

  private static void release(FileLock lock) {
    try {
      lock.release();
    } catch (IOException e) {
      LOG.debug("a lock ends with its process, not before: {}", e.toString());
    }
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

  @Override
  public void close() {
    try {
      if (channel.isOpen()) {
        inUse.release();
        FileLock alone = channel.tryLock(IN_USE, 1, false);
        if (alone != null) {
          channel.write(ByteBuffer.wrap(new byte[] {'x'}), 0);
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException | OverlappingFileLockException e) {
      LOG.debug("the file of locks stays, {}: {}", file, e.toString());
    } finally {
      closeQuietly(channel);
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
