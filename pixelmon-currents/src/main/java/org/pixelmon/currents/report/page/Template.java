package org.pixelmon.currents.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page with places for what differs, {@code {{name}}}.
 *
 * @param text the page
 */
record Template(String text) {

  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z_]+)}}");

  /** The resource of that name beside this class, or at an absolute path. */
  static String resource(String name) {
    try (InputStream in = Template.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + name + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Template of(String name) {
    return new Template(resource(name));
  }

  /**
   * The page.
   *
   * @param parts what stands in each place, as HTML
   */
  String with(Map<String, String> parts) {
    StringBuilder page = new StringBuilder(text.length());
    Matcher places = PLACE.matcher(text);
    int done = 0;
    while (places.find()) {
      String part = parts.get(places.group(1));
      if (part == null) {
        throw new IllegalArgumentException("nothing for " + places.group());
      }
      page.append(text, done, places.start()).append(part);
      done = places.end();
    }
    return page.append(text, done, text.length()).toString();
  }
}
