package org.pixelmon.core.state;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.pixelmon.core.archive.ArchiveSums;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.archive.TableDays;
import org.pixelmon.core.archive.UtcDays;
import org.pixelmon.core.files.CurrentsFile;
import org.pixelmon.core.files.FileRecord.Standing;
import org.pixelmon.core.files.FolderRecord;
import org.pixelmon.core.files.ProcessedFiles;
import org.pixelmon.core.files.SensorReadingsFile;
import org.pixelmon.core.files.TemperaturesFile;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.geometry.SubSystem;

/** The stages that make files of each fill. */
final class FillStages {

  private final Path home;
  private final Look look;
  private final ArchiveSums archive;
  private final List<Fill> fills;

  FillStages(Path home, Look look, ArchiveSums archive, List<Fill> fills) {
    this.home = home;
    this.look = look;
    this.archive = archive;
    this.fills = fills;
  }

  /** Whether the archive holds the days on which the fills are measured. */
  List<StageState> archive() {
    List<StageState> states = new ArrayList<>();
    for (ArchiveTable table : ArchiveTable.values()) {
      states.add(
          new StageState(
              Stage.ARCHIVE,
              table.tableName(),
              fills.stream().map(fill -> archived(table, fill)).toList()));
    }
    return states;
  }

  private ItemState archived(ArchiveTable table, Fill fill) {
    var lacking = archive.lacking(measured(table, fill));
    return lacking.isEmpty()
        ? new ItemState(number(fill), Condition.COMPLETE, "", false)
        : new ItemState(
            number(fill),
            Condition.MISSING,
            "the archive lacks "
                + String.join(", ", lacking.stream().map(Object::toString).toList()),
            false);
  }

  private static TableDays measured(ArchiveTable table, Fill fill) {
    return new TableDays(
        table,
        UtcDays.of(fill.startStableBeam()),
        UtcDays.of(fill.measurementTime(Fill.USUAL_DELAY)));
  }

  private static String number(Fill fill) {
    return Integer.toString(fill.number());
  }

  List<StageState> currents() {
    FolderRecord folder = FolderRecord.of(home.resolve(CurrentsFile.FOLDER));
    return ofParts(
        Stage.CURRENTS,
        part ->
            fill ->
                fetched(
                    fill,
                    List.of(ArchiveTable.FWCAENCHANNEL),
                    look.of(
                        number(fill),
                        folder.file(CurrentsFile.name(fill.number(), part.cableName())))));
  }

  List<StageState> processed() {
    FolderRecord from = FolderRecord.of(home.resolve(CurrentsFile.FOLDER));
    FolderRecord to = FolderRecord.of(home.resolve(ProcessedFiles.FOLDER));
    return ofParts(Stage.PROCESSED, part -> fill -> processed(from, to, part, fill));
  }

  private ItemState processed(FolderRecord from, FolderRecord to, SubSystem part, Fill fill) {
    ItemState worst = null;
    for (Path file : new ProcessedFiles(to.folder(), fill.number(), part.cableName()).all()) {
      ItemState state = look.of(number(fill), to.file(file.getFileName().toString()));
      worst = worst == null ? state : worst.orWorse(state);
    }
    String read = CurrentsFile.name(fill.number(), part.cableName());
    if (worst.condition() != Condition.MISSING || from.has(read)) {
      return worst;
    }
    boolean nothing = from.file(read).standing() == Standing.WITHOUT;
    return new ItemState(
        number(fill),
        nothing ? Condition.EMPTY : Condition.MISSING,
        nothing ? "no currents in the database" : "its currents are not fetched yet",
        false);
  }

  List<StageState> readoutGroups() {
    return ofParts(
        Stage.READOUT_GROUPS,
        part -> {
          Path file = TemperaturesFile.of(home.resolve(TemperaturesFile.FOLDER), part, 1);
          FolderRecord folder = FolderRecord.of(file.getParent());
          return fill ->
              fetched(
                  fill,
                  List.of(ArchiveTable.TKPLCREADSENSOR, ArchiveTable.V_VOLTAGES),
                  look.of(
                      number(fill),
                      folder.file(
                          TemperaturesFile.of(folder.folder(), part, fill.number())
                              .getFileName()
                              .toString())));
        });
  }

  List<StageState> readings(Stage stage) {
    FolderRecord folder =
        FolderRecord.of(
            home.resolve(
                stage == Stage.AIR
                    ? SensorReadingsFile.AIR_FOLDER
                    : SensorReadingsFile.PIPE_FOLDER));
    return ofParts(
        stage,
        part ->
            fill ->
                fetched(fill, List.of(ArchiveTable.TKPLCREADSENSOR), readings(folder, part, fill)));
  }

  /** A file of both parts serves where there is none of the part. */
  private ItemState readings(FolderRecord folder, SubSystem part, Fill fill) {
    String own = nameOf(folder, fill, Optional.of(part));
    String ofBoth = nameOf(folder, fill, Optional.empty());
    return look.of(
        number(fill), folder.file(!folder.has(own) && folder.has(ofBoth) ? ofBoth : own));
  }

  private static String nameOf(FolderRecord folder, Fill fill, Optional<SubSystem> part) {
    return SensorReadingsFile.of(folder.folder(), fill.number(), part, "").getFileName().toString();
  }

  /** What is read from the archive is not due when that lacks the days and none may be fetched. */
  private ItemState fetched(Fill fill, List<ArchiveTable> tables, ItemState state) {
    if (state.condition() != Condition.MISSING || look.online()) {
      return state;
    }
    for (ArchiveTable table : tables) {
      TableDays wanted = measured(table, fill);
      var lacking = archive.lacking(wanted);
      if (lacking.contains(wanted.first()) && lacking.contains(wanted.last())) {
        return new ItemState(
            state.item(), Condition.MISSING, archived(table, fill).reason(), false);
      }
    }
    return state;
  }

  private List<StageState> ofParts(Stage stage, Function<SubSystem, Function<Fill, ItemState>> of) {
    List<StageState> states = new ArrayList<>();
    for (SubSystem part : SubSystem.values()) {
      states.add(
          new StageState(stage, part.cableName(), fills.stream().map(of.apply(part)).toList()));
    }
    return states;
  }
}
