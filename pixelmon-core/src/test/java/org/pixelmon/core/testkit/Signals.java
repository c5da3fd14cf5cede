package org.pixelmon.core.testkit;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Signals that tests send to the programs they start. */
public final class Signals {

  private static final Map<String, Integer> NUMBERS = Map.of("HUP", 1, "INT", 2, "TERM", 15);

  private Signals() {}

  /**
   * Skips the test where a signal is ignored by whoever started the tests, as Ctrl-C is in a job
   * that runs in the background: programs that they start ignore it, too.
   */
  public static void assumeNotIgnored(String signal) throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!NUMBERS.containsKey(signal) || !Files.isReadable(status)) {
      return;
    }
    long ignored =
        Files.readString(status)
            .lines()
            .filter(line -> line.startsWith("SigIgn:"))
            .mapToLong(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
            .findFirst()
            .orElse(0);
    assumeFalse((ignored >> (NUMBERS.get(signal) - 1) & 1) == 1, signal + " is ignored here");
  }
}
