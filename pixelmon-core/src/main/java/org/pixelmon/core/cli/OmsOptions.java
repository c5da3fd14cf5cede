package org.pixelmon.core.cli;

import java.util.Optional;
import org.pixelmon.core.oms.OmsSettings;
import picocli.CommandLine.Option;

/** {@code --oms-auth}: how to sign on to OMS. */
public final class OmsOptions {

  @Option(
      names = "--oms-auth",
      paramLabel = "HOW",
      description =
          "How to sign on to OMS: client (id and secret), token (from a file), none, or auto"
              + " (default): client if credentials/oms_client.properties is there, token if"
              + " credentials/oms_token.txt is there.")
  private OmsSettings.Auth auth;

  /** What was given, if anything; wins over the setting {@code oms.auth}. */
  public Optional<OmsSettings.Auth> auth() {
    return Optional.ofNullable(auth);
  }
}
