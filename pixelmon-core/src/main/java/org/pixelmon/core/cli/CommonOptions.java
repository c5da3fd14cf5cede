package org.pixelmon.core.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.pixelmon.core.config.Setting;
import picocli.CommandLine.Option;

/** The options every command has; help texts list them after the command's own. */
public final class CommonOptions {

  @Option(
      order = 101,
      names = "--home",
      paramLabel = "DIR",
      description = "Folder of data/, plots/, config/ and credentials/ (default: the current one).")
  private Path home;

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

  @Option(
      order = 104,
      names = {"-v", "--verbose"},
      description = "Tell more: what is missing, what is asked of remotes; -v -v for everything.")
  private boolean[] verbose = {};

  @Option(
      order = 105,
      names = {"-q", "--quiet"},
      description = "No summary and no progress, only errors.")
  private boolean quiet;

  @Option(order = 106, names = "--debug", description = "Show the stack trace of an error.")
  private boolean debug;

  /** The settings given as flags. */
  Map<Setting, String> settings() {
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    if (home != null) {
      flags.put(Setting.HOME, home.toString());
    }
    if (archive != null) {
      flags.put(Setting.ARCHIVE_DIR, archive.toAbsolutePath().toString());
    }
    if (offline) {
      flags.put(Setting.OFFLINE, "true");
    }
    return flags;
  }

  /** How often -v was given. */
  int verbosity() {
    return verbose.length;
  }

  boolean quiet() {
    return quiet;
  }

  boolean debug() {
    return debug;
  }
}
