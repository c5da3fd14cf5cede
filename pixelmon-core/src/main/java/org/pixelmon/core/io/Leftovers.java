package org.pixelmon.core.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Temporaries of runs that were killed. Their names say which system and which run made them: on
 * the same system the run's lock tells whether it is alive; a file system that several systems
 * share may keep the locks of each to itself, so that there only the age tells.
 */
final class Leftovers {

  private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

  private static final Pattern NAME =
      Pattern.compile("\\.pixelmon-([0-9a-f]{8})-([0-9a-f]{8})-\\d+\\.tmp");
  private static final Duration ABANDONED_AFTER = Duration.ofDays(2);

  /** Linux's name for the time between two starts of the machine, the same in all containers. */
  private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

  private static final String SYSTEM = system();
  private static final Set<Path> LOOKED_THROUGH = new HashSet<>();

  private Leftovers() {}

  /** The name of a temporary of this run. */
  static String name(long number) {
    String run = String.format(Locale.ROOT, "%08x", FolderLocks.THIS_RUN);
    return ".pixelmon-" + SYSTEM + "-" + run + "-" + number + ".tmp";
  }

  private static String system() {
    CRC32 name = new CRC32();
    try {
      name.update(Files.readString(BOOT).strip().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      LOG.debug("this system has no number: {}", e.toString());
    }
    return String.format(Locale.ROOT, "%08x", name.getValue());
  }

  /** Removes what killed runs left in a folder, once in the life of this process. */
  static void remove(FolderLocks locks) {
    synchronized (LOOKED_THROUGH) {
      if (!LOOKED_THROUGH.add(locks.folder())) {
        return;
      }
    }
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(locks.folder(), ".pixelmon-*.tmp")) {
      for (Path file : files) {
        removeIfAbandoned(file, locks);
      }
    } catch (IOException | DirectoryIteratorException e) {
      LOG.debug("{} is not looked through for leftovers: {}", locks.folder(), e.toString());
    }
  }

  private static void removeIfAbandoned(Path file, FolderLocks locks) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    if (!name.matches()) {
      return;
    }
    int run = Integer.parseUnsignedInt(name.group(2), 16);
    if (run == FolderLocks.THIS_RUN) {
      return;
    }
    Optional<FolderLocks.Held> dead =
        name.group(1).equals(SYSTEM) ? locks.run(run) : Optional.empty();
    try {
      Instant limit = Instant.now().minus(ABANDONED_AFTER);
      if (dead.isPresent() || Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
        Files.deleteIfExists(file);
        LOG.info("removed {}, left behind by a run that was killed", file);
      }
    } catch (IOException e) {
      LOG.debug("{} stays: {}", file, e.toString());
    } finally {
      dead.ifPresent(FolderLocks.Held::close);
    }
  }
}
