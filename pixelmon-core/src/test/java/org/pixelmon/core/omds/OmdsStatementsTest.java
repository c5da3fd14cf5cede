package org.pixelmon.core.omds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.testkit.Found;

/** The list of statements and what is really sent are the same. */
class OmdsStatementsTest {

  private static final LocalDate DAY = LocalDate.of(2022, 7, 5);
  private static final List<ArchiveTable> TABLES = List.of(ArchiveTable.values());

  private final SourceDatabase source = new SourceDatabase();
  private final RecordingDriver driver = new RecordingDriver(source.url());
  @TempDir private Path folder;

  private void mirrorAt(String now, OmdsSettings settings) {
    driver.setNow(Instant.parse(now));
    JdbcConnections connections = new JdbcConnections(settings, driver);
    try (Omds omds = new Omds(folder, settings, connections, pause -> {}, Progress.NONE)) {
      Found.mirror(omds, TABLES, DAY, DAY.plusDays(1));
    }
  }

  private void records(String time) {
    source.current(1, time, 1.0, 1.0);
    source.temperature(2, time, -10.0);
    source.voltage("PixelBarrel_X/HV1", time, 100.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:oracle:thin:@//omds.invalid:1521/x", "jdbc:h2:mem:elsewhere"})
  void theListHasAllThatMirrorsSendAndNothingElse(String url) {
    OmdsSettings settings = SourceDatabase.settings(url);
    source.pixel("CMS/PixelBarrel_A/channel002", 1);
    source.pixel("CMS/PixelBarrel_S", 2);
    records("2022-07-05T10:00:00");
    mirrorAt("2022-07-06T01:00:00Z", settings); // looks for later records of any detector
    records("2022-07-06T02:00:00");
    records("2022-07-07T02:00:00");
    mirrorAt("2022-07-07T03:00:00Z", settings); // publishes young days
    mirrorAt("2022-07-07T05:00:00Z", settings); // compares them

    List<ListedStatement> listed = new OmdsStatements(settings).all();

    assertThat(StatementTrial.shapes(driver.statements()))
        .isEqualTo(StatementTrial.shapes(listed.stream().map(ListedStatement::sql).toList()));
  }

  @Test
  void eachPlaceholderThatIsShownHasSomethingBound() {
    for (ListedStatement statement : new OmdsStatements(source.settings()).all()) {
      long shown =
          statement
              .sql()
              .replaceAll("IN \\(\\?(, \\?)*\\)", "?")
              .chars()
              .filter(c -> c == '?')
              .count();

      assertThat(statement.bound()).as(statement.sql()).hasSize((int) shown);
      assertThat(statement.purpose()).isNotEmpty();
    }
  }

  @Test
  void namesOfTheSettingsStandInTheStatements() {
    OmdsSettings settings = source.settings().with(new RemoteNames("mine", "my.volts", "u"));

    String all =
        new OmdsStatements(settings)
            .all().stream().map(ListedStatement::sql).collect(Collectors.joining("\n"));

    assertThat(all)
        .contains("FROM mine.aliases", "FROM mine.dp_name2id", "FROM mine.fwcaenchannel")
        .contains("SELECT cable, change_date, u FROM my.volts")
        .doesNotContain(RemoteNames.CERN.schema());
  }

  @Test
  void theConditionsStateTheSizesAndNoPassword() {
    OmdsSettings settings = SourceDatabase.settings("jdbc:oracle:thin:me/secret@//host:1521/x");

    assertThat(String.join("\n", new OmdsStatements(settings).conditions()))
        .contains("10000 rows a round trip", "31 UTC days", "1000", "5000")
        .doesNotContain("secret");
  }
}
