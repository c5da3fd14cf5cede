package org.pixelmon.core.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.pixelmon.core.testkit.ArchitectureRules;

class ArchitectureTest {

  private static final JavaClasses CORE = ArchitectureRules.classesOf("core");

  @Test
  void packagesAreFreeOfCycles() {
    ArchitectureRules.noCycles("core").check(CORE);
  }

  @Test
  void servicesDoNotKnowTheCommandLine() {
    ArchitectureRules.servicesDoNotKnowTheCommandLine().check(CORE);
  }

  @Test
  void onlyTheCommandLinePrintsAndEndsTheProcess() {
    ArchitectureRules.onlyTheCommandLinePrints().check(CORE);
  }

  @Test
  void coreDependsOnNoStage() {
    ArchitectureRules.dependsOnlyOnCore("core").check(CORE);
  }

  @Test
  void physicsFillsAndGeometryNeedNoDatabaseAndNoNetwork() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.pixelmon.core.physics..",
            "org.pixelmon.core.fill..",
            "org.pixelmon.core.geometry..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "java.net..")
        .check(CORE);
  }

  @Test
  void formulasAndErrorsStandOnTheirOwn() {
    noClasses()
        .that()
        .resideInAnyPackage("org.pixelmon.core.physics..", "org.pixelmon.core.error..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.pixelmon.core.io..",
            "org.pixelmon.core.fill..",
            "org.pixelmon.core.geometry..",
            "org.pixelmon.core.config..")
        .check(CORE);
  }

  /** Breaks two rules, to show that they can be broken. */
  static final class Offender {

    void print() {
      System.out.println(new picocli.CommandLine(this).getCommandName());
    }
  }

  @Test
  void theRulesFindWhatBreaksThem() {
    JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);

    assertThat(broken(ArchitectureRules.onlyTheCommandLinePrints(), offender)).isTrue();
    assertThat(broken(ArchitectureRules.servicesDoNotKnowTheCommandLine(), offender)).isTrue();
    assertThat(broken(ArchitectureRules.dependsOnlyOnCore("lumi"), offender)).isFalse();
  }

  private static boolean broken(ArchRule rule, JavaClasses classes) {
    return rule.evaluate(classes).hasViolation();
  }
}
