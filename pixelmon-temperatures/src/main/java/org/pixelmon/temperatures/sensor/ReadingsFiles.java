package org.pixelmon.temperatures.sensor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.files.FillInputs;
import org.pixelmon.core.files.Input;
import org.pixelmon.core.files.SensorReadingsFile;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.records.Records;

/**
 * Writes the readings of fills, one file each. Where days are missing in the archive, a file that
 * holds more sensors or readings than could be found this time is kept: an incomplete archive must
 * not cost anybody a complete result. A result without any reading is one, but replaces a file that
 * has some only if that is wanted.
 */
public final class ReadingsFiles {

  private final Path folder;
  private final Optional<SubSystem> subSystem;
  private final String suffix;
  private final boolean replaceEmpty;
  private final StageOutput stage;
  private final FillInputs inputs;
  private final List<Path> written = new ArrayList<>();
  private final List<Integer> kept = new ArrayList<>();

  /**
   * Writes into a folder, which need not exist.
   *
   * @param subSystem empty for files of both
   * @param suffix of the file names; empty for none
   * @param replaceEmpty whether a result without readings may replace a file that has some
   * @param inputs what the file of a fill is made of; its run gets to know each file and what it
   *     lacks
   */
  public ReadingsFiles(
      Path folder,
      Optional<SubSystem> subSystem,
      String suffix,
      boolean replaceEmpty,
      FillInputs inputs) {
    this.replaceEmpty = replaceEmpty;
    this.folder = folder;
    this.inputs = inputs;
    this.stage = inputs.stage();
    stage.gather();
    this.subSystem = subSystem;
    this.suffix = suffix;
  }

  /** Writes the readings of a fill; that there are none is a result, unless days are missing. */
  public void write(FillReadings fill) {
    Path file = SensorReadingsFile.of(folder, fill.fill(), subSystem, suffix);
    boolean wouldEmpty = fill.readings().isEmpty() && !replaceEmpty;
    if (fill.missingDays().isEmpty() && !wouldEmpty) {
      put(file, fill);
    } else if (holdsMore(file, fill)) {
      kept.add(fill.fill());
      stage.missing("fill " + fill.fill() + ": an older file with more readings is kept");
    } else if (!fill.readings().isEmpty() || fill.missingDays().isEmpty()) {
      put(file, fill);
    } else if (!Files.exists(file)) {
      stage.without(folder, file.getFileName().toString(), inputsOf(fill), lacking(fill));
    }
  }

  private void put(Path file, FillReadings fill) {
    SensorReadingsFile.write(file, fill.readings());
    stage.made(List.of(file), List.of(), inputsOf(fill), lacking(fill));
    written.add(file);
  }

  private List<Input> inputsOf(FillReadings fill) {
    return inputs.of(fill.fill(), List.of(fill.days()));
  }

  private static List<String> lacking(FillReadings fill) {
    return fill.missingDays().isEmpty()
        ? List.of()
        : List.of(
            "the archive lacks "
                + Records.describe(ArchiveTable.TKPLCREADSENSOR, fill.missingDays()));
  }

  private static boolean holdsMore(Path file, FillReadings fill) {
    if (!Files.exists(file)) {
      return false;
    }
    Map<String, Integer> found = new HashMap<>();
    fill.readings().forEach(reading -> found.merge(reading.sensor(), 1, Integer::sum));
    return SensorReadingsFile.read(file).stream()
        .anyMatch(reading -> found.merge(reading.sensor(), -1, Integer::sum) < 0);
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
