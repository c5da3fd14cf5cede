package org.pixelmon.core.omds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.error.SourceUnavailableException;
import org.pixelmon.core.geometry.BarrelGroup;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.records.Records;
import org.pixelmon.core.records.TimeWindow;
import org.pixelmon.core.retry.Pause;
import org.pixelmon.core.testkit.Found;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.oracle.OracleContainer;

/** The mirror against a real Oracle database, where Docker is present. */
class OracleTest {

  private static final String OWNER = "cms_trk_dcs_pvss_cond";
  private static final String PASSWORD = "pixel_reference";

  private static final List<String> CABLES =
      Detector.load(ConfigDir.locate(Path.of(""))).barrelGroups().stream()
          .map(BarrelGroup::hvCable)
          .toList();

  @TempDir private Path folder;

  @Test
  void oracleGivesTheSameAnswersAsTheArchive() throws Exception {
    ReferenceOmds.folder(); // skips this test where the rows are absent
    assumeTrue(
        DockerClientFactory.instance().isDockerAvailable(),
        "no Docker here: the test against Oracle Free is left out");
    try (OracleContainer oracle =
        new OracleContainer("gvenzl/oracle-free:slim-faststart")
            .withUsername(OWNER)
            .withPassword(PASSWORD)) {
      oracle.start();
      try (Connection connection =
          DriverManager.getConnection(oracle.getJdbcUrl(), OWNER, PASSWORD)) {
        ReferenceOmds.load(connection);
      }
      compareWithArchive(oracle.getJdbcUrl());
    }
  }

  private void compareWithArchive(String url) throws Exception {
    Path passwordFile = Files.writeString(folder.resolve("oms_pwd.txt"), PASSWORD);
    OmdsSettings settings = OmdsSettings.of(url, OWNER, passwordFile);
    ReferenceOmds.writeArchive(folder.resolve("written"));
    Instant start = Instant.parse("2022-07-11T10:00:00Z");
    List<TimeWindow> windows = List.of(new TimeWindow(start, start.plusSeconds(1200)));

    try (Omds written = new Omds(folder.resolve("written"), null, true, Progress.NONE);
        Omds mirrored = new Omds(folder.resolve("mirrored"), settings, false, Progress.NONE)) {
      Found.mirror(
          mirrored,
          List.of(ArchiveTable.values()),
          ReferenceOmds.FIRST_DAY,
          ReferenceOmds.LAST_DAY);

      assertThat(Found.currents(new Records(mirrored), windows, "PixelBarrel"))
          .isNotEmpty()
          .isEqualTo(Found.currents(new Records(written), windows, "PixelBarrel"));
      assertThat(Found.temperatures(new Records(mirrored), windows, "PixelBarrel", 40))
          .isNotEmpty()
          .isEqualTo(Found.temperatures(new Records(written), windows, "PixelBarrel", 40));
      assertThat(Found.voltages(new Records(mirrored), windows, CABLES))
          .isEqualTo(Found.voltages(new Records(written), windows, CABLES));
    }
  }

  @Test
  void oracleAnswersEveryStatementAndLetsUsWriteNothing() throws Exception {
    assumeTrue(
        DockerClientFactory.instance().isDockerAvailable(),
        "no Docker here: the test of all statements on Oracle Free is left out");
    try (OracleContainer oracle =
        new OracleContainer("gvenzl/oracle-free:slim-faststart")
            .withUsername(OWNER)
            .withPassword(PASSWORD)) {
      oracle.start();
      String url = oracle.getJdbcUrl();
      Path passwordFile = Files.writeString(folder.resolve("oms_pwd.txt"), PASSWORD);
      StatementTrial trial =
          new StatementTrial(
              OmdsSettings.of(url, OWNER, passwordFile),
              () -> DriverManager.getConnection(url, OWNER, PASSWORD),
              folder.resolve("archive"));

      trial.run();

      assertThat(trial.refusalToWrite().getErrorCode()).isEqualTo(1456);
      assertThat(trial.whileStreaming("SELECT 7 FROM dual")).isEqualTo(7);
    }
  }

  private static SourceUnavailableException failure(String url, Path folder, Pause pause) {
    OmdsSettings settings = OmdsSettings.of(url, "", folder);
    try (Omds omds =
        new Omds(
            folder.resolve("archive"),
            settings,
            new JdbcConnections(settings),
            pause,
            Progress.NONE)) {
      return catchThrowableOfType(
          SourceUnavailableException.class,
          () ->
              Found.mirror(
                  omds,
                  List.of(ArchiveTable.V_VOLTAGES),
                  ReferenceOmds.FIRST_DAY,
                  ReferenceOmds.FIRST_DAY));
    }
  }

  @Test
  void anAliasThatIsNotInTnsnamesOraIsReportedAtOnceWithWhereToLook() throws Exception {
    Files.writeString(folder.resolve("tnsnames.ora"), "");
    String url = "jdbc:oracle:thin:@cms_omds_nowhere?TNS_ADMIN=" + folder;

    SourceUnavailableException failure =
        failure(url, folder, pause -> fail("an alias does not come back by waiting"));

    assertThat(failure).hasMessageContaining("ORA-12154").hasMessageContaining("cms_omds_nowhere");
    assertThat(failure.hint()).contains("TNS_ADMIN");
  }

  @Test
  void aMissingTnsnamesOraIsReportedAtOnceWithWhereToLook() {
    String url = "jdbc:oracle:thin:@cms_omds_nowhere?TNS_ADMIN=" + folder;

    SourceUnavailableException failure =
        failure(url, folder, pause -> fail("a file does not come back by waiting"));

    assertThat(failure).hasMessageContaining("ORA-12263");
    assertThat(failure.hint()).contains("TNS_ADMIN");
  }

  @Test
  void anUnknownHostIsTriedOnceMoreOnly() {
    List<Duration> pauses = new ArrayList<>();

    SourceUnavailableException failure =
        failure("jdbc:oracle:thin:@//no-such-host.invalid:1521/x", folder, pauses::add);

    assertThat(failure).hasMessageContaining("2 tries").hasMessageContaining("ORA-17868");
    assertThat(failure.hint()).contains("TNS_ADMIN");
    assertThat(pauses).hasSize(1);
  }
}
