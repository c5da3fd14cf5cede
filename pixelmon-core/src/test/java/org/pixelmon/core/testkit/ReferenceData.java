package org.pixelmon.core.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder with real CMS data that tests compare with; not part of the project. */
public final class ReferenceData {

  private static final String KEY = "PIXELMON_REFERENCE";

  private ReferenceData() {}

  /** A file or folder of it; skips the calling test where the reference data is absent. */
  public static Path path(String name) {
    String root = System.getProperty(KEY, System.getenv(KEY));
    assumeTrue(root != null, "reference data not found: " + KEY + " is not set");
    assumeTrue(Files.isDirectory(Path.of(root)), "reference data not found at " + root);
    return Path.of(root, name);
  }
}
