package org.pixelmon.core.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.pixelmon.core.cli.PixelMonCommand;

/** The rules of the architecture, checked in every module. */
public final class ArchitectureRules {

  private static final String CORE = "org.pixelmon.core..";
  private static final String CORE_CLI = "org.pixelmon.core.cli..";

  private ArchitectureRules() {}

  /** The classes of one module, without its tests. */
  public static JavaClasses classesOf(String module) {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.pixelmon." + module);
    if (classes.isEmpty()) {
      throw new IllegalStateException("no classes of " + module + " on the class path");
    }
    return classes;
  }

  /** Packages do not depend on each other in a circle. */
  public static ArchRule noCycles(String module) {
    return slices()
        .matching("org.pixelmon." + module + ".(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true);
  }

  /** Services know nothing of the command line. */
  public static ArchRule servicesDoNotKnowTheCommandLine() {
    return noClasses()
        .that(not(belongToTheCommandLine()))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("picocli..", CORE_CLI)
        .allowEmptyShould(true);
  }

  private static DescribedPredicate<JavaClass> belongToTheCommandLine() {
    return resideInAPackage("..cli..")
        .or(assignableTo(PixelMonCommand.class))
        .or(simpleNameStartingWith("Pixelmon"))
        .as("are commands, their options or an executable");
  }

  /** Only the command line prints and ends the process. */
  public static ArchRule onlyTheCommandLinePrints() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(CORE_CLI)
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .allowEmptyShould(true);
  }

  /** The same input gives the same output on every machine. */
  public static ArchRule independentOfTheMachinesDefaults() {
    return noClasses().should(accessTargetWhere(MachineDefaults.used())).allowEmptyShould(true);
  }

  /** A stage reads files of other stages, never their classes. */
  public static ArchRule dependsOnlyOnCore(String module) {
    return noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.pixelmon..")
                .and(not(resideInAPackage(CORE)))
                .and(not(resideInAPackage("org.pixelmon." + module + "..")))
                .as("belong to another stage"))
        .allowEmptyShould(true);
  }
}
