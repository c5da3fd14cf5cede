package org.pixelmon.core.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.pixelmon.core.testkit.TestHome;

/** Files with secrets, as they should be: readable by their owner alone. */
final class Secret {

  private Secret() {}

  static void write(TestHome home, String name, String... lines) throws IOException {
    Files.setPosixFilePermissions(
        home.write(name, lines), PosixFilePermissions.fromString("rw-------"));
  }
}
