package org.pixelmon.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.error.ExitCode;

/**
 * A run that is bound to fail, and what must hold of every failure: the exit code, one clear line
 * on standard error, nothing on standard output, no trace, and no file made, changed or left over.
 */
public final class Failure {

  private final TestHome home;
  private final Map<String, String> before;
  private final CliHarness.Result result;

  private Failure(TestHome home, Map<String, String> before, CliHarness.Result result) {
    this.home = home;
    this.before = before;
    this.result = result;
  }

  /** Runs an executable. */
  public static Failure of(TestHome home, Object root, String... args) {
    Map<String, String> before = home.snapshot();
    return new Failure(home, before, home.run(root, args));
  }

  /** Checks everything; the one line must hold all of {@code parts}. */
  public void endsWith(ExitCode code, String... parts) {
    assertThat(result.code()).as("exit code; it said: %s", result.err()).isEqualTo(code.code());
    List<String> lines = result.errorLines();
    boolean pointsToHelp = !lines.isEmpty() && lines.get(lines.size() - 1).startsWith("Try '");
    assertThat(pointsToHelp ? lines.subList(0, lines.size() - 1) : lines)
        .singleElement()
        .asString()
        .startsWith("pixelmon-")
        .contains(parts)
        .doesNotContain("Exception", "null");
    assertThat(result.out()).isEmpty();
    assertThat(home.snapshot()).isEqualTo(before);
  }
}
