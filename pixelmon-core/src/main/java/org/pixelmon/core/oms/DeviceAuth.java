package org.pixelmon.core.oms;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.http.WebClient;
import org.pixelmon.core.retry.Pause;
import org.pixelmon.core.signon.DeviceSettings;
import org.pixelmon.core.signon.DeviceSignOn;
import org.pixelmon.core.signon.TokenStore;

/** Signs on by a code that a person enters in a browser; later runs ask nobody. */
final class DeviceAuth implements OmsAuth {

  /** Codes of CERN hold for ten minutes. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final WebClient web;
  private final SignOnSettings settings;
  private final Optional<Consumer<String>> person;
  private final Pause pause;

  DeviceAuth(
      WebClient web, SignOnSettings settings, Optional<Consumer<String>> person, Pause pause) {
    this.web = web;
    this.settings = settings;
    this.person = person;
    this.pause = pause;
  }

  @Override
  public OmsSettings.Auth name() {
    return OmsSettings.Auth.DEVICE;
  }

  @Override
  public Optional<String> obstacle() {
    if (settings.deviceClient().isEmpty()) {
      return Optional.of("oms.deviceClient is not set");
    }
    return person.isPresent() || store().exists()
        ? Optional.empty()
        : Optional.of("nobody at a terminal to enter a code");
  }

  @Override
  public Map<String, String> signOn() {
    if (settings.deviceClient().isEmpty()) {
      throw new UsageException(
          "signing on by a code needs an application, and oms.deviceClient is empty",
          "Register a public application that may use the device flow, and set oms.deviceClient"
              + " (PIXELMON_OMS_DEVICE_CLIENT) to its id.");
    }
    DeviceSettings device =
        new DeviceSettings(
            settings.realm(), settings.deviceClient(), settings.audience(), store(), LONGEST);
    return BearerToken.header(new DeviceSignOn(web, device, person, pause).accessToken());
  }

  private TokenStore store() {
    return new TokenStore(settings.deviceTokenFile());
  }

  @Override
  public String advice() {
    return "Ask the OMS operators whether you may use the OMS API.";
  }
}
