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
          "How to sign on to OMS: client (id and secret), token (from a file), kerberos (the ticket"
              + " of kinit), device (a code that you enter in a browser), none, or auto (default):"
              + " the first of these that has what it needs, and is not refused.")
  private OmsSettings.Auth auth;

  /** What was given, if anything; wins over the setting {@code oms.auth}. */
  public Optional<OmsSettings.Auth> auth() {
    return Optional.ofNullable(auth);
  }
}
