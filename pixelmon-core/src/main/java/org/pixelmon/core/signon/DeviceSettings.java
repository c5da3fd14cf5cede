package org.pixelmon.core.signon;

import java.net.URI;
import java.time.Duration;

/**
 * How to sign on by a code that a person enters elsewhere.
 *
 * @param realm address of the realm, for example {@code https://auth.cern.ch/auth/realms/cern}
 * @param clientId the application that asks, a public one that may use the device flow
 * @param audience whom the token is for; empty for whom it is by itself
 * @param store keeps the refresh token
 * @param longest how long a person is waited for at most
 */
public record DeviceSettings(
    URI realm, String clientId, String audience, TokenStore store, Duration longest) {

  URI devices() {
    return URI.create(realm + "/protocol/openid-connect/auth/device");
  }

  URI tokens() {
    return URI.create(realm + "/protocol/openid-connect/token");
  }
}
