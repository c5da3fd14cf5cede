package org.pixelmon.core.config;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pixelmon.core.choice.Choices;
import org.pixelmon.core.choice.Meant;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.io.NumberText;
import org.pixelmon.core.io.SecretFile;
import org.pixelmon.core.io.TextFile;
import org.pixelmon.core.secret.Secrets;

/**
 * The settings of one run: flag, then environment variable, then {@code
 * <home>/config/pixelmon.properties}, then the built-in default.
 */
public final class Configuration {

  private static final Duration LONGEST = Duration.ofDays(7);
  private static final int MOST = 100;

  private final Path home;
  private final Map<Setting, Settled> values;
  private final Map<String, String> environment;
  private final Set<Setting> asked = EnumSet.noneOf(Setting.class);
  private ConfigDir configDir;

  private Configuration(Path home, Map<Setting, Settled> values, Map<String, String> environment) {
    this.home = home;
    this.values = values;
    this.environment = Map.copyOf(environment);
  }

  /**
   * Settles all settings.
   *
   * @param flags settings given on the command line
   * @param environment environment variables
   * @param workingDirectory folder against which a relative home is resolved
   * @throws BadInputException when the properties file has an unknown or repeated key or a
   *     malformed line
   */
  public static Configuration load(
      Map<Setting, String> flags, Map<String, String> environment, Path workingDirectory) {
    Map<Setting, Settled> values = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      String fromEnvironment = environment.get(setting.variable());
      if (fromEnvironment != null && (!fromEnvironment.isEmpty() || setting.mayBeEmpty())) {
        values.put(
            setting, new Settled(fromEnvironment, "environment variable " + setting.variable()));
      }
    }
    flags.forEach((setting, text) -> values.put(setting, new Settled(text, "command line")));
    Path home =
        workingDirectory
            .resolve(values.getOrDefault(Setting.HOME, builtIn(Setting.HOME)).text())
            .normalize();
    readProperties(home.resolve("config/pixelmon.properties")).forEach(values::putIfAbsent);
    values.values().forEach(settled -> Secrets.noteIn(settled.text()));
    return new Configuration(home, values, environment);
  }

  private static Settled builtIn(Setting setting) {
    return new Settled(setting.builtIn(), "default");
  }

  private static Map<Setting, Settled> readProperties(Path file) {
    Map<Setting, Settled> values = new EnumMap<>(Setting.class);
    List<String> lines;
    try {
      lines = TextFile.lines(file);
    } catch (NoSuchFileException e) {
      return values;
    } catch (IOException e) {
      throw BadInputException.unreadable(file, "Check its permissions and encoding (UTF-8).", e);
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        readProperty(file, i + 1, line, values);
      }
    }
    if (values.values().stream().anyMatch(settled -> Secrets.isIn(settled.text()))) {
      SecretFile.warnIfOthersMayRead(file);
    }
    return values;
  }

  private static void readProperty(
      Path file, int lineNumber, String line, Map<Setting, Settled> values) {
    int equals = line.indexOf('=');
    if (equals < 0) {
      throw BadInputException.at(file, lineNumber, "expected 'key = value', got '" + line + "'");
    }
    String key = line.substring(0, equals).strip();
    Setting setting =
        Setting.ofKey(key)
            .orElseThrow(
                () ->
                    new BadInputException(
                        file
                            + ":"
                            + lineNumber
                            + ": unknown key '"
                            + key
                            + "'; keys are "
                            + String.join(", ", keys()),
                        Meant.question(key, keys())));
    if (setting == Setting.HOME) {
      throw BadInputException.at(
          file,
          lineNumber,
          "home leads to this file and cannot be given in it, only by PIXELMON_HOME or as an option");
    }
    Settled settled = new Settled(line.substring(equals + 1).strip(), file + ":" + lineNumber);
    if (values.put(setting, settled) != null) {
      throw BadInputException.at(file, lineNumber, "key '" + key + "' is given twice");
    }
  }

  private static List<String> keys() {
    return Arrays.stream(Setting.values())
        .filter(setting -> setting != Setting.HOME)
        .map(Setting::key)
        .toList();
  }

  /** The home folder, absolute. */
  public Path home() {
    return home;
  }

  /** The text of a setting; empty when it has none. */
  public String text(Setting setting) {
    String text = settled(setting).text().replace("<home>", home.toString());
    return text.contains("<cache>") ? text.replace("<cache>", cache().toString()) : text;
  }

  /** The user's folder for what may be lost (XDG Base Directory Specification 0.8). */
  private Path cache() {
    return variable("XDG_CACHE_HOME")
        .filter(folder -> folder.startsWith("/"))
        .map(Path::of)
        .or(() -> variable("HOME").map(folder -> Path.of(folder, ".cache")))
        .orElse(home);
  }

  private Settled settled(Setting setting) {
    return values.getOrDefault(setting, builtIn(setting));
  }

  /** Where the value of a setting was given, for people; "default" when nobody did. */
  public String origin(Setting setting) {
    return settled(setting).from();
  }

  /** The file or folder a setting names, relative to the home folder; empty when it names none. */
  public Optional<Path> path(Setting setting) {
    String text = text(setting);
    return text.isEmpty() ? Optional.empty() : Optional.of(home.resolve(text).normalize());
  }

  /**
   * A yes-or-no setting.
   *
   * @throws UsageException when it is neither true nor false
   */
  public boolean flag(Setting setting) {
    return switch (text(setting)) {
      case "true", "1", "yes" -> true;
      case "false", "0", "no" -> false;
      default -> throw bad(setting, "true or false");
    };
  }

  /**
   * A finite number.
   *
   * @throws UsageException when it is none
   */
  public double number(Setting setting) {
    if (setting.decidesResults()) {
      synchronized (this) {
        asked.add(setting);
      }
    }
    return NumberText.finite(text(setting))
        .orElseThrow(() -> bad(setting, NumberText.wanted(text(setting))));
  }

  /**
   * A time above zero, given in seconds.
   *
   * @throws UsageException when it is none, or longer than a week
   */
  public Duration seconds(Setting setting) {
    double seconds = number(setting);
    if (!(seconds > 0) || seconds > LONGEST.toSeconds()) {
      throw bad(setting, "seconds above 0, at most " + LONGEST.toSeconds());
    }
    return Duration.ofMillis(Math.max(1, Math.round(seconds * 1000)));
  }

  /**
   * A whole number from 1 to 100.
   *
   * @throws UsageException when it is none
   */
  public int count(Setting setting) {
    double number = number(setting);
    if (number != Math.rint(number) || number < 1 || number > MOST) {
      throw bad(setting, "a whole number from 1 to " + MOST);
    }
    return (int) number;
  }

  /**
   * One of a few words.
   *
   * @throws UsageException when it is none of them
   */
  public <T extends Enum<T>> T choice(Setting setting, Class<T> type) {
    return Choices.find(type, text(setting))
        .orElseThrow(() -> bad(setting, Choices.all(type), Choices.names(type)));
  }

  private UsageException bad(Setting setting, String wanted) {
    return bad(setting, wanted, List.of());
  }

  private UsageException bad(Setting setting, String wanted, List<String> known) {
    String text = text(setting);
    return new UsageException(
        "setting " + setting.key() + " wants " + wanted + ", got '" + text + "'",
        Meant.hint(
            text, known, "Look at " + setting.variable() + " and config/pixelmon.properties."));
  }

  /** An environment variable that is not ours, such as {@code https_proxy}. */
  public Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name));
  }

  /** The folder of the local archive. */
  public Path archiveDir() {
    return path(Setting.ARCHIVE_DIR).orElseThrow(() -> bad(Setting.ARCHIVE_DIR, "a folder"));
  }

  /** Whether sockets are forbidden. */
  public boolean offline() {
    return flag(Setting.OFFLINE);
  }

  /** The detector's tables. */
  public synchronized ConfigDir configDir() {
    if (configDir == null) {
      configDir = ConfigDir.locate(home);
    }
    return configDir;
  }

  /** The settings asked for so far that decide what comes out of a run. */
  public synchronized Set<Setting> askedForResults() {
    return EnumSet.copyOf(asked);
  }
}
