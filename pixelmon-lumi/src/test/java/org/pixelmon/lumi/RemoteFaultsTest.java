package org.pixelmon.lumi;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pixelmon.core.faults.BrilcalcRemote;
import org.pixelmon.core.faults.DeviceRemote;
import org.pixelmon.core.faults.KerberosRemote;
import org.pixelmon.core.faults.OmsRemote;
import org.pixelmon.core.faults.Remote;
import org.pixelmon.core.faults.RunHere;
import org.pixelmon.core.faults.ShortForm;

/** Every fault of OMS, of the token service and of brilcalc; {@code fault-test.sh} plays more. */
class RemoteFaultsTest {

  private static Stream<DynamicTest> play(Remote remote) throws Exception {
    return ShortForm.play(remote, new RunHere(PixelmonLumi::new), 20);
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
