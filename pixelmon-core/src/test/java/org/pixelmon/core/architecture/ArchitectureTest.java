package org.pixelmon.core.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
  void dependsOnNoLocaleCharsetOrZoneOfTheMachine() {
    ArchitectureRules.independentOfTheMachinesDefaults().check(CORE);
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

  @Test
  void onlyTheArchiveKnowsWhichDatabaseReadsItsFiles() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.pixelmon.core.archive..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.duckdb..")
        .check(CORE);
  }

  @Test
  void questionsAndWhatStandsOnThemSpeakNoSql() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.pixelmon.core.records..",
            "org.pixelmon.core.temperature..",
            "org.pixelmon.core.lumi..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..")
        .check(CORE);
  }

  @Test
  void whatTheArchiveHoldsDoesNotDependOnWhatIsAskedOfIt() {
    noClasses()
        .that()
        .resideInAnyPackage("org.pixelmon.core.archive..", "org.pixelmon.core.omds..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.pixelmon.core.records..", "org.pixelmon.core.temperature..")
        .check(CORE);
  }

  /** Breaks two rules, to show that they can be broken. */
  static final class Offender {

    void print() {
      System.out.println(new picocli.CommandLine(this).getCommandName());
    }
  }

  /** Uses the machine's defaults in each of the ways that there are. */
  @SuppressWarnings({
    "resource", // nothing of this is ever run
    "ReturnValueIgnored",
    "StringCaseLocaleUsage",
    "DefaultCharset",
    "JavaTimeDefaultTimeZone"
  })
  static final class Local {

    static final List<Consumer<String>> WAYS =
        List.of(
            text -> String.format(text, 1),
            text -> text.formatted(1),
            text -> text.toLowerCase(),
            text -> Stream.of(text).map(String::toUpperCase).toList(),
            text -> new PrintWriter(Writer.nullWriter()).printf(text),
            text -> new PrintStream(OutputStream.nullOutputStream()).format(text),
            text -> new Formatter(new StringBuilder(text)).flush(),
            text -> DateTimeFormatter.ofPattern(text),
            text -> NumberFormat.getInstance(),
            text -> new DecimalFormat(text),
            text -> new Scanner(text),
            text -> text.getBytes(),
            text -> LocalDate.now(),
            text -> ZoneId.systemDefault());
  }

  /** Names what it wants. */
  static final class Rooted {

    static String with(String text) {
      byte[] bytes = text.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
      return String.format(Locale.ROOT, text, bytes.length, LocalDate.now(ZoneOffset.UTC));
    }
  }

  @Test
  void everyUseOfTheMachinesDefaultsIsFound() {
    ArchRule rule = ArchitectureRules.independentOfTheMachinesDefaults();

    List<String> found =
        rule.evaluate(new ClassFileImporter().importClasses(Local.class))
            .getFailureReport()
            .getDetails();

    assertThat(found).hasSameSizeAs(Local.WAYS);
    assertThat(broken(rule, new ClassFileImporter().importClasses(Rooted.class))).isFalse();
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
