package org.pixelmon.core.oms;

import java.util.Map;
import java.util.Optional;

/** No sign-on: for mirrors, and for the inside of the experiment's network. */
final class NoAuth implements OmsAuth {

  @Override
  public OmsSettings.Auth name() {
    return OmsSettings.Auth.NONE;
  }

  @Override
  public Optional<String> obstacle() {
    return Optional.empty();
  }

  @Override
  public Map<String, String> signOn() {
    return Map.of();
  }

  @Override
  public String advice() {
    return "Put client_id and client_secret of an application that OMS knows into"
        + " credentials/oms_client.properties (oms.clientFile), or a token into"
        + " credentials/oms_token.txt (oms.tokenFile).";
  }
}
