package org.pixelmon.core.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pixelmon.core.io.LockStore.Held;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Temporaries of runs that were killed. Their names say which system and which run made them: on
 * the same system the run's lock tells whether it is alive; a file system that several systems
 * share may keep the locks of each to itself, so that there only the age tells.
 */
final class Leftovers {

  private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

  private static final String SYSTEM_AND_RUN = "([0-9a-f]{8})-([0-9a-f]{8})-\\d+";
  private static final List<Pattern> NAMES =
      List.of(
          Pattern.compile("\\.(?:.+\\.)?pixelmon-" + SYSTEM_AND_RUN + "\\.tmp"),
          Pattern.compile(
              "\\.run-(?:" + SYSTEM_AND_RUN + "|\\d+)")); // earlier ones have numbers only

  private static final Duration ABANDONED_AFTER = Duration.ofDays(2);

  /** Longer names do not fit beside what is added to them. */
  private static final int LONGEST_NAME_BYTES = 200;

  private static final String SYSTEM = RunOwner.bootNumber();
  private static final Set<Path> LOOKED_THROUGH = new HashSet<>();

  private Leftovers() {}

  /** The name of a temporary of this run: it tells which file it is to become. */
  static String name(String target, long number) {
    String begin =
        target.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME_BYTES ? "" : "." + target;
    return begin + ".pixelmon-" + ofThisRun(number) + ".tmp";
  }

  /** The name of a folder of this run. */
  static String folderName(long number) {
    return ".run-" + ofThisRun(number);
  }

  private static String ofThisRun(long number) {
    return String.format(Locale.ROOT, "%s-%08x-%d", SYSTEM, FolderLocks.THIS_RUN, number);
  }

  /** Removes what killed runs left in a folder, once in the life of this process. */
  static void remove(FolderLocks locks) {
    synchronized (LOOKED_THROUGH) {
      if (!LOOKED_THROUGH.add(locks.folder())) {
        return;
      }
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(locks.folder(), ".*")) {
      for (Path file : files) {
        removeIfAbandoned(file, locks);
      }
    } catch (IOException | DirectoryIteratorException e) {
      LOG.debug("{} is not looked through for leftovers: {}", locks.folder(), e.toString());
    }
  }

  private static void removeIfAbandoned(Path file, FolderLocks locks) {
    Optional<MatchResult> match = ofARun(file.getFileName().toString());
    if (match.isEmpty()) {
      return;
    }
    MatchResult name = match.get();
    boolean known = SYSTEM.equals(name.group(1));
    int run = known ? Integer.parseUnsignedInt(name.group(2), 16) : 0;
    if (known && run == FolderLocks.THIS_RUN) {
      return;
    }
    Optional<Held> dead = known ? locks.run(run) : Optional.empty();
    try {
      if (dead.isPresent() || isOld(file)) {
        delete(file);
        LOG.info("removed {}, left behind by a run that was killed", file);
      }
    } catch (IOException e) {
      LOG.debug("{} stays: {}", file, e.toString());
    } finally {
      dead.ifPresent(Held::close);
    }
  }

  private static Optional<MatchResult> ofARun(String name) {
    return NAMES.stream()
        .map(pattern -> pattern.matcher(name))
        .filter(Matcher::matches)
        .map(Matcher::toMatchResult)
        .findFirst();
  }

  private static boolean isOld(Path file) throws IOException {
    Instant limit = Instant.now().minus(ABANDONED_AFTER);
    return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant().isBefore(limit);
  }

  /** Deletes a file, or a folder of files, if it is there. */
  static void delete(Path file) throws IOException {
    if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
      try (DirectoryStream<Path> within = Files.newDirectoryStream(file)) {
        for (Path each : within) {
          Files.deleteIfExists(each);
        }
      } catch (NoSuchFileException e) {
        LOG.trace("{} is gone", file); // another run removed it at the same time
      } catch (DirectoryIteratorException e) {
        throw e.getCause();
      }
    }
    Files.deleteIfExists(file);
  }
}
