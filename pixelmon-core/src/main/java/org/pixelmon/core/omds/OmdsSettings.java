package org.pixelmon.core.omds;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pixelmon.core.archive.ArchiveSource;
import org.pixelmon.core.config.Configuration;
import org.pixelmon.core.config.Setting;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.retry.RetryPolicy;
import org.pixelmon.core.secret.Secrets;

/**
 * How to reach the detector-control database, and how gently.
 *
 * <p>The default URL, {@code jdbc:oracle:thin:@cms_omds_adg}, names a TNS alias: Oracle's driver
 * looks it up in {@code tnsnames.ora}, in the folder of the system property {@code
 * oracle.net.tns_admin} or else of the environment variable {@code TNS_ADMIN}. At CERN this folder
 * is {@code /etc}. Any other JDBC URL works if its driver's jar lies in {@code lib/}.
 *
 * @param url JDBC URL
 * @param user database user; empty for a URL that needs none (a wallet), and then no password is
 *     read
 * @param passwordFile file whose first line is the password; if its name ends with {@code
 *     .properties}, file with {@code user} and {@code password}
 * @param names what the tables are called
 * @param fetchSize rows per round trip: 10,000, half a megabyte of the driver's memory; the
 *     driver's own 10 would take a thousand times as many round trips
 * @param daysPerScan how many adjacent UTC days one query may ask for: 31, so that a line that
 *     drops costs a month at most, and a query ends before the database forgets its old rows
 * @param lag how long after its end a day is taken for unfinished as long as its table has no later
 *     record: longer than the replica's usual delay
 * @param connectTimeout limit for connecting and logging in
 * @param answerTimeout limit for a query, and (Oracle, PostgreSQL) for each answer on the wire
 * @param retry tries in a row without any progress when the connection drops
 * @param sourceName what archives call the database; empty to name it after the URL
 */
public record OmdsSettings(
    String url,
    String user,
    Path passwordFile,
    RemoteNames names,
    int fetchSize,
    int daysPerScan,
    Duration lag,
    Duration connectTimeout,
    Duration answerTimeout,
    RetryPolicy retry,
    String sourceName) {

  private static final Pattern SOURCE_NAME = Pattern.compile("|\\S(?:[^\\p{Cntrl}]{0,398}\\S)?");

  private static final RetryPolicy RETRY =
      new RetryPolicy(5, Duration.ofSeconds(2), Duration.ofMinutes(1));

  /**
   * Refuses what cannot work.
   *
   * @throws UsageException when the name of the source is no name
   */
  public OmdsSettings {
    Objects.requireNonNull(url);
    Objects.requireNonNull(user);
    if (fetchSize < 1 || daysPerScan < 1 || lag.isNegative()) {
      throw new IllegalArgumentException(
          "fetch size " + fetchSize + ", days per scan " + daysPerScan + ", lag " + lag);
    }
    if (!SOURCE_NAME.matcher(sourceName).matches()) {
      throw new UsageException(
          "setting omds.sourceName wants one line of at most 400 characters",
          "Take the database as 'pixelmon-fills archive status' shows it, or leave it empty.");
    }
  }

  /** Default limits and the names at CERN. */
  public static OmdsSettings of(String url, String user, Path passwordFile) {
    return new OmdsSettings(
        url,
        user,
        passwordFile,
        RemoteNames.CERN,
        10_000,
        31,
        Duration.ofDays(2),
        Duration.ofSeconds(30),
        Duration.ofMinutes(10),
        RETRY,
        "");
  }

  /** The settings of a run; empty when {@code omds.url} is empty. */
  public static Optional<OmdsSettings> of(Configuration config) {
    String url = config.text(Setting.OMDS_URL);
    if (url.isEmpty()) {
      return Optional.empty();
    }
    RemoteNames names =
        new RemoteNames(
            config.text(Setting.OMDS_SCHEMA),
            config.text(Setting.OMDS_VOLTAGE_TABLE),
            config.text(Setting.OMDS_VOLTAGE_COLUMN));
    Path passwordFile = passwordFile(config);
    OmdsSettings standard = of(url, config.text(Setting.OMDS_USER), passwordFile).with(names);
    return Optional.of(
        standard
            .withSourceName(config.text(Setting.OMDS_SOURCE_NAME))
            .with(
                new RetryPolicy(
                    config.count(Setting.OMDS_TRIES), RETRY.firstPause(), RETRY.longestPause()))
            .within(
                config.seconds(Setting.OMDS_CONNECT_TIMEOUT),
                config.seconds(Setting.OMDS_ANSWER_TIMEOUT)));
  }

  /** The original's file; where that is not there and nobody named one, the one beside it. */
  private static Path passwordFile(Configuration config) {
    Path file = config.path(Setting.OMDS_PASSWORD_FILE).orElse(Path.of(""));
    Path properties = file.resolveSibling(PasswordFile.PROPERTIES);
    boolean isNamed = !config.text(Setting.OMDS_PASSWORD_FILE).equals(builtIn(config));
    return isNamed || Files.exists(file) || !Files.exists(properties) ? file : properties;
  }

  private static String builtIn(Configuration config) {
    return Setting.OMDS_PASSWORD_FILE.builtIn().replace("<home>", config.home().toString());
  }

  /** The same with other time limits. */
  private OmdsSettings within(Duration connecting, Duration answering) {
    return changed(names, connecting, answering, retry, sourceName);
  }

  /** The same with other names. */
  public OmdsSettings with(RemoteNames other) {
    return changed(other, connectTimeout, answerTimeout, retry, sourceName);
  }

  /** The same with another way to retry. */
  public OmdsSettings with(RetryPolicy other) {
    return changed(names, connectTimeout, answerTimeout, other, sourceName);
  }

  /** The same with another name of the database for archives. */
  public OmdsSettings withSourceName(String other) {
    return changed(names, connectTimeout, answerTimeout, retry, other);
  }

  private OmdsSettings changed(
      RemoteNames otherNames,
      Duration connecting,
      Duration answering,
      RetryPolicy otherRetry,
      String otherSourceName) {
    return new OmdsSettings(
        url,
        user,
        passwordFile,
        otherNames,
        fetchSize,
        daysPerScan,
        lag,
        connecting,
        answering,
        otherRetry,
        otherSourceName);
  }

  /** What an archive takes this source for: the database and the schema, whoever the user is. */
  public ArchiveSource archiveSource() {
    return new ArchiveSource(
        sourceName.isEmpty() ? DatabaseName.of(url) : sourceName,
        names.schema().toLowerCase(Locale.ROOT));
  }

  /** The source as messages name it: the URL, with any password in it masked. */
  public String source() {
    return "OMDS (" + Secrets.maskValue(url) + ")";
  }

  /** Who logs in, for messages. */
  String login() {
    if (user.isEmpty()) {
      return "whom the address names";
    }
    return PasswordFile.namesUser(passwordFile) ? "the user of " + passwordFile : "user " + user;
  }

  /** As messages may show it: without the password, which isn't part of it anyway. */
  @Override
  public String toString() {
    return source() + " as " + login();
  }
}
