package org.pixelmon.core.omds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pixelmon.core.archive.ArchiveTable;

/** All that we send is Oracle's SQL, by a grammar that others keep. */
class OracleGrammarTest {

  private static final OmdsSettings CERN =
      SourceDatabase.settings("jdbc:oracle:thin:@cms_omds_adg");
  private static final RemoteSql SQL = RemoteSql.of(CERN);

  private static Set<Long> datapoints(int number) {
    return LongStream.rangeClosed(1, number).boxed().collect(Collectors.toSet());
  }

  @Test
  void everyStatementThatIsListedIsOracles() {
    List<ListedStatement> all = new OmdsStatements(CERN).all();

    assertThat(all).hasSizeGreaterThan(15);
    for (ListedStatement statement : all) {
      assertThat(OracleGrammar.errors(statement.sql())).as(statement.sql()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5001})
  void shortListsAndNoneAreOracles(int number) {
    assertThat(OracleGrammar.errors(SQL.datapointNames(RemoteSql.datapointsNamed(number))))
        .isEmpty();
    for (ArchiveTable table : ArchiveTable.values()) {
      PixelCondition pixel = new PixelCondition(table, datapoints(number));
      assertThat(OracleGrammar.errors(SQL.newest(pixel))).isEmpty();
      assertThat(OracleGrammar.errors(SQL.scan(pixel))).isEmpty();
      assertThat(OracleGrammar.errors(SQL.contents(pixel, CERN.daysPerScan()))).isEmpty();
    }
  }

  @Test
  void listsBesideListsAreOracles() {
    PixelCondition pixel = new PixelCondition(ArchiveTable.FWCAENCHANNEL, datapoints(1002));

    assertThat(OracleGrammar.errors(SQL.newest(pixel))).isEmpty();
    assertThat(OracleGrammar.errors(SQL.datapointNames(RemoteSql.datapointsNamed(1002)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1000, 1001, 5000})
  void noListIsLongerThanOracleTakes(int number) {
    String sql = SQL.scan(new PixelCondition(ArchiveTable.FWCAENCHANNEL, datapoints(number)));

    for (String list : sql.split(" IN ", -1)) {
      assertThat(list.split(", \\?", -1).length).isLessThanOrEqualTo(1000);
    }
    assertThat(sql.chars().filter(c -> c == '?').count()).isEqualTo(number + 2L);
  }

  @Test
  void aNamedColumnOfTheVoltageIsOracles() {
    RemoteSql named =
        RemoteSql.of(CERN.with(new RemoteNames("cms_trk", "cms_trk.v_volts$1", "v_mon")));

    assertThat(
            OracleGrammar.errors(
                named.scan(new PixelCondition(ArchiveTable.V_VOLTAGES, datapoints(1)))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT CURRENT_TIMESTAMP",
        "SELECT a FROM t LIMIT 3",
        "SELECT a FROM (SELECT b FROM t) AS days",
        "SELECT a FROM t WHERE b >= ?::timestamp",
        "SELECT a FROM t WHERE a IN (?, )",
        "SET TIME ZONE 'UTC'"
      })
  void theGrammarKnowsWhatIsNotOracles(String sql) {
    assertThat(OracleGrammar.errors(sql)).isNotEmpty();
  }
}
