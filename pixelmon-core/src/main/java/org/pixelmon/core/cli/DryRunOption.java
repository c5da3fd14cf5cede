package org.pixelmon.core.cli;

import picocli.CommandLine.Option;

/** {@code --dry-run}: tell what remotes would be asked for, and ask them for nothing. */
public final class DryRunOption {

  @Option(
      order = 103,
      names = "--dry-run",
      description =
          "Print what would be asked of remotes - days, tables and statements, addresses, command"
              + " lines - and do nothing: no connection, no file.")
  private boolean given;

  /** Whether it was given. */
  public boolean isGiven() {
    return given;
  }
}
