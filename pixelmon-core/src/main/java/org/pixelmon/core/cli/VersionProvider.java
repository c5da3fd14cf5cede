package org.pixelmon.core.cli;

import picocli.CommandLine.IVersionProvider;

/** Tells picocli the version. */
final class VersionProvider implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return VersionText.lines();
  }
}
