package org.pixelmon.core.testkit.fuzz;

import java.nio.file.Path;
import java.util.List;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.UsageException;

/** Runs a whole program on damaged inputs: what one stage accepts must not break the next. */
public final class FuzzedProgram {

  private FuzzedProgram() {}

  /**
   * Runs an executable.
   *
   * @param home the home folder
   * @param root a fresh root command
   * @throws UsageException when it failed on purpose; the message is what it said
   * @throws IllegalStateException when it found a bug in itself
   */
  public static void run(Path home, Object root, String... args) {
    CliHarness.Result result = new CliHarness(home).run(root, args);
    if (result.code() == ExitCode.INTERNAL.code()) {
      throw new IllegalStateException(reason(result));
    }
    if (result.code() != ExitCode.OK.code() && result.code() != ExitCode.PARTIAL.code()) {
      throw new UsageException(reason(result), "");
    }
  }

  /** The line with the reason: behind notes, before the pointer to the help. */
  private static String reason(CliHarness.Result result) {
    List<String> lines =
        result.errorLines().stream().filter(line -> line.startsWith("pixelmon-")).toList();
    return lines.isEmpty() ? "code " + result.code() + " without a reason" : lines.get(0);
  }
}
