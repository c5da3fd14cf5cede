package org.pixelmon.core.oms;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.pixelmon.core.config.Configuration;
import org.pixelmon.core.config.Setting;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.retry.RetryPolicy;

/**
 * Where OMS is and how to talk to it.
 *
 * @param url base of the aggregation API, for example {@code https://cmsoms.cern.ch/agg/api/v1}
 * @param auth how to sign on
 * @param clientFile file with client id and secret
 * @param tokenUrl where they are turned into a token
 * @param audience whom the token is for
 * @param caFile PEM file with certificates to trust beside the JDK's
 * @param pageSize rows to ask for at a time
 * @param connectTimeout time limit for a connection
 * @param answerTimeout time limit for a whole answer
 * @param retry how often a request is sent when no answer comes, or one that says to come again
 */
public record OmsSettings(
    URI url,
    Auth auth,
    Path clientFile,
    URI tokenUrl,
    String audience,
    Optional<Path> caFile,
    int pageSize,
    Duration connectTimeout,
    Duration answerTimeout,
    RetryPolicy retry) {

  private static final int PAGE_SIZE = 100;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

  /** Ways to sign on. */
  public enum Auth {
    /** As an application, if its credentials are there; otherwise not at all. */
    AUTO,
    /** As an application, with a client id and secret. */
    CLIENT,
    /** Not at all. */
    NONE
  }

  /** Checks the page size. */
  public OmsSettings {
    if (pageSize < 1) {
      throw new IllegalArgumentException("a page has at least 1 row, got " + pageSize);
    }
  }

  /**
   * The settings of a run.
   *
   * @param authFlag way to sign on given on the command line, wins over the configured one
   * @throws UsageException when one of them is not understood
   */
  public static OmsSettings of(Configuration config, Optional<Auth> authFlag) {
    return new OmsSettings(
        Urls.parse(Setting.OMS_URL.key(), config.text(Setting.OMS_URL)),
        authFlag.orElseGet(() -> config.choice(Setting.OMS_AUTH, Auth.class)),
        config.path(Setting.OMS_CLIENT_FILE).orElseThrow(OmsSettings::noClientFile),
        Urls.parse(Setting.OMS_TOKEN_URL.key(), config.text(Setting.OMS_TOKEN_URL)),
        config.text(Setting.OMS_AUDIENCE),
        config.path(Setting.OMS_CA_FILE),
        PAGE_SIZE,
        config.seconds(Setting.OMS_CONNECT_TIMEOUT),
        config.seconds(Setting.OMS_ANSWER_TIMEOUT),
        new RetryPolicy(config.count(Setting.OMS_TRIES), FIRST_PAUSE, LONGEST_PAUSE));
  }

  private static UsageException noClientFile() {
    return new UsageException("setting oms.clientFile is empty", "Name a file.");
  }

  /** Whether to sign on as an application. */
  boolean signsOn() {
    return auth == Auth.CLIENT || auth == Auth.AUTO && Files.exists(clientFile);
  }
}
