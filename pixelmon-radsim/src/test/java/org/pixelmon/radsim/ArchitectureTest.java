package org.pixelmon.radsim;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;
import org.pixelmon.core.testkit.ArchitectureRules;

class ArchitectureTest {

  private static final JavaClasses STAGE = ArchitectureRules.classesOf("radsim");

  @Test
  void packagesAreFreeOfCycles() {
    ArchitectureRules.noCycles("radsim").check(STAGE);
  }

  @Test
  void servicesDoNotKnowTheCommandLine() {
    ArchitectureRules.servicesDoNotKnowTheCommandLine().check(STAGE);
  }

  @Test
  void nothingPrintsOrEndsTheProcess() {
    ArchitectureRules.onlyTheCommandLinePrints().check(STAGE);
  }

  @Test
  void dependsOnNoLocaleCharsetOrZoneOfTheMachine() {
    ArchitectureRules.independentOfTheMachinesDefaults().check(STAGE);
  }

  @Test
  void dependsOnCoreAndNoOtherStage() {
    ArchitectureRules.dependsOnlyOnCore("radsim").check(STAGE);
  }
}
