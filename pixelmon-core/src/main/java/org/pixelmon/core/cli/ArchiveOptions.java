package org.pixelmon.core.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options of commands that read the archive; help texts list them after the command's own. */
final class ArchiveOptions {

  @Option(
      order = 102,
      names = "--archive",
      paramLabel = "DIR",
      description = "The local archive (default: <home>/data/archive).")
  private Path archive;

  @Option(
      order = 103,
      names = "--offline",
      description = "Answer from the archive alone; never open a connection.")
  private boolean offline;

  /** The archive given as a flag; null for none. */
  Path archive() {
    return archive;
  }

  boolean offline() {
    return offline;
  }
}
