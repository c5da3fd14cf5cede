package org.pixelmon.core.cli;

import picocli.CommandLine.IVersionProvider;

/** The version as the build wrote it into the jar's manifest. */
final class VersionProvider implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = VersionProvider.class.getPackage().getImplementationVersion();
    return new String[] {"PixelMon " + (version == null ? "(not packaged)" : version)};
  }
}
