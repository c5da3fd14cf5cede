package org.pixelmon.currents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pixelmon.core.faults.FaultResult;
import org.pixelmon.core.faults.FaultTrial;
import org.pixelmon.core.faults.OmdsRemote;
import org.pixelmon.core.faults.Remote;
import org.pixelmon.core.faults.RunHere;
import org.pixelmon.core.faults.ShortLimits;

/** Every fault of OMDS, played by a PostgreSQL; {@code fault-test.sh} plays more. */
class RemoteFaultsTest {

  private static final Duration LIMIT = Duration.ofSeconds(25);

  @TestFactory
  Stream<DynamicTest> omdsFailsWithinTimeWithTheRightCodeAndLeavesNothingHalf() throws Exception {
    assumeThat(OmdsRemote.canBePlayed()).as("a PostgreSQL server is installed").isTrue();
    try (Remote remote = OmdsRemote.start()) {
      List<FaultResult> results =
          new FaultTrial(
                  remote,
                  new RunHere(PixelmonCurrents::new),
                  LIMIT,
                  ShortLimits.environment(),
                  result -> {})
              .play(Remote.Extent.SHORT, 1, 20);
      assertThat(results).hasSizeGreaterThan(15);
      return results.stream()
          .map(
              result ->
                  DynamicTest.dynamicTest(
                      remote.name() + ": " + result.fault(),
                      () -> assertThat(result.problems()).as(result.toString()).isEmpty()));
    }
  }
}
