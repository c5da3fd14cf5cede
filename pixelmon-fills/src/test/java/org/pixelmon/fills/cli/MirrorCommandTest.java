package org.pixelmon.fills.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.testkit.TestHome;
import org.pixelmon.fills.PixelmonFills;

/** {@code archive mirror} with a database of its own: H2 in Oracle mode. */
class MirrorCommandTest {

  private static final String SCHEMA = "cms_trk_dcs_pvss_cond";

  private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=Oracle;DB_CLOSE_DELAY=-1";
  @TempDir private Path folder;

  /** A record of a channel at noon of each of four days, and one a year later. */
  @BeforeEach
  void aDatabase() throws SQLException {
    execute(
        "CREATE SCHEMA " + SCHEMA,
        "CREATE TABLE v_voltages (cable VARCHAR(100), change_date TIMESTAMP(9), vmon DOUBLE"
            + " PRECISION)",
        "SET SCHEMA " + SCHEMA,
        "CREATE TABLE aliases (alias VARCHAR(200), dpe_name VARCHAR(200), since TIMESTAMP)",
        "CREATE TABLE dp_name2id (id NUMBER(10), dpname VARCHAR(200))",
        "CREATE TABLE fwcaenchannel (dpid NUMBER(10), change_date TIMESTAMP(9), actual_imon DOUBLE"
            + " PRECISION, actual_vmon DOUBLE PRECISION)",
        "CREATE TABLE tkplcreadsensor (dpid NUMBER(10), change_date TIMESTAMP(9), value_converted"
            + " DOUBLE PRECISION)",
        "INSERT INTO aliases VALUES ('CMS_TRACKER/x/PixelBarrel_BmI_S1_LAY14/channel002', 'dp1.',"
            + " TIMESTAMP '2017-03-01 00:00:00')",
        "INSERT INTO dp_name2id VALUES (1, 'dp1')",
        "INSERT INTO fwcaenchannel SELECT 1, DATEADD('DAY', x, TIMESTAMP '2022-06-29 12:00:00'), x,"
            + " 300 FROM SYSTEM_RANGE(0, 3)",
        "INSERT INTO fwcaenchannel VALUES (1, TIMESTAMP '2023-07-01 12:00:00', 9, 300)");
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private CliHarness.Result run(Map<String, String> more, String... words) {
    CliHarness harness =
        new CliHarness(folder).with("PIXELMON_OMDS_URL", url).with("PIXELMON_OMDS_USER", "");
    for (Map.Entry<String, String> each : more.entrySet()) {
      harness = harness.with(each.getKey(), each.getValue());
    }
    return harness.run(new PixelmonFills(), words);
  }

  private CliHarness.Result mirror(String from, String to, String... more) {
    List<String> words = new ArrayList<>(List.of("archive", "mirror", "--from", from));
    words.addAll(List.of("--to", to));
    words.addAll(List.of(more));
    return run(Map.of(), words.toArray(String[]::new));
  }

  @Test
  void daysOfAllTablesAreFetchedOnceWhoeverAskedForThem() {
    CliHarness.Result june = mirror("2022-06-28", "2022-06-30");
    assertThat(june.code()).as(june.err()).isZero();
    assertThat(june.out().lines())
        .containsExactly(
            "fwcaenchannel: 3 days, 0 there, 3 fetched",
            "tkplcreadsensor: 3 days, 0 there, 3 fetched",
            "v_voltages: 3 days, 0 there, 3 fetched");
    Map<String, String> before = new TreeMap<>(new TestHome(folder).snapshot());
    before.keySet().removeIf(name -> !name.endsWith(".parquet"));

    CliHarness.Result both = mirror("2022-06-29", "2022-07-02");

    assertThat(both.out()).contains("fwcaenchannel: 4 days, 2 there, 2 fetched\n");
    assertThat(both.err()).contains("6 day files fetched, 6 were there");
    assertThat(new TestHome(folder).snapshot()).containsAllEntriesOf(before);
    assertThat(run(Map.of(), "archive", "verify").code()).isZero();
  }

  @Test
  void onlyTheTablesWantedAreFetched() {
    CliHarness.Result result = mirror("2022-06-28", "2022-06-30", "--table", "v_voltages");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).isEqualTo("v_voltages: 3 days, 0 there, 3 fetched\n");
    assertThat(mirror("2022-06-28", "2022-06-30", "--table", "v_voltage").err())
        .contains("wants fwcaenchannel or tkplcreadsensor or v_voltages, got 'v_voltage'");
  }

  @Test
  void aDayThatIsNotOverIsLackingAndThatIsPartial() {
    assertThat(mirror("2023-07-01", "2023-06-30").code()).isEqualTo(ExitCode.USAGE.code());

    CliHarness.Result future = mirror("2098-07-01", "2098-07-02");

    assertThat(future.code()).as(future.err()).isEqualTo(ExitCode.PARTIAL.code());
    assertThat(future.out())
        .contains("v_voltages: 2 days, 0 there, 0 fetched, 2 lacking: 2098-07-01 to 2098-07-02\n");
    assertThat(future.err())
        .contains("lacks 2 days of v_voltages, from 2098-07-01 to 2098-07-02: records of them may");
  }

  @Test
  void aDryRunPlansTheSameDaysAndWritesNothing() {
    CliHarness.Result result = mirror("2022-06-28", "2022-06-30", "--dry-run");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out())
        .contains("fwcaenchannel: 3 days wanted, 0 there, 3 missing\n")
        .contains("v_voltages: 3 days wanted, 0 there, 3 missing\n")
        .contains("  would be fetched by one query: 2022-06-28 to 2022-06-30\n");
    assertThat(new TestHome(folder).snapshot()).isEmpty();
  }

  @Test
  void aDemoArchiveSaysWhatIsThereAndGetsNothing() {
    run(Map.of(), "demo", "--fills", "2", "-q");
    Map<String, String> before = new TestHome(folder).snapshot();

    CliHarness.Result result = mirror("2022-07-05", "2022-12-31");

    assertThat(result.code()).as(result.err()).isEqualTo(ExitCode.PARTIAL.code());
    assertThat(result.out()).containsPattern("v_voltages: 180 days, [1-9]\\d* there, 0 fetched, ");
    assertThat(result.err()).contains("nothing is fetched into a demo archive");
    assertThat(new TestHome(folder).snapshot()).isEqualTo(before);
  }

  @Test
  void theLumiSectionsOfTheFillsOfTheseDaysAreLookedForToo() {
    run(Map.of(), "demo", "--fills", "4", "-q");
    run(Map.of(), "get", "-ff", "7920", "-lf", "7930", "--offline", "-q");
    run(Map.of(), "archive", "prune", "lumi", "7920..7930", "--even-demo");

    CliHarness.Result result =
        mirror("2022-07-05", "2022-07-05", "-i", "data/fills_info/fills.csv");

    assertThat(result.code()).as(result.err()).isEqualTo(ExitCode.PARTIAL.code());
    assertThat(result.err())
        .contains("the archive lacks the lumi sections of 1 fill, the first 7920");
  }

  @Test
  void offlineWithoutNamesThereIsNoData() {
    CliHarness.Result result = mirror("2022-06-28", "2022-06-30", "--offline");

    assertThat(result.code()).isEqualTo(ExitCode.NO_DATA.code());
    assertThat(result.err()).contains("the archive lacks the names");
  }
}
