package org.pixelmon.core.oms;

import java.util.Map;
import java.util.Optional;

/** No sign-on: for mirrors, and for the inside of the experiment's network. */
final class NoAuth implements OmsAuth {

  private final String advice;

  /** Chosen, or because nothing else can be tried: {@code advice} says what to do about that. */
  NoAuth(String advice) {
    this.advice = advice;
  }

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
    return advice;
  }
}
