package org.pixelmon.core.cli;

import java.util.List;
import java.util.Map;
import org.pixelmon.core.config.Configuration;
import org.pixelmon.core.config.Setting;
import org.pixelmon.core.secret.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Warns of secrets in command lines, which everybody on the machine can read while they run. */
final class ExposedSecrets {

  private static final Logger LOG = LoggerFactory.getLogger(ExposedSecrets.class);

  private ExposedSecrets() {}

  /** Looks at our own words, at those for Java and at those for brilcalc. */
  static void warn(Map<String, String> variables, List<String> words, Configuration config) {
    if (!Secrets.maskArguments(words).equals(words)) {
      warn("the command line");
    }
    if (Secrets.isIn(variables.getOrDefault("PIXELMON_JAVA_OPTS", ""))) {
      warn("PIXELMON_JAVA_OPTS");
    }
    if (Secrets.isIn(config.text(Setting.BRILCALC_COMMAND))) {
      warn("brilcalc.command");
    }
  }

  private static void warn(String place) {
    LOG.warn(
        "a secret in {} can be read by everybody on this machine: keep it in a file that you alone"
            + " can read",
        place);
  }
}
