package org.pixelmon.core.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;

/**
 * The folder {@code config/} with the detector's tables. It notes which of them are asked for: what
 * a run makes is made of them, too.
 */
public final class ConfigDir {

  private final Path root;
  private final SortedSet<String> asked = Collections.synchronizedSortedSet(new TreeSet<>());

  /**
   * A folder with tables.
   *
   * @param root the folder itself
   */
  public ConfigDir(Path root) {
    this.root = root;
  }

  /**
   * Finds the folder: the system property {@code pixelmon.config}, else {@code <home>/config} if it
   * holds a detector, else the installation's.
   *
   * @throws BadInputException when there is none
   */
  public static ConfigDir locate(Path home) {
    String named = System.getProperty("pixelmon.config");
    if (named != null) {
      return new ConfigDir(Path.of(named));
    }
    if (Files.isDirectory(home.resolve("config/geometry"))) {
      return new ConfigDir(home.resolve("config"));
    }
    String installation = System.getProperty("pixelmon.install");
    if (installation != null
        && Files.isDirectory(Path.of(installation).resolve("config/geometry"))) {
      return new ConfigDir(Path.of(installation).resolve("config"));
    }
    throw new BadInputException(
        home.resolve("config/geometry") + ": the detector's tables are missing",
        Remedy.of("Start the program by its launcher in bin/").or(Kind.OTHER_HOME));
  }

  /** The folder itself. */
  public Path root() {
    return root;
  }

  /** The table {@code name}, for example {@code geometry/bpix_layers.csv}. */
  public Path table(String name) {
    asked.add(name);
    return root.resolve(name);
  }

  /** The names of the tables asked for so far. */
  public SortedSet<String> asked() {
    synchronized (asked) {
      return new TreeSet<>(asked);
    }
  }
}
