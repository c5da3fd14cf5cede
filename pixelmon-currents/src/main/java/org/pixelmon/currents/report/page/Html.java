package org.pixelmon.currents.report.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Text and links of a page.
 *
 * @param folder where the page lies: links are relative to it
 * @param home paths below it are shown relative to it
 */
record Html(Path folder, Path home) {

  /** A text that stays text, whatever is in it; also within quotes. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** The items of a list. */
  static String list(List<String> lines) {
    return lines.stream().map(line -> "<li>" + line + "</li>").collect(Collectors.joining("\n"));
  }

  /** A link to a file under its path. */
  String link(Path file) {
    return link(file, shown(file));
  }

  /** A link to a file or folder that may not be there: then its path, and that it is not. */
  String linkIfThere(Path file) {
    return Files.exists(file)
        ? link(file)
        : "<code>" + escape(shown(file)) + "</code> (is not there)";
  }

  /** The path of a file as people see it. */
  String shown(Path file) {
    Path absolute = file.toAbsolutePath();
    return (absolute.startsWith(home) ? home.relativize(absolute) : absolute).toString();
  }

  /** A link to a file under another text. */
  String link(Path file, String text) {
    return "<a href=\"" + escape(address(file)) + "\">" + escape(text) + "</a>";
  }

  /** The address of a file, relative to the page. */
  String address(Path file) {
    Path relative = folder.relativize(file.toAbsolutePath().normalize());
    return StreamSupport.stream(relative.spliterator(), false)
        .map(part -> encoded(part.toString()))
        .collect(Collectors.joining("/"));
  }

  private static String encoded(String segment) {
    try {
      // A path of two segments, so that a colon in it begins no scheme.
      return new URI(null, null, "/" + segment, null)
          .toASCIIString()
          .substring(1)
          .replace(":", "%3A");
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(segment, e);
    }
  }
}
