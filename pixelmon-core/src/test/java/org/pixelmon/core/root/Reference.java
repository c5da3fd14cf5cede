package org.pixelmon.core.root;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files that ROOT itself made; the tests that need them are skipped where they are absent. */
final class Reference {

  private Reference() {}

  static Path file(String name) {
    String folder =
        System.getProperty("PIXELMON_REFERENCE", System.getenv("PIXELMON_REFERENCE") + "");
    Path file = Path.of(folder).resolve(name);
    assumeTrue(Files.isRegularFile(file), "reference data not found at " + file);
    return file;
  }
}
