package org.pixelmon.core.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.pixelmon.core.retry.Deadline;

/**
 * A request. The text form shows no header and no body: they may hold secrets.
 *
 * @param service name of the service in messages, for example {@code OMS}
 * @param setting what messages call the setting that holds its address
 * @param uri where it goes
 * @param headers header fields by name; {@code Authorization} and {@code Cookie} stay with the
 *     server they were given for
 * @param form body of a POST; without one it is a GET
 * @param secrets what in the body is secret, and masked if the answer repeats it
 * @param answerIsSecret whether the answer is for us alone, as a token is, and not to be masked
 * @param stop tells redirects that are not followed: the answer that redirects is the answer
 * @param deadline when all tries have to be over, if it is not for the client's settings to say
 */
public record WebRequest(
    String service,
    String setting,
    URI uri,
    Map<String, String> headers,
    Optional<String> form,
    Set<String> secrets,
    boolean answerIsSecret,
    Predicate<URI> stop,
    Optional<Deadline> deadline) {

  /** Copies headers and secrets. */
  public WebRequest {
    headers = Map.copyOf(headers);
    secrets = Set.copyOf(secrets);
  }

  /** A GET. */
  public static WebRequest get(String service, URI uri) {
    return request(service, uri, Optional.empty());
  }

  private static WebRequest request(String service, URI uri, Optional<String> form) {
    return new WebRequest(
        service,
        "its address in the settings",
        uri,
        Map.of(),
        form,
        Set.of(),
        false,
        target -> false,
        Optional.empty());
  }

  /** A POST of a form, in the order of its fields. */
  public static WebRequest post(String service, URI uri, Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return request(service, uri, Optional.of(form))
        .header("Content-Type", "application/x-www-form-urlencoded");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Whose address a setting holds, for example {@code oms.url}. */
  public WebRequest setting(String name) {
    return new WebRequest(
        service, name, uri, headers, form, secrets, answerIsSecret, stop, deadline);
  }

  /** With one more header field, or another value of it. */
  public WebRequest header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new WebRequest(
        service, setting, uri, more, form, secrets, answerIsSecret, stop, deadline);
  }

  /** Whose body holds a secret. */
  public WebRequest secret(String secret) {
    Set<String> more = new LinkedHashSet<>(secrets);
    more.add(secret);
    return new WebRequest(
        service, setting, uri, headers, form, more, answerIsSecret, stop, deadline);
  }

  /** Whose answer is a secret itself. */
  public WebRequest secretAnswer() {
    return new WebRequest(service, setting, uri, headers, form, secrets, true, stop, deadline);
  }

  /** Whose redirects are followed except to these. */
  public WebRequest stopAt(Predicate<URI> target) {
    return new WebRequest(
        service, setting, uri, headers, form, secrets, answerIsSecret, target, deadline);
  }

  /** That has to be answered by then. */
  public WebRequest until(Deadline end) {
    return new WebRequest(
        service, setting, uri, headers, form, secrets, answerIsSecret, stop, Optional.of(end));
  }

  /** The same to another address, without what is for the first server alone. */
  WebRequest redirected(URI target, boolean keepForm, boolean keepCredentials) {
    Map<String, String> kept = new LinkedHashMap<>(headers);
    kept.keySet()
        .removeIf(
            name ->
                (!keepCredentials
                        && (name.equalsIgnoreCase("Authorization")
                            || name.equalsIgnoreCase("Cookie")))
                    || (!keepForm && name.equalsIgnoreCase("Content-Type")));
    return new WebRequest(
        service,
        setting,
        target,
        kept,
        keepForm ? form : Optional.empty(),
        secrets,
        answerIsSecret,
        stop,
        deadline);
  }

  /** Service and address as messages show them. */
  String place() {
    return service + " at " + Urls.shown(uri);
  }

  @Override
  public String toString() {
    return "WebRequest[" + place() + "]";
  }
}
