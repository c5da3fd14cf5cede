package org.pixelmon.core.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How many columns the terminal has; asked again now and then, because windows are resized. */
final class TerminalWidth {

  /** What terminals have had since punched cards. */
  static final int USUAL = 80;

  private static final int LEAST = 20;
  private static final long PATIENCE_MILLIS = 500;

  private TerminalWidth() {}

  /** Its columns: {@code COLUMNS} where it is set, else what {@code stty} says of the terminal. */
  static int of(Map<String, String> variables) {
    int set = number(variables.getOrDefault("COLUMNS", ""));
    int width = set > 0 ? set : asked();
    return width > 0 ? Math.max(LEAST, width) : USUAL;
  }

  private static int asked() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!stty.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        stty.destroyForcibly();
        return 0;
      }
      String rowsAndColumns =
          new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
      return number(rowsAndColumns.substring(rowsAndColumns.indexOf(' ') + 1));
    } catch (IOException e) {
      return 0; // no terminal of its own, or no stty
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  private static int number(String text) {
    return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0;
  }
}
