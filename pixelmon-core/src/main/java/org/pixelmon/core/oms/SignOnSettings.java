package org.pixelmon.core.oms;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pixelmon.core.config.Configuration;
import org.pixelmon.core.config.Setting;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.http.Urls;
import org.pixelmon.core.kerberos.KerberosSettings;

/**
 * What the ways to sign on to OMS need.
 *
 * @param clientFile file with client id and secret of an application
 * @param tokenUrl where they are turned into a token
 * @param audience whom the token is for
 * @param tokenFile file with a token that is ready
 * @param realm the sign-on server's realm
 * @param deviceClient the application that signs on by a code; empty for none
 * @param deviceTokenFile where the sign-on by a code is kept between runs
 * @param kerberos where the system's Kerberos keeps its things
 */
public record SignOnSettings(
    Path clientFile,
    URI tokenUrl,
    String audience,
    Path tokenFile,
    URI realm,
    String deviceClient,
    Path deviceTokenFile,
    KerberosSettings kerberos) {

  /**
   * The settings of a run.
   *
   * @throws UsageException when one of them is not understood
   */
  static SignOnSettings of(Configuration config) {
    return new SignOnSettings(
        file(config, Setting.OMS_CLIENT_FILE),
        Urls.parse(Setting.OMS_TOKEN_URL.key(), config.text(Setting.OMS_TOKEN_URL)),
        config.text(Setting.OMS_AUDIENCE),
        file(config, Setting.OMS_TOKEN_FILE),
        Urls.parse(Setting.OMS_REALM_URL.key(), config.text(Setting.OMS_REALM_URL)),
        config.text(Setting.OMS_DEVICE_CLIENT),
        file(config, Setting.OMS_DEVICE_TOKEN_FILE),
        kerberos(config));
  }

  private static Path file(Configuration config, Setting setting) {
    return config
        .path(setting)
        .orElseThrow(
            () -> new UsageException("setting " + setting.key() + " is empty", "Name a file."));
  }

  private static KerberosSettings kerberos(Configuration config) {
    Map<String, String> variables = new HashMap<>();
    for (String name : List.of("KRB5_CONFIG", "KRB5CCNAME")) {
      Optional<String> value = config.variable(name);
      value.ifPresent(text -> variables.put(name, text));
    }
    return KerberosSettings.of(variables, KerberosSettings::userNumber);
  }
}
