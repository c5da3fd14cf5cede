package org.pixelmon.core.omds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.io.TextFile;

/**
 * Where TNS aliases are looked up. The driver knows the folder that {@code TNS_ADMIN} names;
 * without it, as under cron, Oracle's own client looks into {@code .tnsnames.ora} of the home
 * folder, then into {@code tnsnames.ora} of {@code /etc} and of {@code $ORACLE_HOME/network/admin},
 * and so do we.
 *
 * @param etc {@code /etc}
 * @param environment gives an environment variable, null where it is not set
 * @param properties gives a system property, likewise
 */
record TnsAdmin(Path etc, UnaryOperator<String> environment, UnaryOperator<String> properties) {

  private static final Pattern ALIAS_URL =
      Pattern.compile("(jdbc:oracle:(?:thin|oci):[^@]*@)([A-Za-z][A-Za-z0-9._$#-]*)");
  private static final String FILE = "tnsnames.ora";

  /** That of this machine and process. */
  static TnsAdmin ofThisProcess() {
    return new TnsAdmin(Path.of("/etc"), System::getenv, System::getProperty);
  }

  /** The folder of {@code tnsnames.ora} for the driver; empty when there is none. */
  Optional<Path> folder() {
    return named().or(() -> with(Optional.of(etc))).or(() -> with(ofInstallation()));
  }

  private Optional<Path> named() {
    return text(properties.apply("oracle.net.tns_admin"))
        .or(() -> text(environment.apply("TNS_ADMIN")))
        .map(Path::of);
  }

  private Optional<Path> ofInstallation() {
    return text(environment.apply("ORACLE_HOME"))
        .map(home -> Path.of(home).resolve("network").resolve("admin"));
  }

  private static Optional<Path> with(Optional<Path> folder) {
    return folder.filter(each -> Files.isRegularFile(each.resolve(FILE)));
  }

  private static Optional<String> text(String text) {
    return Optional.ofNullable(text).filter(each -> !each.isBlank());
  }

  /**
   * The URL to connect to: one that names an alias of the user's own {@code .tnsnames.ora} has what
   * is said there in its place, because the driver does not know that file.
   *
   * @throws BadInputException when that file cannot be read
   */
  String resolve(String url) {
    Matcher alias = ALIAS_URL.matcher(url);
    Optional<Path> file =
        text(environment.apply("HOME"))
            .map(home -> Path.of(home).resolve("." + FILE))
            .filter(Files::isRegularFile);
    if (!alias.matches() || named().isPresent() || file.isEmpty()) {
      return url;
    }
    try {
      return TnsNames.find(TextFile.read(file.get()), alias.group(2))
          .map(descriptor -> alias.group(1) + descriptor)
          .orElse(url);
    } catch (IOException e) {
      throw BadInputException.unreadable(
          file.get(), "Make it readable, or name another folder by TNS_ADMIN.", e);
    }
  }
}
