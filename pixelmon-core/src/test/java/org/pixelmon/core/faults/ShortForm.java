package org.pixelmon.core.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The faults of a remote that every build plays: few, and with short limits. */
public final class ShortForm {

  private static final Duration LIMIT = Duration.ofSeconds(25);

  private ShortForm() {}

  /**
   * Plays the faults of a remote, closes it, and gives a test for each.
   *
   * @param moreThan how many faults there are at least, but one: none may be left out unseen
   */
  public static Stream<DynamicTest> play(Remote played, ProgramRunner runner, int moreThan)
      throws Exception {
    try (Remote remote = played) {
      List<FaultResult> results =
          new FaultTrial(remote, runner, LIMIT, ShortLimits.environment(), result -> {})
              .play(Remote.Extent.SHORT, 1, 20);
      assertThat(results).hasSizeGreaterThan(moreThan);
      return results.stream()
          .map(
              result ->
                  DynamicTest.dynamicTest(
                      remote.name() + ": " + result.fault(),
                      () -> assertThat(result.problems()).as(result.toString()).isEmpty()));
    }
  }
}
