package org.pixelmon.core.secret;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The secrets that this process has met, and texts without them. Who reads a secret {@link #note
 * notes} it; who writes a text for people lets it pass {@link #mask}, so that neither a driver nor
 * a server can make us print what it repeats. It is kept for the process and not for a run: a
 * secret does not cease to be one.
 */
public final class Secrets {

  /** Shorter ones stand in every second sentence, and protect nothing. */
  private static final int SHORTEST = 4;

  /** From this length on a secret is masked inside of words, too. */
  private static final int DISTINCT = 8;

  /** How many forms are kept: of those that come and go, such as tokens, the latest. */
  private static final int KEPT = 256;

  private static final Pattern SECRET_NAME =
      Pattern.compile("(?i).*(?:password|passwd|passphrase|secret|token|api_?key)", Pattern.DOTALL);

  private static final Set<String> KNOWN = new LinkedHashSet<>();
  private static volatile Pattern pattern = Pattern.compile("(?!)");

  private Secrets() {}

  /**
   * Notes a secret, in the forms in which it may come back: as it is, as it stands in URLs, and in
   * the pieces into which a driver cuts an address that it misunderstands. What has fewer than 4
   * characters is left alone.
   */
  public static void note(String secret) {
    Set<String> forms = new LinkedHashSet<>(List.of(secret.strip()));
    String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
    forms.add(encoded);
    forms.add(encoded.replace("+", "%20"));
    decoded(secret, forms);
    for (String piece : secret.split("[@;&/:?#]+")) {
      if (piece.length() >= DISTINCT - 2) {
        forms.add(piece);
      }
    }
    forms.removeIf(form -> form.length() < SHORTEST);
    learn(forms);
  }

  private static void decoded(String secret, Set<String> forms) {
    try {
      forms.add(URLDecoder.decode(secret, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      forms.add(secret); // a % that encodes nothing: the secret is as it stands
    }
  }

  /** Forgets all that was noted; for tests, many of which share a process. */
  public static synchronized void forgetAll() {
    KNOWN.clear();
    pattern = Pattern.compile("(?!)");
  }

  private static synchronized void learn(Set<String> forms) {
    if (KNOWN.containsAll(forms)) {
      return;
    }
    KNOWN.removeAll(forms);
    KNOWN.addAll(forms);
    while (KNOWN.size() > KEPT) {
      KNOWN.remove(KNOWN.iterator().next());
    }
    List<String> longestFirst = new ArrayList<>(KNOWN);
    longestFirst.sort(Comparator.comparingInt(String::length).reversed());
    StringBuilder any = new StringBuilder("(?iu)");
    for (String form : longestFirst) {
      any.append(any.length() > 5 ? "|" : "");
      any.append(
          form.length() < DISTINCT
              ? "(?<![\\p{L}\\p{N}_])" + Pattern.quote(form) + "(?![\\p{L}\\p{N}_])"
              : Pattern.quote(form));
    }
    pattern = Pattern.compile(any.toString());
  }

  /** Notes what in the value of a setting is a secret, for example the password of a URL. */
  public static void noteIn(String value) {
    SecretPatterns.inValue(value).forEach(span -> note(span.of(value)));
  }

  /**
   * Notes the secrets among environment variables or system properties: the values of those whose
   * name ends like {@code PASSWORD} or {@code TOKEN}, and what is secret in addresses of proxies
   * and in options for Java.
   */
  public static void noteAmong(Map<String, String> variables) {
    variables.forEach(
        (name, value) -> {
          if (SECRET_NAME.matcher(name).matches()) {
            note(value);
          } else if (name.regionMatches(true, Math.max(0, name.length() - 6), "_proxy", 0, 6)
              || name.endsWith("JAVA_OPTS")) {
            words(value).forEach(Secrets::noteIn);
          }
        });
  }

  private static List<String> words(String value) {
    return List.of(value.strip().split("\\s+"));
  }

  /** Notes each line of a file that is secret as a whole, and the values of its secret keys. */
  public static void noteFile(String text) {
    text.lines()
        .map(String::strip)
        .forEach(
            line -> {
              int cut = line.indexOf('=');
              if (cut > 0 && line.substring(0, cut).strip().matches("[\\w.-]+")) {
                noteProperty(line.substring(0, cut).strip(), line.substring(cut + 1).strip());
              }
              if (!line.startsWith("# ") && (cut <= 0 || line.indexOf(' ') < 0)) {
                note(line);
              }
            });
  }

  private static void noteProperty(String key, String value) {
    if (SECRET_NAME.matcher(key).matches()) {
      note(value);
    }
  }

  /** A text for people, with {@code ***} in the place of every secret in it. */
  public static String mask(String text) {
    return mask(text, SecretPatterns.inText(text));
  }

  /** One value, such as a setting, an address or an argument, in which blanks end nothing. */
  public static String maskValue(String value) {
    return mask(value, SecretPatterns.inValue(value));
  }

  /** Whether a secret stands in a value. */
  public static boolean isIn(String value) {
    return !SecretPatterns.inValue(value).isEmpty();
  }

  /** The words of a command line, each masked; the word after {@code --password} is one, too. */
  public static List<String> maskArguments(List<String> words) {
    List<String> masked = new ArrayList<>();
    boolean secretFollows = false;
    for (String word : words) {
      masked.add(secretFollows ? Span.MASK : maskValue(word));
      secretFollows = word.startsWith("-") && SECRET_NAME.matcher(word).matches();
    }
    return masked;
  }

  private static String mask(String text, List<Span> found) {
    Matcher known = pattern.matcher(text);
    while (known.find()) {
      found.add(new Span(known.start(), known.end()));
    }
    return Span.mask(text, found);
  }
}
