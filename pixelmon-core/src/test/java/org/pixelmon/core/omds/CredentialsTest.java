package org.pixelmon.core.omds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.config.Configuration;
import org.pixelmon.core.config.Setting;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.NotAuthorisedException;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.io.SecretFile;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.secret.Secrets;
import org.pixelmon.core.testkit.Found;
import org.slf4j.LoggerFactory;

class CredentialsTest {

  private static final LocalDate DAY = LocalDate.of(2022, 7, 5);

  @TempDir private Path folder;
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger(SecretFile.class);

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    logger.detachAppender(log);
    Secrets.forgetAll();
  }

  private Path passwordFile(String content, String permissions) throws IOException {
    Path file = Files.writeString(folder.resolve("oms_pwd.txt"), content);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  @Test
  void readsTheFirstLineWithoutAWordWhenOnlyTheOwnerCan() throws IOException {
    Path file = passwordFile("secret \nold\n", "rw-------");

    assertThat(new PasswordFile(file, "cms_trk_r").read().password()).isEqualTo("secret");
    assertThat(log.list).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"rw-r-----", "rw----r--", "rw--w----"})
  void warnsWhenOthersCanReadOrWriteTheFileButDoesNotShowThePassword(String permissions)
      throws IOException {
    Path file = passwordFile("secret\n", permissions);

    assertThat(new PasswordFile(file, "cms_trk_r").read().password()).isEqualTo("secret");
    assertThat(log.list).hasSize(1);
    assertThat(log.list.get(0).getFormattedMessage())
        .contains("chmod 600", file.toString())
        .doesNotContain("secret");
  }

  @Test
  void aMissingOrEmptyPasswordFileSaysWhatToDo() throws IOException {
    Path empty = passwordFile("\nsecret", "rw-------");

    for (Path file : List.of(empty, folder.resolve("absent.txt"), folder)) {
      assertThatExceptionOfType(NotAuthorisedException.class)
          .isThrownBy(() -> new PasswordFile(file, "cms_trk_r").read())
          .withMessageContaining(file.toString())
          .withMessageContaining("cms_trk_r")
          .satisfies(e -> assertThat(e.hint()).contains("first line"));
    }
  }

  @Test
  void aWrongPasswordIsNotTriedAgainAndNotShown() throws IOException {
    SourceDatabase source = new SourceDatabase();
    source.execute("CREATE USER cms_trk_r PASSWORD 'right' ADMIN");
    Path file = passwordFile("not-quite-right\n", "rw-------");
    OmdsSettings settings = OmdsSettings.of(source.url(), "cms_trk_r", file);
    List<Duration> pauses = new ArrayList<>();
    WatchedSource watched = new WatchedSource(settings);

    try (Omds omds =
        new Omds(folder.resolve("archive"), settings, watched, pauses::add, Progress.NONE)) {
      assertThatExceptionOfType(NotAuthorisedException.class)
          .isThrownBy(() -> Found.mirror(omds, List.of(ArchiveTable.V_VOLTAGES), DAY, DAY))
          .withMessageContaining("refuses user cms_trk_r")
          .satisfies(
              e -> {
                assertThat(e.hint()).contains(file.toString());
                assertThat(e.getMessage() + e.hint()).doesNotContain("not-quite-right");
              });
    }
    assertThat(watched.connections()).isEqualTo(1);
    assertThat(pauses).isEmpty();
  }

  @Test
  void theWarningAboutAReadablePasswordFileIsGivenOncePerRun() throws IOException {
    SourceDatabase source = new SourceDatabase();
    source.execute("CREATE USER cms_trk_r PASSWORD 'right' ADMIN");
    JdbcConnections connections =
        new JdbcConnections(
            OmdsSettings.of(source.url(), "cms_trk_r", passwordFile("wrong\n", "rw-r--r--")));

    for (int i = 0; i < 3; i++) {
      assertThatExceptionOfType(SQLException.class).isThrownBy(connections::open);
    }

    assertThat(log.list).hasSize(1);
  }

  @Test
  void theRightPasswordOpensTheDatabase() throws IOException, SQLException {
    SourceDatabase source = new SourceDatabase();
    source.execute("CREATE USER cms_trk_r PASSWORD 'right' ADMIN");
    OmdsSettings settings =
        OmdsSettings.of(source.url(), "cms_trk_r", passwordFile("right\n", "rw-------"));

    try (var connection = new JdbcConnections(settings).open()) {
      assertThat(connection.getMetaData().getUserName()).isEqualToIgnoringCase("cms_trk_r");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:oracle:thin:@cms_omds_adg, OMDS (jdbc:oracle:thin:@cms_omds_adg)",
    "jdbc:oracle:thin:me/secret@//host:1521/x, OMDS (jdbc:oracle:thin:me/***@//host:1521/x)",
    "jdbc:h2:mem:x;PASSWORD=secret;A=b, OMDS (jdbc:h2:mem:x;PASSWORD=***;A=b)",
    "jdbc:postgresql://h/db?user=a&password=secret, OMDS"
        + " (jdbc:postgresql://h/db?user=a&password=***)"
  })
  void messagesNameTheSourceWithoutAPasswordInItsUrl(String url, String shown) {
    assertThat(OmdsSettings.of(url, "cms_trk_r", folder).source()).isEqualTo(shown);
  }

  private Path properties(String... lines) throws IOException {
    Path file = folder.resolve("omds.properties");
    Files.write(file, List.of(lines));
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void aFileOfPropertiesNamesUserAndPasswordWhichIsTakenAsItStands() throws IOException {
    Path file = properties("# who", "", "user = cms_other_r ", "password =  a=b\\\\c#d e");

    PasswordFile.Login login = new PasswordFile(file, "cms_trk_r").read();

    assertThat(login.user()).isEqualTo("cms_other_r");
    assertThat(login.password()).isEqualTo("a=b\\\\c#d e");
    assertThat(login.toString()).doesNotContain("a=b");
    assertThat(log.list).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "user=u",
        "password=hush",
        "user=u\npassword=",
        "user=u\npassword=hush\npassword=hush",
        "hush",
        "user=u\npasword=hush"
      })
  void aFileOfPropertiesThatIsNotOneIsToldWithoutWhatItHolds(String text) throws IOException {
    Path file = properties(text.split("\n"));

    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> new PasswordFile(file, "cms_trk_r").read())
        .withMessageContaining(file.toString())
        .satisfies(
            e -> {
              assertThat(e.getMessage()).doesNotContain("hush");
              assertThat(e.hint()).contains("user = ... and password = ...");
            });
  }

  @Test
  void theUserOfAFileOfPropertiesLogsIn() throws IOException, SQLException {
    SourceDatabase source = new SourceDatabase();
    source.execute("CREATE USER cms_other_r PASSWORD 'right' ADMIN");
    Path file = properties("user=cms_other_r", "password=right");
    OmdsSettings settings = OmdsSettings.of(source.url(), "cms_trk_r", file);

    try (var connection = new JdbcConnections(settings).open()) {
      assertThat(connection.getMetaData().getUserName()).isEqualToIgnoringCase("cms_other_r");
    }
    assertThat(settings.toString()).contains("the user of " + file);
  }

  @Test
  void theFileOfPropertiesBesideTheOriginalsIsUsedWhereThatIsNotThere() throws IOException {
    Path credentials = Files.createDirectory(folder.resolve("credentials"));
    Path ours = Files.writeString(credentials.resolve("omds.properties"), "user=u\npassword=p");
    assertThat(settingsOf(Map.of()).passwordFile()).isEqualTo(ours);

    Path originals = Files.writeString(credentials.resolve("oms_pwd.txt"), "p");
    assertThat(settingsOf(Map.of()).passwordFile()).isEqualTo(originals);

    Map<Setting, String> named = Map.of(Setting.OMDS_PASSWORD_FILE, "elsewhere.txt");
    assertThat(settingsOf(named).passwordFile()).isEqualTo(folder.resolve("elsewhere.txt"));
  }

  private OmdsSettings settingsOf(Map<Setting, String> flags) {
    return OmdsSettings.of(Configuration.load(flags, Map.of(), folder)).orElseThrow();
  }

  @Test
  void namesThatAreMoreThanNamesAreRefused() {
    for (String bad : List.of("a b", "x;--", "a.b.c", "1x", "")) {
      assertThatExceptionOfType(UsageException.class)
          .isThrownBy(() -> new RemoteNames("s", bad, ""))
          .withMessageContaining("omds.voltageTable");
    }
  }

  @Test
  void anUnknownDriverIsAUsageError() {
    OmdsSettings settings = OmdsSettings.of("jdbc:nosuch:x", "", folder);

    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> new JdbcConnections(settings).open())
        .withMessageContaining("jdbc:nosuch:x");
  }
}
