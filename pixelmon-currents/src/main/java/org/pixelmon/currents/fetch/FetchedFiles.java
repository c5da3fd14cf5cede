package org.pixelmon.currents.fetch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.files.ChannelCurrent;
import org.pixelmon.core.files.CurrentsFile;
import org.pixelmon.core.files.FillInputs;
import org.pixelmon.core.files.Input;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.records.Records;

/**
 * Writes the currents of fills, one file each. Where days are missing in the archive, a file that
 * holds more channels than could be found this time is kept: an incomplete archive must not cost
 * anybody a complete result.
 */
public final class FetchedFiles {

  private final Path folder;
  private final SubSystem subSystem;
  private final StageOutput stage;
  private final FillInputs inputs;
  private final List<Path> written = new ArrayList<>();
  private final List<Integer> kept = new ArrayList<>();

  /**
   * Writes into a folder.
   *
   * @param folder need not exist
   * @param inputs what the file of a fill is made of; its run gets to know each file and what it
   *     lacks
   */
  public FetchedFiles(Path folder, SubSystem subSystem, FillInputs inputs) {
    this.folder = folder;
    this.subSystem = subSystem;
    this.inputs = inputs;
    this.stage = inputs.stage();
    stage.gather();
  }

  /**
   * Writes the currents of a fill, unless there is none: an empty file passes for a damaged one.
   */
  public void write(FillCurrents fill) {
    Path file = folder.resolve(CurrentsFile.name(fill.fill(), subSystem.cableName()));
    if (!fill.missingDays().isEmpty() && holdsMore(file, fill)) {
      kept.add(fill.fill());
      stage.missing("fill " + fill.fill() + ": an older file with more channels is kept");
    } else if (fill.channels().isEmpty()) {
      stage.missing(
          "fill "
              + fill.fill()
              + ": no channel has a record"
              + (Files.exists(file) ? "; an older file is kept" : ""));
      if (Files.exists(file)) {
        kept.add(fill.fill());
      } else {
        stage.without(folder, file.getFileName().toString(), inputsOf(fill), List.of("no record"));
      }
    } else {
      put(file, fill);
    }
  }

  private void put(Path file, FillCurrents fill) {
    CurrentsFile.write(file, fill.channels());
    stage.made(List.of(file), List.of(), inputsOf(fill), lacking(fill));
    written.add(file);
  }

  private List<Input> inputsOf(FillCurrents fill) {
    return inputs.of(fill.fill(), List.of(fill.days()));
  }

  private List<String> lacking(FillCurrents fill) {
    List<String> lacking = new ArrayList<>();
    fill.missing()
        .forEach(
            (kind, cables) -> {
              if (!cables.isEmpty()) {
                String name = kind.name().toLowerCase(Locale.ROOT);
                lacking.add("no record of " + cables.size() + " " + name + " channels");
              }
            });
    if (!fill.missingDays().isEmpty()) {
      lacking.add(
          "the archive lacks " + Records.describe(ArchiveTable.FWCAENCHANNEL, fill.missingDays()));
    }
    return lacking;
  }

  private boolean holdsMore(Path file, FillCurrents fill) {
    if (!Files.exists(file)) {
      return false;
    }
    Set<String> found = new HashSet<>();
    fill.channels().forEach(channel -> found.add(channel.cable()));
    return CurrentsFile.read(file, cable -> "").stream()
        .map(ChannelCurrent::cable)
        .anyMatch(cable -> !found.contains(cable));
  }

  /** The files written. */
  public List<Path> written() {
    return List.copyOf(written);
  }

  /** Fills whose file was kept. */
  public List<Integer> kept() {
    return List.copyOf(kept);
  }
}
