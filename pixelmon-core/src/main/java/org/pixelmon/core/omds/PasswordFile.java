package org.pixelmon.core.omds;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.pixelmon.core.error.NotAuthorisedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file whose first line is a password. */
final class PasswordFile {

  private static final Logger LOG = LoggerFactory.getLogger(PasswordFile.class);
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private final Path file;
  private final String user;

  /**
   * A file that need not exist yet.
   *
   * @param user whose password it holds, for messages
   */
  PasswordFile(Path file, String user) {
    this.file = file;
    this.user = user;
  }

  /**
   * Reads the password, and warns when others than its owner can.
   *
   * @throws NotAuthorisedException when the file is missing, unreadable or its first line empty
   */
  String read() {
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      String password = lines.readLine();
      if (password == null || password.isBlank()) {
        throw unusable("its first line, the password, is empty", null);
      }
      warnIfOthersCanRead();
      return password.strip();
    } catch (NoSuchFileException e) {
      throw unusable("file not found", e);
    } catch (IOException e) {
      throw unusable("cannot be read", e);
    }
  }

  private void warnIfOthersCanRead() throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    Set<PosixFilePermission> granted = Files.getPosixFilePermissions(file);
    if (OTHERS.stream().anyMatch(granted::contains)) {
      LOG.warn("{}: others than its owner can read this password file: chmod 600 {}", file, file);
    }
  }

  private NotAuthorisedException unusable(String problem, IOException cause) {
    return new NotAuthorisedException(
        file + ": password of " + user + ": " + problem,
        "Write the password into the first line of this file (chmod 600), or name another one by"
            + " omds.passwordFile; --offline does without.",
        cause);
  }
}
