package org.pixelmon.core.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pixelmon.core.testkit.TestHome;

/** OMDS, played by a PostgreSQL; asked for the currents of a fill. */
public final class OmdsRemote implements Remote {

  private static final String PASSWORD = "pw-C4n4ry-0mds";
  private static final String SCHEMA = "cms_trk_dcs_pvss_cond";

  /** What the database answers in all, about: log-in, names and 1,000 records. */
  private static final int ANSWER_BYTES = 60_000;

  private static final Set<String> NAMES = Set.of("OMDS");

  private final PostgresServer server;

  private OmdsRemote(PostgresServer server) {
    this.server = server;
  }

  /** Whether there is a PostgreSQL to play it. */
  public static boolean canBePlayed() {
    return PostgresServer.installed().isPresent();
  }

  /** Starts it and fills its tables. */
  public static OmdsRemote start() throws IOException, InterruptedException, SQLException {
    PostgresServer server =
        PostgresServer.start(PostgresServer.installed().orElseThrow(), PASSWORD);
    try {
      server.execute(PASSWORD, tables());
    } catch (SQLException e) {
      server.close();
      throw e;
    }
    return new OmdsRemote(server);
  }

  /** 64 channels with a record every 20 minutes of the day of the fill. */
  private static String[] tables() {
    return new String[] {
      "CREATE SCHEMA " + SCHEMA,
      "SET search_path = " + SCHEMA,
      "CREATE TABLE aliases (alias text, dpe_name text, since timestamp)",
      "CREATE TABLE dp_name2id (id bigint, dpname text)",
      "CREATE TABLE fwcaenchannel (dpid bigint, change_date timestamp, actual_imon float8,"
          + " actual_vmon float8)",
      "CREATE TABLE tkplcreadsensor (dpid bigint, change_date timestamp, value_converted float8)",
      "CREATE TABLE v_voltages (cable text, change_date timestamp, vmon float8, dpid bigint)",
      "INSERT INTO aliases SELECT 'CMS_TRACKER/PixelBarrel/PixelBarrel_BmI_S' || s || '_LAY' || l"
          + " || '/channel00' || c, 'b' || s || l || c || '.', '2017-03-05'"
          + " FROM generate_series(1, 8) s, (VALUES ('14'), ('23')) x(l), generate_series(0, 3) c",
      "INSERT INTO dp_name2id SELECT row_number() OVER (ORDER BY dpe_name), rtrim(dpe_name, '.')"
          + " FROM aliases",
      "INSERT INTO fwcaenchannel SELECT id, timestamp '2022-07-05 00:05:00' + k * interval"
          + " '20 min' + id * interval '1 s', id + k / 100.0, 300 FROM dp_name2id,"
          + " generate_series(0, 71) k",
      "INSERT INTO fwcaenchannel VALUES (1, '2022-07-06 00:00:01', 1, 300)",
      "CREATE ROLE cms_trk_r LOGIN PASSWORD '" + PASSWORD + "'",
      "GRANT USAGE ON SCHEMA " + SCHEMA + " TO cms_trk_r",
      "GRANT SELECT ON ALL TABLES IN SCHEMA " + SCHEMA + " TO cms_trk_r"
    };
  }

  @Override
  public String name() {
    return "OMDS";
  }

  @Override
  public void prepare(Path home) throws IOException {
    TestHome in = new TestHome(home);
    in.write(
        TestHome.FILLS,
        TestHome.FILLS_HEADER,
        "9001,2022-07-05 14:47:08.000000,2022-07-05 20:00:00.000000");
    Secret.write(in, "credentials/oms_pwd.txt", PASSWORD);
  }

  @Override
  public String program() {
    return "pixelmon-currents";
  }

  @Override
  public List<String> arguments() {
    return List.of("fetch", "-ff", "9001", "-lf", "9001", "-s", "Barrel");
  }

  @Override
  public String output() {
    return "data/currents/from_database/9001_Barrel.txt";
  }

  @Override
  public Map<String, String> healthy() {
    return through(server.port());
  }

  private Map<String, String> through(int port) {
    return at(server.url(port, "postgres"));
  }

  private static Map<String, String> at(String url, String... more) {
    Map<String, String> environment = new TreeMap<>();
    environment.put("PIXELMON_OMDS_URL", url);
    environment.put("PIXELMON_OMDS_SOURCE_NAME", "one database by many ways");
    for (int i = 0; i < more.length; i += 2) {
      environment.put(more[i], more[i + 1]);
    }
    return environment;
  }

  @Override
  public String secret() {
    return PASSWORD;
  }

  @Override
  public List<FaultCase> cases(Extent extent, long seed) {
    List<FaultCase> cases =
        new ArrayList<>(
            new LineFaults(NAMES, server.port(), this::through, seed).cases(extent, ANSWER_BYTES));
    cases.add(fixed("no such host", 5, at("jdbc:postgresql://omds.invalid/x")));
    cases.add(fixed("no such database", 5, at(server.url(server.port(), "absent"))));
    cases.add(fixed("no such user", 6, at(healthyUrl(), "PIXELMON_OMDS_USER", "nobody_we_know")));
    cases.add(fixed("no such schema", 5, at(healthyUrl(), "PIXELMON_OMDS_SCHEMA", "elsewhere")));
    return cases;
  }

  private String healthyUrl() {
    return server.url(server.port(), "postgres");
  }

  private static FaultCase fixed(String fault, int code, Map<String, String> environment) {
    return FaultCase.of(
        fault, Set.of(code), NAMES, () -> new FaultCase.Caused(environment, () -> {}));
  }

  @Override
  public void close() {
    server.close();
  }
}
