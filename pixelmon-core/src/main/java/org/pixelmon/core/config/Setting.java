package org.pixelmon.core.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The settings, each with its key in {@code config/pixelmon.properties}, its environment variable
 * and its built-in default. A default may hold {@code <home>} or {@code <cache>}.
 */
public enum Setting {
  /** Folder below which inputs and outputs have their default places. */
  HOME("home", "PIXELMON_HOME", "."),
  /** The local archive. */
  ARCHIVE_DIR("archive.dir", "PIXELMON_ARCHIVE", "<home>/data/archive"),
  /** Whether to answer from the archive alone and never open a socket. */
  OFFLINE("offline", "false"),

  /** JDBC URL of the detector-control database. */
  OMDS_URL("omds.url", "jdbc:oracle:thin:@cms_omds_adg"),
  /** Its user. */
  OMDS_USER("omds.user", "cms_trk_r"),
  /** File whose first line is the user's password. */
  OMDS_PASSWORD_FILE("omds.passwordFile", "<home>/credentials/oms_pwd.txt"),
  /** Schema of the tables; empty for none. */
  OMDS_SCHEMA("omds.schema", "cms_trk_dcs_pvss_cond"),
  /** The view of the voltages, with its schema if it needs one. */
  OMDS_VOLTAGE_TABLE("omds.voltageTable", "v_voltages"),
  /** Column of the voltage in it; empty for the third. */
  OMDS_VOLTAGE_COLUMN("omds.voltageColumn", ""),
  /** What archives call the database; empty to name it after its URL. */
  OMDS_SOURCE_NAME("omds.sourceName", ""),
  /** Time limit for connecting and logging in to it, seconds. */
  OMDS_CONNECT_TIMEOUT("omds.connectTimeoutSeconds", "30"),
  /** Time limit for a query of it and for each answer on the wire, seconds. */
  OMDS_ANSWER_TIMEOUT("omds.answerTimeoutSeconds", "600"),
  /** How often in a row it is tried when nothing comes of it. */
  OMDS_TRIES("omds.tries", "5"),

  /** Base URL of the OMS aggregation API. */
  OMS_URL("oms.url", "https://cmsoms.cern.ch/agg/api/v1"),
  /** How to sign on to OMS: auto, client, token, kerberos, device or none. */
  OMS_AUTH("oms.auth", "auto"),
  /** PEM file with certificates to trust beside the JDK's; empty for none. */
  OMS_CA_FILE("oms.caFile", ""),
  /** File with client_id and client_secret for OMS. */
  OMS_CLIENT_FILE("oms.clientFile", "<home>/credentials/oms_client.properties"),
  /** File with a ready token for OMS. */
  OMS_TOKEN_FILE("oms.tokenFile", "<home>/credentials/oms_token.txt"),
  /** Where client credentials are turned into a token. */
  OMS_TOKEN_URL("oms.tokenUrl", "https://auth.cern.ch/auth/realms/cern/api-access/token"),
  /** The sign-on server's realm, for a sign-on by a code. */
  OMS_REALM_URL("oms.realmUrl", "https://auth.cern.ch/auth/realms/cern"),
  /** The application that signs on by a code; empty for none. */
  OMS_DEVICE_CLIENT("oms.deviceClient", ""),
  /** Where the sign-on by a code is kept between runs. */
  OMS_DEVICE_TOKEN_FILE("oms.deviceTokenFile", "<cache>/pixelmon/oms-refresh-token"),
  /** The audience the token is for. */
  OMS_AUDIENCE("oms.audience", "cmsoms-prod"),
  /** Time limit for connecting to OMS and its token service, seconds. */
  OMS_CONNECT_TIMEOUT("oms.connectTimeoutSeconds", "20"),
  /** Time limit for a whole answer of theirs, seconds. */
  OMS_ANSWER_TIMEOUT("oms.answerTimeoutSeconds", "60"),
  /** How often a request to them is sent when nothing comes of it. */
  OMS_TRIES("oms.tries", "4"),

  /** The brilcalc command, with leading arguments if it runs in a container. */
  BRILCALC_COMMAND("brilcalc.command", "PIXELMON_BRILCALC", "brilcalc"),
  /** Time limit of one brilcalc run, seconds. */
  BRILCALC_TIMEOUT("brilcalc.timeoutSeconds", "900"),

  /** Voltage above which a readout group's high voltage counts as on, V. */
  HV_ON_VOLT("temperatures.hvOnVolt", "10"),
  /** How far back a reading of a temperature may lie, hours. */
  LOOKBACK_LIMIT_HOURS("temperatures.lookbackLimitHours", "240"),
  /** How far back a voltage may lie, which is recorded on change, days. */
  HV_LOOKBACK_DAYS("temperatures.hvLookbackDays", "366"),
  /** How much warmer the silicon of the endcaps is than its cooling while the voltage is on, K. */
  ENDCAP_SELF_HEATING("temperatures.endcapSelfHeatingKelvin", "3"),
  /** How far back the leakage current of a step of a radiation profile may lie, days. */
  CURRENT_LOOKBACK_DAYS("radsim.currentLookbackDays", "10");

  private final String key;
  private final String variable;
  private final String builtIn;

  Setting(String key, String builtIn) {
    this(key, "PIXELMON_" + snakeCase(key), builtIn);
  }

  Setting(String key, String variable, String builtIn) {
    this.key = key;
    this.variable = variable;
    this.builtIn = builtIn;
  }

  private static String snakeCase(String key) {
    return key.replaceAll("([a-z])([A-Z])", "$1_$2").replace('.', '_').toUpperCase(Locale.ROOT);
  }

  /** Key in the properties file. */
  public String key() {
    return key;
  }

  /** Environment variable. */
  public String variable() {
    return variable;
  }

  /** Value when nobody sets it. */
  public String builtIn() {
    return builtIn;
  }

  /**
   * Whether the empty text is a value of its own (no user, no schema, no file), so that an empty
   * environment variable sets it instead of being taken for unset.
   */
  boolean mayBeEmpty() {
    return switch (this) {
      case OMDS_URL,
          OMDS_USER,
          OMDS_PASSWORD_FILE,
          OMDS_SCHEMA,
          OMDS_VOLTAGE_COLUMN,
          OMDS_SOURCE_NAME,
          OMS_CA_FILE,
          OMS_CLIENT_FILE,
          OMS_DEVICE_CLIENT ->
          true;
      default -> false;
    };
  }

  /** Whether what comes out of a run depends on it, and not only how it is got. */
  public boolean decidesResults() {
    return key.startsWith("temperatures.") || key.startsWith("radsim.");
  }

  /** The setting with this key. */
  public static Optional<Setting> ofKey(String key) {
    return Arrays.stream(values()).filter(s -> s.key.equals(key)).findFirst();
  }
}
