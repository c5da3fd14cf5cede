package org.pixelmon.core.cli;

import picocli.CommandLine.Option;

/** Whether a result that is empty may take the place of one that is not. */
public final class ReplaceEmptyOption {

  /** How messages name it. */
  public static final String NAME = "--replace-empty";

  @Option(
      names = NAME,
      description =
          "Let a result without any value replace an older file that has some (default: the older"
              + " file is kept, exit code 7).")
  private boolean given;

  /** Whether it was given. */
  public boolean isGiven() {
    return given;
  }
}
