package org.pixelmon.core.oms;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The real data tests compare with; tests that need it are skipped where it is absent. */
public final class ReferenceFiles {

  private ReferenceFiles() {}

  /** A file of the reference data; skips the test when it is not there. */
  public static Path file(String name) {
    String fromEnvironment = System.getenv("PIXELMON_REFERENCE");
    String root = System.getProperty("PIXELMON_REFERENCE", fromEnvironment);
    Assumptions.assumeTrue(root != null, "PIXELMON_REFERENCE is not set");
    Path file = Path.of(root, name);
    Assumptions.assumeTrue(Files.exists(file), "reference data not found at " + file);
    return file;
  }
}
