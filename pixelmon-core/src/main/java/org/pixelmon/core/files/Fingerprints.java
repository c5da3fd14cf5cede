package org.pixelmon.core.files;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.ArchiveSums;
import org.pixelmon.core.archive.TableDays;
import org.pixelmon.core.config.Configuration;
import org.pixelmon.core.config.Setting;
import org.pixelmon.core.files.Fingerprint.Kind;
import org.pixelmon.core.fill.FillRange;

/**
 * Looks at inputs: first to note what they are like, later to tell whether they still are. Each
 * file is looked at once. Not for several threads.
 */
public final class Fingerprints {

  private final Path home;
  private final Optional<Configuration> config;
  private final InputFiles files;
  private final Map<Path, FillRows> rows = new HashMap<>();
  private final Map<Path, Input> rowFiles = new HashMap<>();
  private final Map<Path, ArchiveSums> archives = new HashMap<>();
  private final Map<String, Long> tables = new HashMap<>();
  private final Map<Input, Optional<String>> changes = new HashMap<>();

  /** Looks with the settings of a run. */
  public Fingerprints(Configuration config) {
    this(config.home(), Optional.of(config));
  }

  /**
   * Looks at files.
   *
   * @param home the home folder: paths below it are relative to it
   * @param config empty when tables and settings are not asked for
   */
  Fingerprints(Path home, Optional<Configuration> config) {
    this.home = home.toAbsolutePath().normalize();
    this.config = config;
    this.files = new InputFiles(this.home);
  }

  InputFiles files() {
    return files;
  }

  /** The sums of an archive. */
  public ArchiveSums archive(Path root) {
    return archives.computeIfAbsent(
        home.resolve(root).normalize(), folder -> new ArchiveSums(new ArchiveLayout(folder)));
  }

  /** The rows of some fills in a file with a row a fill. */
  Input rows(Path file, FillRange fills) {
    Path absolute = file.toAbsolutePath().normalize();
    return rowFiles
        .computeIfAbsent(absolute, of -> files.of(List.of(of)).get(0))
        .part(FillRows.part(fills), Fingerprint.of(Kind.ROWS, rows(absolute).sum(fills)));
  }

  private FillRows rows(Path file) {
    return rows.computeIfAbsent(file, FillRows::of);
  }

  /** Days of an archive. */
  Input days(Input archive, TableDays days) {
    ArchiveSums sums = archive(Path.of(archive.source()));
    return archive.part(
        days.toString(), Fingerprint.of(Kind.DAYS, sums.looks(days), sums.contents(days)));
  }

  /** The lumi sections of fills in an archive. */
  Input sections(Input archive, Collection<Integer> fills) {
    ArchiveSums sums = archive(Path.of(archive.source()));
    return archive.part(
        NumberList.text(fills),
        Fingerprint.of(Kind.SECTIONS, sums.looks(fills), sums.contents(fills)));
  }

  /** All answers of OMS in an archive. */
  Input answers(Input archive) {
    Path folder = home.resolve(archive.source()).normalize();
    SortedSet<String> names = answerFiles(folder);
    return archive.part(
        archive.part(),
        Fingerprint.of(Kind.ANSWERS, files.looks(folder, names), files.contents(folder, names)));
  }

  private static SortedSet<String> answerFiles(Path archive) {
    SortedSet<String> names = new TreeSet<>();
    for (Path file : new ArchiveLayout(archive).omsAnswers()) {
      names.add(archive.relativize(file).toString());
    }
    return names;
  }

  /** The detector's tables and the settings that the run has asked for so far. */
  List<Input> configuration() {
    if (config.isEmpty()) {
      return List.of();
    }
    List<Input> inputs = new ArrayList<>();
    Input folder = Input.of("config", "", Origin.NO_DATA);
    for (String table : config.get().configDir().asked()) {
      inputs.add(folder.part(table, Fingerprint.of(Kind.TABLE, table(table))));
    }
    Input settings = Input.of("settings", "", Origin.NO_DATA);
    for (Setting setting : config.get().askedForResults()) {
      inputs.add(settings.part(setting.key(), Fingerprint.of(Kind.SETTING, setting(setting))));
    }
    return inputs;
  }

  private long table(String name) {
    return tables.computeIfAbsent(
        name,
        table -> {
          Path file = config.orElseThrow().configDir().root().resolve(table);
          return files.contents(file.getParent(), new TreeSet<>(List.of(last(table))));
        });
  }

  private static String last(String table) {
    return table.substring(table.lastIndexOf('/') + 1);
  }

  private long setting(Setting setting) {
    CRC32 sum = new CRC32();
    sum.update(
        Double.toString(config.orElseThrow().number(setting)).getBytes(StandardCharsets.UTF_8));
    return sum.getValue();
  }

  /**
   * Whether an input has changed since it was noted.
   *
   * @return what has changed, in words; empty when it is as it was, or nobody can tell
   */
  public Optional<String> change(Input input) {
    return changes.computeIfAbsent(
        input,
        one ->
            one.fingerprint().filter(was -> !isStill(one, was)).map(was -> words(one, was.kind())));
  }

  private static String words(Input input, Kind kind) {
    return switch (kind) {
      case FILE, FILES -> input.source() + " changed";
      case ROWS -> input.source() + ": " + input.part() + " changed";
      case DAYS -> "days of " + input.part() + " changed";
      case SECTIONS -> "lumi sections changed";
      case ANSWERS -> "OMS answered otherwise since";
      case TABLE -> "config/" + input.part() + " changed";
      case SETTING -> "setting " + input.part() + " changed";
    };
  }

  private boolean isStill(Input input, Fingerprint was) {
    Path source = home.resolve(input.source()).normalize();
    return switch (was.kind()) {
      case FILE -> isStill(was, source.getParent(), new TreeSet<>(List.of(name(source))));
      case FILES -> isStill(was, source, NameList.parse(input.part()));
      case ROWS ->
          FillRows.parse(input.part())
              .filter(fills -> is(was, rows(source).sum(fills)))
              .isPresent();
      case DAYS ->
          TableDays.parse(input.part())
              .filter(
                  days ->
                      looks(was, archive(source).looks(days))
                          || is(was, archive(source).contents(days)))
              .isPresent();
      case SECTIONS ->
          NumberList.parse(input.part())
              .filter(
                  fills ->
                      looks(was, archive(source).looks(fills))
                          || is(was, archive(source).contents(fills)))
              .isPresent();
      case ANSWERS -> isStill(was, source, answerFiles(source));
      case TABLE -> is(was, table(input.part()));
      case SETTING ->
          Setting.ofKey(input.part()).filter(setting -> is(was, setting(setting))).isPresent();
    };
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private boolean isStill(Fingerprint was, Path folder, SortedSet<String> names) {
    return looks(was, files.looks(folder, names)) || is(was, files.contents(folder, names));
  }

  private static boolean looks(Fingerprint was, long looks) {
    return was.looks().equals(ManifestJson.hexadecimal(looks));
  }

  private static boolean is(Fingerprint was, long sum) {
    return was.sum().equals(ManifestJson.hexadecimal(sum));
  }
}
