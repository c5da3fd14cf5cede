package org.pixelmon.core.signon;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.pixelmon.core.io.TextFile;
import org.pixelmon.core.secret.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that keeps a token between runs, for its owner alone (mode 0600). Whoever else could read
 * or change it makes it worthless. A token that cannot be kept costs a sign-on in the next run,
 * nothing else.
 *
 * @param file the file; need not exist
 */
public record TokenStore(Path file) {

  private static final Logger LOG = LoggerFactory.getLogger(TokenStore.class);

  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private static final long MOST_BYTES = 65_536;

  /** The token, if there is one that only its owner could have put there. */
  Optional<String> read() {
    try {
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      if (Files.size(file) > MOST_BYTES || !isOwnersAlone()) {
        LOG.warn("{} is not used: it must be readable by its owner alone (chmod 600)", file);
        return Optional.empty();
      }
      Optional<String> token =
          Optional.of(TextFile.read(file).strip()).filter(text -> !text.isEmpty());
      token.ifPresent(Secrets::note);
      return token;
    } catch (IOException e) {
      LOG.warn("{} cannot be read: {}", file, e.toString());
      return Optional.empty();
    }
  }

  /** Whether a token is kept. */
  public boolean exists() {
    return Files.isRegularFile(file);
  }

  private boolean isOwnersAlone() throws IOException {
    return !isPosix() || OWNER.containsAll(Files.getPosixFilePermissions(file));
  }

  private boolean isPosix() {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** Keeps a token in the place of the one before. */
  void write(String token) {
    try {
      Path folder = file.toAbsolutePath().getParent();
      makeFolder(folder);
      Path temporary = Files.createTempFile(folder, ".token", ""); // 0600 from the beginning
      try {
        Files.writeString(temporary, token + "\n");
        move(temporary);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      LOG.warn("the sign-on cannot be kept for the next run in {}: {}", file, e.toString());
    }
  }

  /** A folder that is there stays as it is: the file is its owner's alone in any. */
  private void makeFolder(Path folder) throws IOException {
    if (isPosix()) {
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER));
    } else {
      Files.createDirectories(folder);
    }
  }

  private void move(Path temporary) throws IOException {
    try {
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Forgets the token. */
  void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("{} cannot be deleted: {}", file, e.toString());
    }
  }
}
