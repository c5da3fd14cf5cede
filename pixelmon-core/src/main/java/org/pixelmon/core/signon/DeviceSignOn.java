package org.pixelmon.core.signon;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.pixelmon.core.error.NotAuthorisedException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.error.SourceUnavailableException;
import org.pixelmon.core.http.Urls;
import org.pixelmon.core.http.WebClient;
import org.pixelmon.core.http.WebRequest;
import org.pixelmon.core.retry.Pause;
import org.pixelmon.core.secret.Secrets;

/**
 * Signs on for people without tickets: prints an address and a code, which the person enters in a
 * browser anywhere, and waits. The refresh token is kept, so that the next runs ask nobody.
 *
 * <p>Source: RFC 8628 (device flow), RFC 7636 (proof of who began it), RFC 8693 (exchange for a
 * token for another audience).
 */
public final class DeviceSignOn {

  private static final String DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code";
  private static final String EXCHANGE_GRANT = "urn:ietf:params:oauth:grant-type:token-exchange";
  private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";
  private static final String SERVICE = "the sign-on server";
  private static final int SECRET_BYTES = 32;
  private static final long USUAL_INTERVAL = 5;
  private static final long LONGEST_INTERVAL = 60;
  private static final long SLOWER = 5;

  private final WebClient web;
  private final DeviceSettings settings;
  private final Optional<Consumer<String>> person;
  private final Pause pause;

  /**
   * A sign-on.
   *
   * @param person where a person reads what to do; empty when nobody is there, as under cron
   * @param pause waits between questions to the server
   */
  public DeviceSignOn(
      WebClient web, DeviceSettings settings, Optional<Consumer<String>> person, Pause pause) {
    this.web = web;
    this.settings = settings;
    this.person = person;
    this.pause = pause;
  }

  /**
   * Gets an access token: with the refresh token that is kept, or by asking the person.
   *
   * @throws NotAuthorisedException when the person refuses or does not come, or nobody is there
   * @throws SourceUnavailableException when the server does not answer, or not as one
   */
  public String accessToken() {
    Urls.requireEncryption("oms.realmUrl", settings.realm());
    String token = settings.store().read().flatMap(this::refreshed).orElseGet(this::asked);
    return settings.audience().isEmpty() ? token : exchanged(token);
  }

  /** Empty when the person has to be asked anew. Whatever else happens, the token is kept. */
  private Optional<String> refreshed(String refreshToken) {
    TokenAnswer answer = post("refresh_token", Map.of("refresh_token", refreshToken), refreshToken);
    String token = answer.token("access_token");
    if (!token.isEmpty()) {
      keep(answer);
      return Optional.of(token);
    }
    if (!answer.error().equals("invalid_grant")) {
      throw refused("does not renew the sign-on", answer);
    }
    settings.store().delete(); // it has run out, or was taken back (RFC 6749, 5.2)
    return Optional.empty();
  }

  private String asked() {
    Consumer<String> tell =
        person.orElseThrow(
            () ->
                new NotAuthorisedException(
                    "signing on by a code needs a person at a terminal, and none is there",
                    Remedy.of("run once by hand; later runs ask nobody")
                        .or(Kind.OTHER_OMS_SIGN_ON)));
    String verifier = verifier();
    TokenAnswer begun = begin(verifier);
    String code = begun.text("device_code");
    String address = begun.text("verification_uri");
    if (begun.status() != 200 || code.isEmpty() || address.isEmpty()) {
      throw refused("does not begin a sign-on by code", begun);
    }
    tell.accept(invitation(begun, address));
    return wait(begun, code, verifier);
  }

  private static String invitation(TokenAnswer begun, String address) {
    String complete = begun.text("verification_uri_complete");
    return "To sign on to OMS open "
        + printable(complete.isEmpty() ? address : complete)
        + " and enter the code "
        + printable(begun.text("user_code"));
  }

  /** It goes to a terminal. */
  private static String printable(String text) {
    String plain = text.replaceAll("[^\\x20-\\x7e]", "?");
    return plain.length() <= 500 ? plain : plain.substring(0, 500);
  }

  private TokenAnswer begin(String verifier) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("client_id", settings.clientId());
    form.put("scope", "openid offline_access");
    form.put("code_challenge", challenge(verifier));
    form.put("code_challenge_method", "S256");
    return TokenAnswer.of(
        web.send(
            WebRequest.post(SERVICE, settings.devices(), form)
                .header("Accept", "application/json")
                .secretAnswer()));
  }

  private String wait(TokenAnswer begun, String code, String verifier) {
    long interval = begun.seconds("interval", USUAL_INTERVAL, 1, LONGEST_INTERVAL);
    long left =
        begun.seconds(
            "expires_in", settings.longest().toSeconds(), 1, settings.longest().toSeconds());
    Map<String, String> form = new LinkedHashMap<>();
    form.put("device_code", code);
    form.put("code_verifier", verifier);
    while (left > 0) {
      pause(interval);
      left -= interval;
      TokenAnswer answer = post(DEVICE_GRANT, form, code);
      String token = answer.token("access_token");
      if (!token.isEmpty()) {
        keep(answer);
        return token;
      }
      switch (answer.error()) {
        case "authorization_pending" -> {}
        case "slow_down" -> interval = Math.min(interval + SLOWER, LONGEST_INTERVAL);
        default -> throw refused("ends the sign-on by code", answer);
      }
    }
    throw new NotAuthorisedException(
        "nobody entered the code in time", Remedy.of("run again").or(Kind.OTHER_OMS_SIGN_ON));
  }

  private void pause(long seconds) {
    try {
      pause.await(Duration.ofSeconds(seconds));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotAuthorisedException("interrupted while waiting for the code to be entered", "");
    }
  }

  private String exchanged(String accessToken) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("subject_token", accessToken);
    form.put("subject_token_type", ACCESS_TOKEN);
    form.put("requested_token_type", ACCESS_TOKEN);
    form.put("audience", settings.audience());
    TokenAnswer answer = post(EXCHANGE_GRANT, form, accessToken);
    String token = answer.token("access_token");
    if (token.isEmpty()) {
      throw refused("gives no token for " + settings.audience(), answer);
    }
    Secrets.note(token);
    return token;
  }

  private TokenAnswer post(String grant, Map<String, String> fields, String secret) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", grant);
    form.put("client_id", settings.clientId());
    form.putAll(fields);
    return TokenAnswer.of(
        web.send(
            WebRequest.post(SERVICE, settings.tokens(), form)
                .header("Accept", "application/json")
                .secret(secret)
                .secretAnswer()));
  }

  private void keep(TokenAnswer answer) {
    Secrets.note(answer.token("access_token"));
    String refreshToken = answer.token("refresh_token");
    if (!refreshToken.isEmpty()) {
      Secrets.note(refreshToken);
      settings.store().write(refreshToken);
    }
  }

  private RuntimeException refused(String what, TokenAnswer answer) {
    String message =
        SERVICE + " at " + Urls.shown(settings.realm()) + " " + what + " (" + answer.shown() + ")";
    boolean ours = answer.status() >= 400 && answer.status() < 500 && answer.status() != 404;
    return ours
        ? new NotAuthorisedException(message, Remedy.of(advice(answer)).or(Kind.OTHER_OMS_SIGN_ON))
        : new SourceUnavailableException(message, "Is oms.realmUrl right?");
  }

  private String advice(TokenAnswer answer) {
    return switch (answer.error()) {
      case "access_denied" -> "run again and allow it";
      case "expired_token" -> "run again and enter the code at once";
      default -> "see that oms.deviceClient is an application that may use the device flow";
    };
  }

  /** 43 characters that nobody can guess. */
  private static String verifier() {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return base64(secret);
  }

  static String challenge(String verifier) {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      return base64(hash.digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  /** Without the padding, which Keycloak refuses. */
  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
