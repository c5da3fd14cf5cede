package org.pixelmon.core.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * What {@code --version} tells: the version, the commit, the libraries that results hang on, and
 * what this process runs on.
 */
final class VersionText {

  /** Name and version come first, alone on their line; files that record it have that line. */
  private static final String NAME = "PixelMon ";

  private VersionText() {}

  /** Name and version, as the build wrote it into the jar's manifest. */
  static String first() {
    return NAME + number();
  }

  /** The version alone. */
  static String number() {
    String version = VersionText.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }

  /** All of it, line by line. */
  static String[] lines() {
    return (first() + '\n' + built() + machine()).split("\n");
  }

  /** All of it, as it is printed. */
  static byte[] asBytes() {
    return (String.join("\n", lines()) + '\n').getBytes(StandardCharsets.UTF_8);
  }

  /** What the build wrote down; see version.txt. */
  private static String built() {
    try (InputStream text = VersionText.class.getResourceAsStream("version.txt")) {
      return text == null ? "" : new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return ""; // a jar that is damaged there still has a version
    }
  }

  private static String machine() {
    return "Java "
        + System.getProperty("java.runtime.version")
        + " ("
        + System.getProperty("java.vendor")
        + ", "
        + System.getProperty("java.home")
        + ")\n"
        + System.getProperty("os.name")
        + ' '
        + System.getProperty("os.version")
        + ' '
        + System.getProperty("os.arch");
  }
}
