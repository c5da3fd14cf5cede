package org.pixelmon.core.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.SourceUnavailableException;
import org.pixelmon.core.io.SecretFile;
import org.pixelmon.core.secret.Secrets;
import org.pixelmon.core.testkit.TestHome;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A command in which everything says a secret, and what comes of it. */
class SecretsInTextsTest {

  private static final String CANARY = "C4n4ry-0f-the-m1ne";

  @TempDir Path home;

  @Command(name = "pixelmon-try", subcommands = Talk.class, mixinStandardHelpOptions = true)
  static final class Root {}

  @Command(name = "talk", header = "Talks.", mixinStandardHelpOptions = true)
  static final class Talk extends ArchiveCommand {

    @Mixin FillRangeOptions fills;

    @Override
    protected ExitCode run(RunContext context) {
      String secret =
          new SecretFile(context.config().home().resolve("secret"), "", Remedy.NONE).read().strip();
      IOException driver = new IOException("the driver repeats " + secret);
      LoggerFactory.getLogger("org.pixelmon.try").warn("logged {}", secret);
      LoggerFactory.getLogger("org.pixelmon.try").debug("with its cause: {}", secret, driver);
      context.note("noted " + secret);
      context.note("made by " + context.command());
      throw new SourceUnavailableException(
          "a source says " + secret, "Do not say " + secret + ".", driver);
    }
  }

  private CliHarness.Result run(String... args) throws IOException {
    Path secret = new TestHome(home).write("secret", CANARY);
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    return new CliHarness(home)
        .with("PIXELMON_OMDS_URL", "jdbc:postgresql://u:of-the-URL-99@127.0.0.1/x")
        .run(new Root(), args);
  }

  @BeforeEach
  void forgetOtherTests() {
    Secrets.forgetAll();
  }

  @Test
  void messagesLogLinesHintsAndTracesShowNoSecret() throws IOException {
    CliHarness.Result result = run("talk", "-ff", "1", "-lf", "2", "-v", "-v", "--debug");

    assertThat(result.code()).isEqualTo(5);
    assertThat(result.err())
        .contains(
            "WARN: logged ***",
            "DEBUG: with its cause: ***",
            "noted ***",
            "pixelmon-try: a source says *** - Do not say ***.",
            "Caused by: java.io.IOException: the driver repeats ***",
            "\tat ")
        .doesNotContain(CANARY);
  }

  @Test
  void wrongUsageShowsNoSecret() throws IOException {
    CliHarness.Result result = run("talk", "--password=" + CANARY, "-ff", "1", "-lf", "2");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("--password=***").doesNotContain(CANARY);
  }

  @Test
  void aSecretOnACommandLineIsWarnedOfAndLeftOutOfWhatIsRecorded() throws IOException {
    Path odd = Files.createDirectories(home.resolve("password=of-the-line-7"));

    CliHarness.Result result = run("talk", "-ff", "1", "-lf", "2", "--archive", odd.toString());

    assertThat(result.err())
        .contains("a secret in the command line can be read by everybody", "password=***")
        .doesNotContain("of-the-line-7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PIXELMON_BRILCALC", "PIXELMON_JAVA_OPTS"})
  void aSecretForACommandLineOfOthersIsWarnedOf(String variable) {
    CliHarness.Result result =
        new CliHarness(home)
            .with(variable, "brilcalc -Dpassword=given-to-0thers")
            .run(new Root(), "talk", "-ff", "1", "-lf", "2");

    assertThat(result.err()).contains("can be read by everybody").doesNotContain("0thers");
  }

  @Test
  void theSettingsFileWithASecretIsWarnedOfWhenOthersCanReadIt() throws IOException {
    Path file =
        new TestHome(home)
            .write("config/pixelmon.properties", "omds.url=jdbc:oracle:thin:u/0penly@h");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    assertThat(run("talk", "-ff", "1", "-lf", "2").err()).contains("chmod 600 " + file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThat(run("talk", "-ff", "1", "-lf", "2").err()).doesNotContain("chmod 600 " + file);
  }

  @Test
  void whatOthersPrintOnStandardErrorIsMaskedLineByLine() {
    ByteArrayOutputStream seen = new ByteArrayOutputStream();
    try (PrintStream others =
        new PrintStream(
            new MaskedText.LineStream(new PrintStream(seen, true, StandardCharsets.UTF_8)),
            true,
            StandardCharsets.UTF_8)) {
      others.print("WARNING: jdbc:postgresql://u:");
      others.println("0f-the-driver@h µ");
    }

    assertThat(seen.toString(StandardCharsets.UTF_8))
        .isEqualTo("WARNING: jdbc:postgresql://u:***@h µ" + System.lineSeparator());
  }

  @Test
  void showConfigTellsValuesAndOriginsWithoutSecretsAndNeedsNothingElse() {
    new TestHome(home).write("config/pixelmon.properties", "# ours", "omds.user = me");

    CliHarness.Result result =
        new CliHarness(home)
            .with("PIXELMON_OMDS_URL", "jdbc:postgresql://u:of-the-URL-99@127.0.0.1/x")
            .with("PIXELMON_OMS_REALM_URL", "https://u:of-the-URL-99@auth.test/realms/x")
            .with("PIXELMON_OMS_DEVICE_CLIENT", "pixelmon")
            .with("HOME", "/users/me")
            .run(new Root(), "talk", "--show-config", "--archive", "/elsewhere");

    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out().lines().map(line -> line.replaceAll(" +", " ")))
        .contains(
            "home = " + home + " [default]",
            "archive.dir = /elsewhere [command line]",
            "omds.url = jdbc:postgresql://u:***@127.0.0.1/x"
                + " [environment variable PIXELMON_OMDS_URL]",
            "omds.user = me [" + home.resolve("config/pixelmon.properties") + ":2]",
            "omds.passwordFile = " + home.resolve("credentials/oms_pwd.txt") + " [default]",
            "oms.realmUrl = https://u:***@auth.test/realms/x"
                + " [environment variable PIXELMON_OMS_REALM_URL]",
            "oms.deviceClient = pixelmon [environment variable PIXELMON_OMS_DEVICE_CLIENT]",
            "oms.deviceTokenFile = /users/me/.cache/pixelmon/oms-refresh-token [default]")
        .last()
        .asString()
        .contains("tables) = ")
        .endsWith("[system property pixelmon.config]");
  }

  @Test
  void showConfigNeedsNoHomeThatIsThere() {
    CliHarness.Result result =
        new CliHarness(home).run(new Root(), "talk", "--show-config", "--home", "absent");

    assertThat(result.code()).isZero();
    assertThat(result.out()).contains(home.resolve("absent") + "  [command line]");
  }
}
