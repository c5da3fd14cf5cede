package org.pixelmon.core.omds;

import java.nio.file.Path;
import org.pixelmon.core.error.NotAuthorisedException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.io.SecretFile;

/** The file whose first line is a password. */
final class PasswordFile {

  private final SecretFile file;

  /**
   * A file that need not exist yet.
   *
   * @param user whose password it holds, for messages
   */
  PasswordFile(Path file, String user) {
    this.file =
        new SecretFile(
            file,
            "password of " + user,
            Remedy.of("write the password into the first line of this file (chmod 600)")
                .or("name another one by omds.passwordFile")
                .or(Kind.GO_OFFLINE));
  }

  /**
   * Reads the password, and warns when others than its owner can.
   *
   * @throws NotAuthorisedException when the file is missing, unreadable or its first line empty
   */
  String read() {
    String password = file.read().lines().findFirst().orElse("").strip();
    if (password.isEmpty()) {
      throw file.unusable("its first line, the password, is empty", null);
    }
    return password;
  }
}
