package org.pixelmon.core.io;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Locks of a folder whose file system has none: a file each, made exclusively, that says whose it
 * is. Unlike the system's locks these outlive a run that was killed. One of a dead process of this
 * machine is taken over; of another machine's process nobody can know, so that the user is told
 * what to do.
 */
record LockFiles(Path folder, Set<Path> held) implements LockStore {

  private static final Logger LOG = LoggerFactory.getLogger(LockFiles.class);
  private static final String PREFIX = ".pixelmon-";
  private static final String SUFFIX = ".lock";
  private static final int TRIES = 5;

  /** It takes a moment to remove a dead one's file: who takes longer was killed. */
  private static final Duration REMOVAL = Duration.ofMinutes(1);

  /** The locks of a folder; none is held. */
  LockFiles(Path folder) {
    this(folder, new HashSet<>());
  }

  @Override
  public Optional<Held> lock(long number) {
    Path file = file(number);
    for (int i = 0; i < TRIES; i++) {
      try {
        make(file);
        held.add(file);
        return Optional.of(() -> free(file));
      } catch (FileAlreadyExistsException e) {
        if (owner(file).filter(RunOwner::isDead).isEmpty()) {
          return Optional.empty();
        }
        removeDead(file);
      } catch (IOException e) {
        LOG.debug("no lock {}: {}", file, e.toString());
        return Optional.of(() -> {}); // the folder cannot be written, as its files will show
      }
    }
    return Optional.empty();
  }

  private Path file(long number) {
    return folder.resolve(PREFIX + String.format(Locale.ROOT, "%x", number) + SUFFIX);
  }

  private static void make(Path file) throws IOException {
    Files.writeString(
        file,
        RunOwner.THIS.text(),
        StandardOpenOption.CREATE_NEW,
        StandardOpenOption.WRITE,
        LinkOption.NOFOLLOW_LINKS);
  }

  private void free(Path file) {
    if (held.remove(file)) {
      delete(file);
    }
  }

  /** Of several who find it dead one removes it, lest another remove the file of who was first. */
  private void removeDead(Path file) {
    Path removal = file.resolveSibling(file.getFileName() + ".removal");
    try {
      Files.createFile(removal);
    } catch (IOException e) {
      if (time(removal).isBefore(Instant.now().minus(REMOVAL))) {
        delete(removal);
      }
      return;
    }
    try {
      Optional<RunOwner> owner = owner(file);
      if (owner.filter(RunOwner::isDead).isPresent()) {
        LOG.info("removing {}, left behind by {}", file, owner.get().inWords());
        delete(file);
      }
    } finally {
      delete(removal);
    }
  }

  private static Optional<RunOwner> owner(Path file) {
    try {
      return RunOwner.parse(Files.readString(file));
    } catch (IOException e) {
      LOG.debug("{} does not say whose it is: {}", file, e.toString());
      return Optional.empty();
    }
  }

  @Override
  public Optional<Holder> holder(long number) {
    Path file = file(number);
    String owner = owner(file).map(RunOwner::inWords).orElse("another run");
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(
            new Holder(
                owner + ", since " + time(file).truncatedTo(ChronoUnit.SECONDS),
                "if it is no more, delete its lock " + file))
        : Optional.empty();
  }

  private static Instant time(Path file) {
    try {
      return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
    } catch (IOException e) {
      return Instant.now(); // gone meanwhile
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (NoSuchFileException e) {
      LOG.trace("{} is gone", file);
    } catch (IOException e) {
      LOG.debug("{} stays: {}", file, e.toString());
    }
  }

  @Override
  public void close() {
    Set.copyOf(held).forEach(this::free);
  }
}
