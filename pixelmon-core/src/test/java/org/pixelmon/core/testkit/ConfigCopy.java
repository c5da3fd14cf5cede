package org.pixelmon.core.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.pixelmon.core.config.ConfigDir;

/** A copy of config/ that a test may spoil. */
public final class ConfigCopy {

  private final ConfigDir config;

  private ConfigCopy(ConfigDir config) {
    this.config = config;
  }

  /** The project's own config/. */
  public static ConfigDir original() {
    return ConfigDir.locate(Path.of("."));
  }

  /** Copies config/ into a folder. */
  public static ConfigCopy in(Path folder) throws IOException {
    Path source = original().root();
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = folder.resolve(source.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    return new ConfigCopy(new ConfigDir(folder));
  }

  /** The copy. */
  public ConfigDir config() {
    return config;
  }

  /** Deletes a table. */
  public void delete(String table) throws IOException {
    Files.delete(config.table(table));
  }

  /**
   * Replaces the one line that reads {@code line}.
   *
   * @return {@code file:line} of the place, as errors name it
   */
  public String replace(String table, String line, String replacement) throws IOException {
    Path file = config.table(table);
    List<String> lines = Files.readAllLines(file);
    int index = lines.indexOf(line);
    if (index < 0 || index != lines.lastIndexOf(line)) {
      throw new IllegalArgumentException(table + " has no single line '" + line + "'");
    }
    Files.writeString(
        file, Files.readString(file).replace("\n" + line + "\n", replacement(replacement)));
    return file + ":" + (index + 1);
  }

  private static String replacement(String text) {
    return text.isEmpty() ? "\n" : "\n" + text + "\n";
  }
}
