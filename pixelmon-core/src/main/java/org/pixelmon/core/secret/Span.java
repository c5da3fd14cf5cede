package org.pixelmon.core.secret;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where in a text a secret stands.
 *
 * @param from its first character
 * @param to the character behind its last
 */
record Span(int from, int to) {

  /** What stands in a secret's place. */
  static final String MASK = "***";

  /** The text with each span masked; spans may touch, overlap and come in any order. */
  static String mask(String text, List<Span> spans) {
    if (spans.isEmpty()) {
      return text;
    }
    List<Span> ordered = new ArrayList<>(spans);
    ordered.sort(Comparator.comparingInt(Span::from));
    StringBuilder masked = new StringBuilder(text.length());
    int done = 0;
    boolean first = true;
    for (Span span : ordered) {
      if (first || span.from > done) {
        masked.append(text, done, span.from).append(MASK);
        first = false;
      }
      done = Math.max(done, span.to);
    }
    return masked.append(text, done, text.length()).toString();
  }

  /** What stands there. */
  String of(String text) {
    return text.substring(from, to);
  }
}
