package org.pixelmon.core.state;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.archive.TableDays;
import org.pixelmon.core.files.FileRecord;
import org.pixelmon.core.files.Fingerprint;
import org.pixelmon.core.files.Fingerprints;
import org.pixelmon.core.files.Input;
import org.pixelmon.core.omds.DaysInDoubt;

/** Tells of a file how it stands with it. */
final class Look {

  private final Fingerprints fingerprints;
  private final Path home;
  private final boolean online;
  private final Map<ArchiveTable, SortedSet<LocalDate>> inDoubt = new EnumMap<>(ArchiveTable.class);

  /**
   * Looks with the settings of a run.
   *
   * @param online whether days that the archive lacks could be fetched
   */
  Look(Fingerprints fingerprints, Path home, ArchiveLayout archive, boolean online) {
    this.fingerprints = fingerprints;
    this.home = home;
    this.online = online;
    for (ArchiveTable table : ArchiveTable.values()) {
      inDoubt.put(table, DaysInDoubt.of(archive, table));
    }
  }

  /** Whether days that the archive lacks could be fetched. */
  boolean online() {
    return online;
  }

  /** How it stands with a file. */
  ItemState of(String item, FileRecord file) {
    return switch (file.standing()) {
      case LISTED -> made(item, file, Condition.STALE, Condition.PARTIAL);
      case WITHOUT -> made(item, file, Condition.MISSING, Condition.EMPTY);
      case CHANGED ->
          new ItemState(
              item, Condition.UNLISTED, "changed by another program since it was made", false);
      case FOREIGN -> new ItemState(item, Condition.UNLISTED, "made by another program", false);
      case INTERRUPTED ->
          new ItemState(
              item, Condition.STALE, "written by a run that was killed or is at work", true);
      case GONE -> new ItemState(item, Condition.MISSING, "made before, and gone", true);
      case UNKNOWN -> new ItemState(item, Condition.MISSING, "not made yet", true);
    };
  }

  /** How it stands with a part of the files of a folder that is noted by itself, as a day is. */
  ItemState ofPart(String item, FileRecord part) {
    return switch (part.standing()) {
      case WITHOUT -> made(item, part, Condition.STALE, Condition.PARTIAL);
      default -> new ItemState(item, Condition.MISSING, "not made yet", true);
    };
  }

  private ItemState made(
      String item, FileRecord file, Condition whenChanged, Condition whenIncomplete) {
    Optional<String> change =
        file.comparable()
            ? firstChange(file.inputs())
            : Optional.of("made by another version, which makes it in another way");
    if (change.isPresent()) {
      return new ItemState(item, whenChanged, change.get(), true);
    }
    boolean inDoubt = isInDoubt(file.inputs());
    if (file.missing().isEmpty() && whenIncomplete == Condition.PARTIAL) {
      return new ItemState(
          item,
          Condition.COMPLETE,
          inDoubt ? "days to be compared with OMDS once more" : "",
          inDoubt);
    }
    return new ItemState(
        item,
        whenIncomplete,
        String.join("; ", file.missing()),
        inDoubt || (online && lacksDays(file.inputs())));
  }

  private Optional<String> firstChange(List<Input> inputs) {
    return inputs.stream().map(fingerprints::change).flatMap(Optional::stream).findFirst();
  }

  private boolean isInDoubt(List<Input> inputs) {
    return online
        && inDoubt.values().stream().anyMatch(days -> !days.isEmpty())
        && inputs.stream()
            .flatMap(input -> days(input).stream())
            .anyMatch(
                days ->
                    !inDoubt
                        .get(days.table())
                        .subSet(days.first(), days.last().plusDays(1))
                        .isEmpty());
  }

  private boolean lacksDays(List<Input> inputs) {
    return inputs.stream()
        .anyMatch(
            input ->
                days(input)
                    .filter(
                        days ->
                            !fingerprints
                                .archive(home.resolve(input.source()))
                                .lacking(days)
                                .isEmpty())
                    .isPresent());
  }

  private static Optional<TableDays> days(Input input) {
    return input
        .fingerprint()
        .filter(was -> was.kind() == Fingerprint.Kind.DAYS)
        .flatMap(was -> TableDays.parse(input.part()));
  }
}
