package org.pixelmon.core.state;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pixelmon.core.archive.ArchiveSums;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.archive.TableDays;
import org.pixelmon.core.archive.UtcDays;
import org.pixelmon.core.files.AnnealingFile;
import org.pixelmon.core.files.FileRecord;
import org.pixelmon.core.files.FileRecord.Standing;
import org.pixelmon.core.files.FolderRecord;
import org.pixelmon.core.files.LuminosityFile;
import org.pixelmon.core.files.ProfileFile;
import org.pixelmon.core.fill.Fill;

/** The stages whose files are of many fills each. */
final class FileStages {

  /** Options that decide what a command tells, and not what it makes. */
  private static final String TALK = " --?(q|quiet|v|verbose)(?= |$)";

  private static final String PROFILE = "profile_.*\\.txt";

  /** Group and first fill, last fill: {@code profile_BPix_BmI_SEC1_LYR1_7920_7983.txt}. */
  private static final Pattern FILL_RANGE = Pattern.compile("(profile_.*_\\d+)_(\\d{1,9})\\.txt");

  private final Path home;
  private final Look look;
  private final StateRequest request;
  private final List<Fill> fills;

  FileStages(Path home, Look look, StateRequest request, List<Fill> fills) {
    this.home = home;
    this.look = look;
    this.request = request;
    this.fills = fills;
  }

  /** Each fill of the file is as good as the file. */
  StageState fills() {
    ItemState file = ofFile(request.fillsFile());
    return new StageState(Stage.FILLS, "", fills.stream().map(fill -> rowOf(file, fill)).toList());
  }

  private static ItemState rowOf(ItemState file, Fill fill) {
    String number = Integer.toString(fill.number());
    return file.condition() == Condition.PARTIAL
        ? new ItemState(number, Condition.COMPLETE, "", file.due())
        : new ItemState(number, file.condition(), file.reason(), file.due());
  }

  private ItemState ofFile(Path file) {
    return look.of("", FolderRecord.of(file.getParent()).file(file.getFileName().toString()));
  }

  StageState luminosity() {
    Path path = request.luminosityFile();
    ItemState file = ofFile(path);
    Map<Integer, LuminosityFile.Entry> known =
        Files.exists(path) ? LuminosityFile.read(path, remark -> {}) : Map.of();
    List<ItemState> items = new ArrayList<>();
    for (Fill fill : fills) {
      items.add(
          known.containsKey(fill.number()) || known.isEmpty()
              ? rowOf(file, fill)
              : new ItemState(
                  Integer.toString(fill.number()),
                  Condition.MISSING,
                  "not in the file",
                  file.due() || look.online()));
    }
    return new StageState(Stage.LUMINOSITY, "", items);
  }

  /** All days from the first fill to the last one. */
  StageState annealing(ArchiveSums archive) {
    FolderRecord folder = FolderRecord.of(home.resolve(AnnealingFile.FOLDER));
    Optional<String> gone = firstGone(folder);
    List<ItemState> items = new ArrayList<>();
    for (LocalDate day : days()) {
      ItemState state = look.ofPart(day.toString(), folder.file(day.toString()));
      boolean lacking =
          !look.online()
              && !archive.lacking(new TableDays(ArchiveTable.TKPLCREADSENSOR, day, day)).isEmpty();
      if (state.condition() == Condition.MISSING && lacking) {
        items.add(
            new ItemState(day.toString(), Condition.MISSING, "the archive lacks the day", false));
      } else {
        items.add(
            gone.filter(name -> state.condition() != Condition.MISSING)
                .map(
                    name ->
                        new ItemState(day.toString(), Condition.MISSING, name + " is gone", true))
                .orElse(state));
      }
    }
    return new StageState(Stage.ANNEALING, "", items);
  }

  private SortedSet<LocalDate> days() {
    SortedSet<LocalDate> days = new TreeSet<>();
    if (!fills.isEmpty()) {
      LocalDate last =
          fills.stream()
              .map(fill -> UtcDays.of(fill.endStableBeam()))
              .max(LocalDate::compareTo)
              .get();
      LocalDate first =
          fills.stream()
              .map(fill -> UtcDays.of(fill.startStableBeam()))
              .min(LocalDate::compareTo)
              .get();
      first.datesUntil(last.plusDays(1)).forEach(day -> days.add(day));
    }
    return days;
  }

  /** The file of a sensor holds all days: without it none is there. */
  private static Optional<String> firstGone(FolderRecord folder) {
    return folder.products().stream()
        .flatMap(List::stream)
        .filter(name -> !name.startsWith("summary."))
        .filter(name -> !folder.has(name))
        .findFirst();
  }

  /** The summary over the sensors, once it was made. */
  StageState summary() {
    FolderRecord folder = FolderRecord.of(home.resolve(AnnealingFile.FOLDER));
    List<ItemState> items = new ArrayList<>();
    for (List<String> product : folder.products()) {
      if (product.get(0).startsWith("summary.")) {
        items.add(ofProduct(folder, product, shown(folder, product.get(0))));
      }
    }
    return new StageState(Stage.ANNEALING, "summary", items);
  }

  private String shown(FolderRecord folder, String name) {
    return home.relativize(folder.folder().resolve(name)).toString();
  }

  private ItemState ofProduct(FolderRecord folder, List<String> names, String item) {
    ItemState worst = null;
    for (String name : names) {
      ItemState state = look.of(item, folder.file(name));
      worst = worst == null ? state : worst.orWorse(state);
    }
    return worst;
  }

  List<StageState> profiles() {
    List<StageState> states = new ArrayList<>();
    for (FolderRecord folder : FolderVisitor.below(home.resolve(ProfileFile.FOLDER))) {
      SortedSet<String> names = new TreeSet<>(folder.present());
      folder.products().forEach(product -> names.addAll(product));
      names.removeIf(name -> !name.matches(PROFILE) || !concerns(folder.file(name)));
      names.removeIf(name -> !folder.has(name) && isOutgrown(name, folder.present()));
      List<ItemState> items =
          names.stream().map(name -> look.of(shown(folder, name), folder.file(name))).toList();
      if (!items.isEmpty()) {
        states.add(new StageState(Stage.PROFILES, part(ProfileFile.FOLDER, folder), items));
      }
    }
    return states;
  }

  /** Whether there is a profile that begins with the same fill and goes further. */
  private static boolean isOutgrown(String name, Collection<String> present) {
    Matcher gone = FILL_RANGE.matcher(name);
    return gone.matches()
        && present.stream()
            .map(FILL_RANGE::matcher)
            .anyMatch(
                other ->
                    other.matches()
                        && other.group(1).equals(gone.group(1))
                        && Integer.parseInt(other.group(2)) > Integer.parseInt(gone.group(2)));
  }

  private String part(String below, FolderRecord folder) {
    return home.resolve(below).relativize(folder.folder()).toString();
  }

  /**
   * Plots as they were made together.
   *
   * @param current gets the command lines whose plots all are as they would be made now
   */
  List<StageState> plots(SortedSet<String> current) {
    List<StageState> states = new ArrayList<>();
    Map<String, Boolean> commands = new TreeMap<>();
    for (FolderRecord folder : FolderVisitor.below(home.resolve("plots"))) {
      List<ItemState> items = new ArrayList<>();
      for (List<String> product : folder.products()) {
        FileRecord record = folder.file(product.get(0));
        ItemState state =
            ofProduct(folder, product, shown(folder, product.get(0)).replaceFirst("\\.\\w+$", ""));
        commands.merge(record.command().replaceAll(TALK, ""), !state.due(), Boolean::logicalAnd);
        if (concerns(record)) {
          items.add(state);
        }
      }
      if (!items.isEmpty()) {
        states.add(new StageState(Stage.PLOTS, part("plots", folder), items));
      }
    }
    commands.forEach(
        (command, isCurrent) -> {
          if (isCurrent && !command.isEmpty()) {
            current.add(command);
          }
        });
    return states;
  }

  /** Whether a file is of fills of the range, as far as one can tell. */
  private boolean concerns(FileRecord record) {
    return record.standing() == Standing.FOREIGN
        || record.fills().isEmpty()
        || record.fills().stream()
            .anyMatch(
                fills ->
                    fills.first() <= request.range().last()
                        && request.range().first() <= fills.last());
  }
}
