package org.pixelmon.radsim.merge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.pixelmon.radsim.rows.GroupName;

/**
 * Where merged profiles go.
 *
 * @param pattern a file; with {@code {group}} in its path one for each readout group
 */
public record MergedPlace(Path pattern) {

  /** Stands for the name of the readout group. */
  public static final String GROUP = "{group}";

  /** Whether each readout group has a file of its own. */
  public boolean isOfEachGroup() {
    return pattern.toString().contains(GROUP);
  }

  /** The file of a group. */
  public Path of(String group) {
    return Path.of(pattern.toString().replace(GROUP, group));
  }

  /** Whether a file is one that is made here. */
  boolean makes(Path file) {
    Optional<String> group = GroupName.in(file);
    return real(group.map(this::of).orElse(pattern)).equals(real(file));
  }

  /** A file without links on the way to it; as it is named when it is not there. */
  static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize();
    }
  }
}
