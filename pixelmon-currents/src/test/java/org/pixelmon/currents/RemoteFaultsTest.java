package org.pixelmon.currents;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pixelmon.core.faults.OmdsRemote;
import org.pixelmon.core.faults.RunHere;
import org.pixelmon.core.faults.ShortForm;

/** Every fault of OMDS, played by a PostgreSQL; {@code fault-test.sh} plays more. */
class RemoteFaultsTest {

  @TestFactory
  Stream<DynamicTest> omdsFailsWithinTimeWithTheRightCodeAndLeavesNothingHalf() throws Exception {
    assumeThat(OmdsRemote.canBePlayed()).as("a PostgreSQL server is installed").isTrue();
    return ShortForm.play(OmdsRemote.start(), new RunHere(PixelmonCurrents::new), 15);
  }
}
