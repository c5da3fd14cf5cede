package org.pixelmon.core.omds;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.NotAuthorisedException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.io.SecretFile;

/**
 * The file with the password of the database: its first line, as the original has it; or, where its
 * name ends with {@code .properties}, lines {@code user = ...} and {@code password = ...}, whose
 * values are taken as they stand, backslashes too, without the blanks around them.
 */
final class PasswordFile {

  /** The name of such a file beside the original's, which is used where that is not there. */
  static final String PROPERTIES = "omds.properties";

  private static final String USER = "user";
  private static final String PASSWORD = "password";
  private static final String FORM = "It wants the lines user = ... and password = ...";

  private final Path path;
  private final String user;

  /**
   * Who logs in.
   *
   * @param user name of the user
   * @param password its password
   */
  record Login(String user, String password) {

    @Override
    public String toString() {
      return "Login[user=" + user + ", password=***]";
    }
  }

  /**
   * A file that need not exist yet.
   *
   * @param user whose password it holds, unless it says so itself
   */
  PasswordFile(Path path, String user) {
    this.path = path;
    this.user = user;
  }

  /** Whether a file says itself whose password it holds. */
  static boolean namesUser(Path path) {
    return path.toString().endsWith(".properties");
  }

  private SecretFile file() {
    return namesUser(path)
        ? new SecretFile(path, "", Remedy.of(FORM).or(Kind.GO_OFFLINE))
        : new SecretFile(
            path,
            "password of " + user,
            Remedy.of("write the password into the first line of this file (chmod 600)")
                .or("name another one by omds.passwordFile")
                .or(Kind.GO_OFFLINE));
  }

  /**
   * Reads user and password, and warns when others than its owner can.
   *
   * @throws NotAuthorisedException when the file is missing or unreadable, or its first line empty
   * @throws BadInputException when a file of properties lacks one of them, or holds anything else
   */
  Login read() {
    SecretFile file = file();
    String text = file.read();
    if (namesUser(path)) {
      return readProperties(text.lines().toList());
    }
    String password = text.lines().findFirst().orElse("").strip();
    if (password.isEmpty()) {
      throw file.unusable("its first line, the password, is empty", null);
    }
    return new Login(user, password);
  }

  /** No message shows what a line holds: it may be the password. */
  private Login readProperties(List<String> lines) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int equals = line.indexOf('=');
      String key = equals < 0 ? "" : line.substring(0, equals).strip();
      if (!key.equals(USER) && !key.equals(PASSWORD)) {
        throw new BadInputException(
            path + ":" + (i + 1) + ": neither a user nor a password is given here", FORM);
      }
      if (values.put(key, line.substring(equals + 1).strip()) != null) {
        throw new BadInputException(path + ":" + (i + 1) + ": " + key + " is given twice", FORM);
      }
    }
    return new Login(value(values, USER), value(values, PASSWORD));
  }

  private String value(Map<String, String> values, String key) {
    String value = values.getOrDefault(key, "");
    if (value.isEmpty()) {
      throw new BadInputException(path + ": " + key + " is missing", FORM);
    }
    return value;
  }
}
