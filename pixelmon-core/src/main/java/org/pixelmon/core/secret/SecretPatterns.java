package org.pixelmon.core.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what by its place must be a secret: the password of a URL, the value of a key that is
 * called password, a header of an HTTP request that signs on. Where the end of a secret is
 * uncertain, because passwords may hold what ends them elsewhere, too much is taken rather than too
 * little. Every search is linear in the length of the text.
 */
final class SecretPatterns {

  /** Keys end in one of these. */
  private static final String KEY =
      "(?:password|passwd|passphrase|pwd|secret|token|api_?key|assertion|device_code|user_code)";

  /** {@code //user:} of a URL, or {@code user:} at the beginning of a word. */
  private static final Pattern USER =
      Pattern.compile("(?:(//)|(?<![^\\s\"'=(,\\[])(?!jdbc:|mailto:|:))[^\\s/:@\"'=(,\\[]{0,128}:");

  /** A port, not a password: {@code //host:8080/a@b}. */
  private static final Pattern PORT = Pattern.compile("\\d{1,5}(?:[/?#]|$)");

  /** {@code jdbc:oracle:thin:user/}; source: Oracle JDBC Developer's Guide, "Database URLs". */
  private static final Pattern ORACLE_USER =
      Pattern.compile("jdbc:oracle:\\w{1,16}:[^/\\s@]{0,128}/", Pattern.CASE_INSENSITIVE);

  private static final Pattern KEY_EQUALS =
      Pattern.compile(KEY + "[\"']?\\s{0,2}=\\s{0,2}", Pattern.CASE_INSENSITIVE);

  private static final Pattern JSON =
      Pattern.compile(
          KEY + "([\"'])\\s{0,9}:\\s{0,9}([\"'])((?:\\\\.|(?!\\2)[^\\\\])*+)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** RFC 9110: scheme and credentials; not the words that follow the scheme in a sentence. */
  private static final Pattern SCHEME =
      Pattern.compile(
          "\\b(?:bearer|basic|negotiate|digest|dpop)\\s{1,9}"
              + "(?!(?:tokens?|auth|authentication|authori[sz]ation|realm|error|scope|access"
              + "|scheme|header|failed|credentials|challenge|required)\\b)"
              + "([\\w.~+/=-]{6,}+)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern HEADER =
      Pattern.compile(
          "\\b(?:proxy-authorization|authorization|set-cookie2?|cookie)[\"']?\\s{0,2}[:=]\\s{0,2}"
              + "([^\\r\\n]{1,10000}+)",
          Pattern.CASE_INSENSITIVE);

  /** A JSON web token (RFC 7519): its header is a JSON object in base64url. */
  private static final Pattern WEB_TOKEN =
      Pattern.compile("(?<![\\w-])(eyJ[\\w-]{8,}+(?:\\.[\\w-]++){1,4})");

  private static final Pattern OPTION =
      Pattern.compile(
          "(?<![^\\s'\"])--?[\\w-]{0,32}?(?:password|passwd|secret|token|passphrase)\\s{1,9}"
              + "([^\\s-]\\S*+)",
          Pattern.CASE_INSENSITIVE);

  private SecretPatterns() {}

  /** Secrets in a text for people, in which a blank ends an address. */
  static List<Span> inText(String text) {
    List<Span> found = new ArrayList<>();
    addAddresses(text, false, found);
    addValues(text, false, found);
    addGroup(SCHEME, 1, text, found);
    addGroup(HEADER, 1, text, found);
    addGroup(WEB_TOKEN, 1, text, found);
    addGroup(OPTION, 1, text, found);
    addGroup(JSON, 3, text, found);
    return found;
  }

  /** Secrets in one value, such as a setting or an argument, which is one word, blanks and all. */
  static List<Span> inValue(String value) {
    List<Span> found = inText(value);
    addAddresses(value, true, found);
    addValues(value, true, found);
    return found;
  }

  private static void addAddresses(String text, boolean whole, List<Span> found) {
    addUsers(text, whole, found);
    Matcher oracle = ORACLE_USER.matcher(text);
    for (int at = 0; oracle.find(at); ) {
      at = wordEnd(text, oracle.end(), whole);
      int end = text.startsWith("\"", oracle.end()) ? text.length() : at;
      add(oracle.end(), text.lastIndexOf('@', end - 1), text, found);
    }
  }

  /** Of each word the end and the last @ are looked for once, however many colons it has. */
  private static void addUsers(String text, boolean whole, List<Span> found) {
    Matcher user = USER.matcher(text);
    Matcher port = PORT.matcher(text);
    int word = 0;
    int last = 0;
    int slash = -1;
    for (int at = 0; user.find(at); ) {
      at = user.end();
      if (at > word || word == 0) {
        word = wordEnd(text, at, whole);
        last = text.lastIndexOf('@', word - 1);
      }
      if (last < at) {
        at = word; // no password in the rest of this word
        continue;
      }
      boolean secret = !port.region(at, last).lookingAt();
      if (user.group(1) == null) {
        slash = slash < at ? indexOrEnd(text, '/', at) : slash;
        secret = slash > last;
      }
      if (secret) {
        add(at, last, text, found);
        at = last;
      }
    }
  }

  private static int indexOrEnd(String text, char wanted, int from) {
    int index = text.indexOf(wanted, from);
    return index < 0 ? text.length() : index;
  }

  private static int wordEnd(String text, int from, boolean whole) {
    int end = whole ? text.length() : from;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static void addValues(String text, boolean whole, List<Span> found) {
    Matcher key = KEY_EQUALS.matcher(text);
    for (int at = 0; key.find(at); ) {
      int end = valueEnd(text, key.start(), key.end(), whole);
      add(key.end(), end, text, found);
      at = Math.max(end, key.end());
    }
  }

  /**
   * A value ends with its quote, or else where the next parameter of a URL begins: at a semicolon
   * for drivers that begin each with one, at an ampersand for all others.
   */
  private static int valueEnd(String text, int key, int from, boolean whole) {
    int before = key - 1;
    while (before >= 0 && before > key - 32 && Character.isLetterOrDigit(text.charAt(before))) {
      before--;
    }
    char separator = before >= 0 && text.charAt(before) == ';' ? ';' : '&';
    char quote = from < text.length() ? text.charAt(from) : 0;
    if (quote == '"' || quote == '\'') {
      int closed = text.indexOf(quote, from + 1);
      return closed < 0 ? text.length() : closed + 1;
    }
    int end = from;
    while (end < text.length()
        && text.charAt(end) != separator
        && (whole || !Character.isWhitespace(text.charAt(end)))) {
      end++;
    }
    return end;
  }

  private static void addGroup(Pattern pattern, int group, String text, List<Span> found) {
    Matcher match = pattern.matcher(text);
    while (match.find()) {
      add(match.start(group), match.end(group), text, found);
    }
  }

  /** Leaves what is masked already, and dots in examples, as they are. */
  private static void add(int from, int to, String text, List<Span> found) {
    if (to > from && !text.startsWith(Span.MASK, from) && !text.startsWith("...", from)) {
      found.add(new Span(from, to));
    }
  }
}
