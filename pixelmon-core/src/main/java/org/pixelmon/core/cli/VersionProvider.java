package org.pixelmon.core.cli;

import picocli.CommandLine.IVersionProvider;

/** The version as the build wrote it into the jar's manifest. */
final class VersionProvider implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"PixelMon " + version()};
  }

  /** The number alone. */
  static String version() {
    String version = VersionProvider.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }
}
