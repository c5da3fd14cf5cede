package org.pixelmon.core.oms;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.pixelmon.core.config.Configuration;
import org.pixelmon.core.config.Setting;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.http.Proxies;
import org.pixelmon.core.http.Urls;
import org.pixelmon.core.http.WebSettings;
import org.pixelmon.core.retry.RetryPolicy;

/**
 * Where OMS is and how to talk to it.
 *
 * @param url base of the aggregation API, for example {@code https://cmsoms.cern.ch/agg/api/v1}
 * @param auth how to sign on
 * @param ways what the ways to sign on need
 * @param pageSize rows to ask for at a time
 * @param totalTime time limit for all pages of an answer together
 * @param web how it is reached
 */
public record OmsSettings(
    URI url, Auth auth, SignOnSettings ways, int pageSize, Duration totalTime, WebSettings web) {

  private static final int PAGE_SIZE = 100;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

  /** All fills of the LHC are 120 pages, which take OMS some minutes. */
  private static final Duration TOTAL_TIME = Duration.ofMinutes(15);

  /** A hundred fills have about 200 KiB. */
  private static final long MOST_BYTES = 8L << 20;

  /** Ways to sign on. */
  public enum Auth {
    /** In the first of these ways that can be tried; if none can, not at all. */
    AUTO,
    /** As an application, with a client id and secret. */
    CLIENT,
    /** With a token from a file. */
    TOKEN,
    /** With the ticket that kinit left. */
    KERBEROS,
    /** By a code that a person enters in a browser. */
    DEVICE,
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
        SignOnSettings.of(config),
        PAGE_SIZE,
        TOTAL_TIME,
        new WebSettings(
            config.seconds(Setting.OMS_CONNECT_TIMEOUT),
            config.seconds(Setting.OMS_ANSWER_TIMEOUT),
            TOTAL_TIME,
            MOST_BYTES,
            new RetryPolicy(config.count(Setting.OMS_TRIES), FIRST_PAUSE, LONGEST_PAUSE),
            config.path(Setting.OMS_CA_FILE),
            Setting.OMS_CA_FILE.key() + " (" + Setting.OMS_CA_FILE.variable() + ")",
            Proxies.of(config::variable)));
  }
}
