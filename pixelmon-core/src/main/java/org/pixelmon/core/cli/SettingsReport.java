package org.pixelmon.core.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pixelmon.core.config.Configuration;
import org.pixelmon.core.config.Setting;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.secret.Secrets;

/**
 * What {@code --show-config} shows: each setting, and where the detector's tables lie.
 *
 * @param rows a row a setting
 */
record SettingsReport(List<Row> rows) {

  /**
   * A setting.
   *
   * @param key its name
   * @param value its value with secrets masked
   * @param origin where that comes from
   */
  private record Row(String key, String value, String origin) {}

  static SettingsReport of(Configuration config) {
    List<Row> rows = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      String value = setting == Setting.HOME ? config.home().toString() : config.text(setting);
      rows.add(new Row(setting.key(), Secrets.maskValue(value), config.origin(setting)));
    }
    rows.add(tables(config));
    return new SettingsReport(rows);
  }

  private static Row tables(Configuration config) {
    String name = "(the detector's tables)";
    String named = System.getProperty("pixelmon.config");
    try {
      Path root = config.configDir().root();
      boolean inHome = root.equals(config.home().resolve("config"));
      String origin = inHome ? "home folder" : "installation";
      return new Row(
          name, root.toString(), named == null ? origin : "system property pixelmon.config");
    } catch (BadInputException e) {
      return new Row(name, "", e.getMessage());
    }
  }

  /** A line a setting. */
  List<String> lines() {
    return rows.stream()
        .map(
            row ->
                String.format(
                    Locale.ROOT, "%-38s = %s  [%s]", row.key(), row.value(), row.origin()))
        .toList();
  }

  /** A list of settings. */
  List<Fields> data() {
    return rows.stream()
        .map(
            row ->
                new Fields()
                    .with("key", row.key())
                    .with("value", row.value())
                    .with("origin", row.origin()))
        .toList();
  }
}
