package org.pixelmon.core.kerberos;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.pixelmon.core.io.TextFile;

/**
 * Where the system's Kerberos keeps its things, as its own programs find them.
 *
 * @param configuration {@code krb5.conf}; need not exist
 * @param cacheName name of the ticket cache, as {@code KRB5CCNAME} has it
 */
public record KerberosSettings(Path configuration, String cacheName) {

  private static final String DEFAULT_CONFIGURATION = "/etc/krb5.conf";

  /** Files that include each other in a circle end here. */
  private static final int MAX_DEPTH = 8;

  /**
   * The settings of this process: {@code KRB5_CONFIG} and {@code KRB5CCNAME}, then {@code
   * default_ccache_name} of {@code krb5.conf}, then the file that {@code kinit} makes by itself.
   *
   * @param environment the environment's variables
   * @param userNumber tells the number of the user, if it is needed
   */
  public static KerberosSettings of(Map<String, String> environment, Supplier<String> userNumber) {
    Path configuration =
        Path.of(environment.getOrDefault("KRB5_CONFIG", DEFAULT_CONFIGURATION).split(":", 2)[0]);
    String name =
        Optional.ofNullable(environment.get("KRB5CCNAME"))
            .filter(text -> !text.isBlank())
            .or(() -> defaultCache(configuration, MAX_DEPTH))
            .orElse("FILE:/tmp/krb5cc_%{uid}");
    return new KerberosSettings(configuration, expanded(name, userNumber));
  }

  private static String expanded(String name, Supplier<String> userNumber) {
    return name.contains("%{")
        ? name.replaceAll("%\\{(?:uid|euid|USERID)}", userNumber.get())
            .replace("%{TEMP}", "/tmp")
            .replace("%{null}", "")
        : name;
  }

  /** The number of the user that runs this process. */
  public static String userNumber() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").toString();
    } catch (IOException | UnsupportedOperationException e) {
      return "0";
    }
  }

  private static Optional<String> defaultCache(Path file, int depth) {
    List<String> lines;
    try {
      lines = TextFile.read(file).lines().map(String::strip).toList();
    } catch (IOException e) {
      return Optional.empty();
    }
    String section = "";
    Optional<String> found = Optional.empty();
    for (String line : lines) {
      if (line.startsWith("[")) {
        section = line;
      } else if (line.startsWith("include") && depth > 0) {
        found = found.or(() -> included(line, depth - 1));
      } else if (section.startsWith("[libdefaults]")) {
        found = found.or(() -> value(line));
      }
    }
    return found;
  }

  private static Optional<String> value(String line) {
    int equals = line.indexOf('=');
    return equals > 0 && line.substring(0, equals).strip().equals("default_ccache_name")
        ? Optional.of(line.substring(equals + 1).strip())
        : Optional.empty();
  }

  private static Optional<String> included(String line, int depth) {
    String[] words = line.split("\\s+", 2);
    if (words.length < 2) {
      return Optional.empty();
    }
    List<Path> files = new ArrayList<>();
    Path named = Path.of(words[1]);
    if (words[0].equals("include")) {
      files.add(named);
    } else if (words[0].equals("includedir")) {
      files.addAll(confFiles(named));
    }
    return files.stream().flatMap(file -> defaultCache(file, depth).stream()).findFirst();
  }

  private static TreeSet<Path> confFiles(Path folder) {
    TreeSet<Path> files = new TreeSet<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path file : entries) {
        // The library's rule: names of letters, digits, dashes and underscores, or *.conf.
        if (file.getFileName().toString().matches("[A-Za-z0-9_-]+|[^.].*\\.conf")) {
          files.add(file);
        }
      }
    } catch (IOException e) {
      return new TreeSet<>(); // as if it were empty: the library complains in its own time
    }
    return files;
  }
}
