package org.pixelmon.core.omds;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pixelmon.core.archive.AliasEntry;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.archive.DatapointName;
import org.pixelmon.core.archive.RowAppender;

/** The SQL itself, against H2. */
class RemoteTablesTest {

  private static final Instant DAY = Instant.parse("2022-07-05T00:00:00Z");

  private final SourceDatabase source = new SourceDatabase();
  private final WatchedSource watched = new WatchedSource(source.settings());
  private final RemoteTables tables = new RemoteTables(source.settings());

  /** Keeps the datapoint of each row. */
  private static final class Seen implements RowAppender {
    private final List<Long> dpids = new ArrayList<>();

    @Override
    public void row(long dpid, Instant changeDate, double... values) {
      dpids.add(dpid);
    }

    @Override
    public void row(String cable, Instant changeDate, double... values) {
      throw new AssertionError("unexpected cable " + cable);
    }
  }

  private static Set<Long> ids(int count) {
    return LongStream.rangeClosed(1, count).boxed().collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1000, 1", "1001, 2", "5000, 5", "5001, 0"})
  void asksForAtMostAThousandDatapointsAListAndFiltersLongerOnesItself(int count, int lists)
      throws SQLException {
    source.temperature(1, "2022-07-05T00:00:00", 1.0);
    source.temperature(count, "2022-07-05T10:00:00", 2.0);
    source.temperature(count + 1, "2022-07-05T11:00:00", 3.0);
    source.temperature(count, "2022-07-06T00:00:00", 4.0);
    Seen seen = new Seen();

    try (Connection connection = watched.open()) {
      tables.scan(
          connection, ArchiveTable.TKPLCREADSENSOR, ids(count), DAY, DAY.plusSeconds(86_400), seen);
    }

    assertThat(seen.dpids).containsExactly(1L, (long) count);
    assertThat(watched.queries().get(0).split(" IN ", -1)).hasSize(lists + 1);
    assertThat(watched.queries().get(0)).doesNotContain("2022");
  }

  @Test
  void findsTheNumbersOfTheNamesWantedOnly() throws SQLException {
    source.datapoint(11, "a");
    source.datapoint(12, "b");
    source.datapoint(13, "c");

    try (Connection connection = watched.open()) {
      assertThat(tables.datapointNames(connection, Set.of("a", "c")))
          .containsExactlyInAnyOrder(new DatapointName(11, "a"), new DatapointName(13, "c"));
    }
  }

  @Test
  void anAliasWithoutADatapointEndsTheOneBefore() throws SQLException {
    source.alias("x/Pixel", "one.", "2017-01-01T00:00:00");
    source.alias("x/Pixel", null, "2018-01-01T00:00:00");

    try (Connection connection = watched.open()) {
      assertThat(tables.aliases(connection))
          .extracting(alias -> alias.datapointElement() + " " + alias.since())
          .containsExactlyInAnyOrder("one. 2017-01-01T00:00:00Z", " 2018-01-01T00:00:00Z");
    }
  }

  @Test
  void theSameQueriesRunOnDuckDb() throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute("CREATE SCHEMA cms_trk_dcs_pvss_cond");
      statement.execute("SET search_path = 'cms_trk_dcs_pvss_cond,main'");
      statement.execute("CREATE TABLE aliases (alias TEXT, dpe_name TEXT, since TIMESTAMP)");
      statement.execute("INSERT INTO aliases VALUES ('x/Pixel', 'one.', '2017-01-01')");
      statement.execute("CREATE TABLE dp_name2id (id BIGINT, dpname TEXT)");
      statement.execute("INSERT INTO dp_name2id VALUES (1, 'one'), (2, 'two')");
      statement.execute(
          "CREATE TABLE tkplcreadsensor (dpid BIGINT, change_date TIMESTAMP,"
              + " value_converted DOUBLE)");
      statement.execute(
          "INSERT INTO tkplcreadsensor VALUES (1, '2022-07-05 23:59:59.999999', NULL),"
              + " (1, '2022-07-05', 7), (1, '2022-07-06', 8), (2, '2022-07-05', 9)");
      duck.setAutoCommit(false);
      Seen seen = new Seen();

      assertThat(tables.aliases(duck))
          .containsExactly(
              new AliasEntry("x/Pixel", "one.", Instant.parse("2017-01-01T00:00:00Z")));
      assertThat(tables.datapointNames(duck, Set.of("one")))
          .containsExactly(new DatapointName(1, "one"));
      tables.scan(
          duck, ArchiveTable.TKPLCREADSENSOR, Set.of(1L), DAY, DAY.plusSeconds(86_400), seen);
      assertThat(seen.dpids).containsExactly(1L, 1L);
    }
  }
}
