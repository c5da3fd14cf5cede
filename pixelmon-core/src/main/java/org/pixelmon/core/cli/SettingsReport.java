package org.pixelmon.core.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pixelmon.core.config.Configuration;
import org.pixelmon.core.config.Setting;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.secret.Secrets;

/** What {@code --show-config} shows. */
final class SettingsReport {

  private SettingsReport() {}

  /** A line a setting: key, value with secrets masked, origin; and where the tables lie. */
  static List<String> of(Configuration config) {
    List<String> lines = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      String value = setting == Setting.HOME ? config.home().toString() : config.text(setting);
      lines.add(line(setting.key(), Secrets.maskValue(value), config.origin(setting)));
    }
    lines.add(tables(config));
    return lines;
  }

  private static String tables(Configuration config) {
    String name = "(the detector's tables)";
    String named = System.getProperty("pixelmon.config");
    try {
      Path root = config.configDir().root();
      boolean inHome = root.equals(config.home().resolve("config"));
      String origin = inHome ? "home folder" : "installation";
      return line(
          name, root.toString(), named == null ? origin : "system property pixelmon.config");
    } catch (BadInputException e) {
      return line(name, "", e.getMessage());
    }
  }

  private static String line(String key, String value, String origin) {
    return String.format(Locale.ROOT, "%-38s = %s  [%s]", key, value, origin);
  }
}
