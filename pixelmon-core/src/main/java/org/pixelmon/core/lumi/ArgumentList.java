package org.pixelmon.core.lumi;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.secret.Secrets;

/** Splits a configured command into its arguments; no shell is involved. */
final class ArgumentList {

  private ArgumentList() {}

  /** Arguments in one line for people, as a shell would take them; secrets are masked. */
  static String quoted(List<String> arguments) {
    return Secrets.maskArguments(arguments).stream()
        .map(
            each -> each.matches("[\\w@%+=:,./-]+") ? each : "'" + each.replace("'", "'\\''") + "'")
        .collect(Collectors.joining(" "));
  }

  /**
   * Splits at blanks; what stands in single or double quotes stays together.
   *
   * @throws UsageException when a quote is not closed or nothing is there
   */
  static List<String> parse(String command) {
    List<String> arguments = new ArrayList<>();
    StringBuilder current = null;
    char quote = 0;
    for (int i = 0; i < command.length(); i++) {
      char c = command.charAt(i);
      if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else {
          current.append(c);
        }
      } else if (Character.isWhitespace(c)) {
        if (current != null) {
          arguments.add(current.toString());
          current = null;
        }
      } else {
        current = current == null ? new StringBuilder() : current;
        if (c == '"' || c == '\'') {
          quote = c;
        } else {
          current.append(c);
        }
      }
    }
    if (current != null) {
      arguments.add(current.toString());
    }
    if (quote != 0 || arguments.isEmpty()) {
      throw new UsageException(
          "setting brilcalc.command wants a command, got '" + command + "'",
          quote != 0 ? "A quote is not closed." : "Example: singularity exec x.sif brilcalc.");
    }
    return arguments;
  }
}
