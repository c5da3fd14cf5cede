package org.pixelmon.lumi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pixelmon.core.faults.BrilcalcRemote;
import org.pixelmon.core.faults.DeviceRemote;
import org.pixelmon.core.faults.FaultResult;
import org.pixelmon.core.faults.FaultTrial;
import org.pixelmon.core.faults.KerberosRemote;
import org.pixelmon.core.faults.OmsRemote;
import org.pixelmon.core.faults.Remote;
import org.pixelmon.core.faults.RunHere;
import org.pixelmon.core.faults.ShortLimits;

/** Every fault of OMS, of the token service and of brilcalc; {@code fault-test.sh} plays more. */
class RemoteFaultsTest {

  private static final Duration LIMIT = Duration.ofSeconds(25);

  private static Stream<DynamicTest> play(Remote played) throws Exception {
    try (Remote remote = played) {
      List<FaultResult> results =
          new FaultTrial(
                  remote,
                  new RunHere(PixelmonLumi::new),
                  LIMIT,
                  ShortLimits.environment(),
                  result -> {})
              .play(Remote.Extent.SHORT, 1, 20);
      assertThat(results).hasSizeGreaterThan(20);
      return results.stream()
          .map(
              result ->
                  DynamicTest.dynamicTest(
                      remote.name() + ": " + result.fault(),
                      () -> assertThat(result.problems()).as(result.toString()).isEmpty()));
    }
  }

  @TestFactory
  Stream<DynamicTest> omsFailsWithinTimeWithTheRightCodeAndLeavesNothingHalf() throws Exception {
    return play(OmsRemote.oms());
  }

  @TestFactory
  Stream<DynamicTest> theTokenServiceFailsWithinTimeWithTheRightCodeAndLeavesNothingHalf()
      throws Exception {
    return play(OmsRemote.tokenService());
  }

  @TestFactory
  Stream<DynamicTest> theSignOnByCodeFailsWithinTimeWithTheRightCodeAndKeepsItsToken()
      throws Exception {
    return play(DeviceRemote.start());
  }

  @TestFactory
  Stream<DynamicTest> theSignOnByKerberosFailsWithinTimeWithTheRightCodeAndLeavesNothingHalf()
      throws Exception {
    assumeThat(KerberosRemote.canBePlayed())
        .as("krb5-kdc, krb5-admin-server, krb5-user, apache2, libapache2-mod-auth-gssapi")
        .isTrue();
    return play(KerberosRemote.start());
  }

  @TestFactory
  Stream<DynamicTest> brilcalcFailsWithinTimeWithTheRightCodeAndLeavesNothingHalf()
      throws Exception {
    return play(BrilcalcRemote.start());
  }
}
