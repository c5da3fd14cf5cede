package org.pixelmon.core.cli;

import java.nio.file.Path;
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
      order = 104,
      names = {"-v", "--verbose"},
      description = "Tell more: what is missing, what is asked of remotes; -v -v for everything.")
  private boolean[] verbose = {};

  @Option(
      order = 105,
      names = {"-q", "--quiet"},
      description = "No summary and no progress, only errors.")
  private boolean quiet;

  @Option(
      order = 105,
      names = "--json",
      description =
          "Print one JSON object on standard output in the end, for machines: files, counts, what is"
              + " missing, exit code (docs/json.md).")
  private boolean json;

  @Option(order = 106, names = "--debug", description = "Show the stack trace of an error.")
  private boolean debug;

  // help: what is required for work is not for looking.
  @Option(
      order = 107,
      names = "--show-config",
      help = true,
      description = "Show each setting, its value and where that comes from, and do nothing.")
  private boolean showConfig;

  /** The home folder given as a flag; null for none. */
  Path home() {
    return home;
  }

  /** How often -v was given. */
  int verbosity() {
    return verbose.length;
  }

  boolean quiet() {
    return quiet;
  }

  boolean json() {
    return json;
  }

  boolean debug() {
    return debug;
  }

  boolean showConfig() {
    return showConfig;
  }
}
