package org.pixelmon.core.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.pixelmon.core.error.NotAuthorisedException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.secret.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A text file with a secret, which its owner alone should be able to read. What it holds never
 * shows in messages.
 *
 * @param path the file; need not exist until it is read
 * @param contents what it holds, for messages, for example {@code password of cms_trk_r}; may be
 *     empty
 * @param remedy what to do when it cannot be used
 */
public record SecretFile(Path path, String contents, Remedy remedy) {

  private static final Logger LOG = LoggerFactory.getLogger(SecretFile.class);
  private static final Set<PosixFilePermission> OF_OTHERS =
      Collections.unmodifiableSet(
          EnumSet.of(
              PosixFilePermission.GROUP_READ,
              PosixFilePermission.GROUP_WRITE,
              PosixFilePermission.OTHERS_READ,
              PosixFilePermission.OTHERS_WRITE));

  /**
   * Reads the whole text (UTF-8), and warns when others than the owner may read or change it.
   *
   * @throws NotAuthorisedException when the file is missing or unreadable
   */
  public String read() {
    try {
      String text = TextFile.read(path);
      Secrets.noteFile(text);
      warnIfOthersMayRead(path);
      return text;
    } catch (NoSuchFileException e) {
      throw unusable("file not found", e);
    } catch (IOException e) {
      throw unusable("cannot be read", e);
    }
  }

  /** The error for a file that cannot be used. */
  public NotAuthorisedException unusable(String problem, Throwable cause) {
    String what = contents.isEmpty() ? "" : contents + ": ";
    return new NotAuthorisedException(path + ": " + what + problem, remedy, cause);
  }

  /** Warns when others than the owner may read or change a file that is there. */
  public static void warnIfOthersMayRead(Path file) {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      LOG.debug("no POSIX permissions to check on {}", file);
      return;
    }
    try {
      if (!Collections.disjoint(Files.getPosixFilePermissions(file), OF_OTHERS)) {
        LOG.warn("{} can be read or changed by others: chmod 600 {}", file, file);
      }
    } catch (IOException e) {
      LOG.debug("the permissions of {} cannot be seen", file, e);
    }
  }
}
