package org.pixelmon.core.io;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folders in the system's temporary folder. Their names say which process they belong to: those of
 * this one are deleted when it ends, those of processes that were killed by the next one.
 */
public final class ScratchFolder {

  private static final Logger LOG = LoggerFactory.getLogger(ScratchFolder.class);
  private static final String PREFIX = "pixelmon-scratch-";
  private static final Pattern NAME =
      Pattern.compile(PREFIX + "([0-9a-f]{8})-([0-9a-f]{8})-(\\d{1,18})-(\\d{1,18})-\\d+");

  /** Of a process in another container nobody can know whether it is alive. */
  private static final Duration ABANDONED_AFTER = Duration.ofDays(2);

  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private static final AtomicLong NUMBER = new AtomicLong();
  private static final AtomicBoolean LOOKED_THROUGH = new AtomicBoolean();

  private ScratchFolder() {}

  /** A name that no other process takes, of a folder that need not be made. */
  public static Path reserve() {
    Path parent = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    if (!LOOKED_THROUGH.getAndSet(true)) {
      removeAbandoned(parent);
    }
    RunOwner run = RunOwner.THIS;
    Path folder =
        parent.resolve(
            String.format(
                Locale.ROOT,
                "%s%s-%s-%d-%d-%d",
                PREFIX,
                run.boot(),
                run.numbers(),
                run.pid(),
                run.started().getEpochSecond(),
                NUMBER.getAndIncrement()));
    Temporaries.OF_PROCESS.watch(folder);
    return folder;
  }

  /**
   * Makes a folder that only this user may read and write.
   *
   * @throws IOException when it cannot be made
   */
  public static Path make() throws IOException {
    Path folder = reserve();
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? Files.createDirectory(folder, OWNER_ONLY)
        : Files.createDirectory(folder);
  }

  /** Deletes a folder, if it was made. */
  public static void release(Path folder) {
    try {
      Leftovers.delete(folder);
    } catch (IOException e) {
      LOG.debug("{} stays until the process ends: {}", folder, e.toString());
      return;
    }
    Temporaries.OF_PROCESS.end(folder);
  }

  private static void removeAbandoned(Path parent) {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path folder : folders) {
        removeIfAbandoned(folder);
      }
    } catch (IOException | DirectoryIteratorException e) {
      LOG.debug("{} is not looked through for leftovers: {}", parent, e.toString());
    }
  }

  private static void removeIfAbandoned(Path folder) {
    Matcher name = NAME.matcher(folder.getFileName().toString());
    try {
      if (name.matches() && isOurs(folder) && (owner(name).isDead() || isOld(folder))) {
        Leftovers.delete(folder);
        LOG.info("removed {}, left behind by a run that was killed", folder);
      }
    } catch (IOException e) {
      LOG.debug("{} stays: {}", folder, e.toString());
    }
  }

  /** In a folder that all may write nobody but its owner can put a link in its place. */
  private static boolean isOurs(Path folder) throws IOException {
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS)
            .getName()
            .equals(System.getProperty("user.name"));
  }

  private static RunOwner owner(Matcher name) {
    return new RunOwner(
        "",
        RunOwner.THIS.host(), // a folder of temporaries is not shared by machines
        name.group(1),
        name.group(2),
        Long.parseLong(name.group(3)),
        Instant.ofEpochSecond(Long.parseLong(name.group(4))));
  }

  private static boolean isOld(Path folder) throws IOException {
    return Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS)
        .toInstant()
        .isBefore(Instant.now().minus(ABANDONED_AFTER));
  }
}
