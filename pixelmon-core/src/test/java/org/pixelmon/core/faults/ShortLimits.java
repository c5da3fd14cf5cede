package org.pixelmon.core.faults;

import java.util.Map;
import java.util.TreeMap;
import org.pixelmon.core.config.Setting;

/** Time limits that let a test wait seconds where a user waits minutes. */
public final class ShortLimits {

  private ShortLimits() {}

  /** Environment variables for every setting that limits the time or tries for a remote: 2. */
  public static Map<String, String> environment() {
    Map<String, String> limits = new TreeMap<>();
    for (Setting setting : Setting.values()) {
      if (setting.key().matches("(?i)(omds|oms|brilcalc)\\..*(timeout|tries).*")) {
        limits.put(setting.variable(), "2");
      }
    }
    return limits;
  }
}
