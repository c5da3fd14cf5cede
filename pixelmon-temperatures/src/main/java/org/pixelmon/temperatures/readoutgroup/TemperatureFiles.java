package org.pixelmon.temperatures.readoutgroup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pixelmon.core.files.FillInputs;
import org.pixelmon.core.files.Input;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.files.TemperaturesFile;
import org.pixelmon.core.geometry.SubSystem;

/**
 * Writes the temperatures of fills, one file each. Where days are missing in the archive, a file
 * that holds more groups than could be found this time is kept: an incomplete archive must not cost
 * anybody a complete result.
 */
public final class TemperatureFiles {

  private final Path folder;
  private final SubSystem subSystem;
  private final StageOutput stage;
  private final FillInputs inputs;
  private final List<Path> written = new ArrayList<>();
  private final List<Integer> kept = new ArrayList<>();

  /**
   * Writes into a folder.
   *
   * @param folder folder of all subsystems; need not exist
   * @param inputs what the file of a fill is made of; its run gets to know each file and what it
   *     lacks
   */
  public TemperatureFiles(Path folder, SubSystem subSystem, FillInputs inputs) {
    this.folder = folder;
    this.subSystem = subSystem;
    this.inputs = inputs;
    this.stage = inputs.stage();
    stage.gather();
  }

  /** Writes the temperatures of a fill, unless there is none. */
  public void write(FillTemperatures fill) {
    Path file = TemperaturesFile.of(folder, subSystem, fill.fill());
    if (fill.lacksDays() && holdsMore(file, fill)) {
      kept.add(fill.fill());
      stage.missing("fill " + fill.fill() + ": an older file with more readout groups is kept");
    } else if (fill.kelvin().isEmpty()) {
      stage.missing(
          "fill "
              + fill.fill()
              + ": no readout group has a temperature"
              + (Files.exists(file) ? "; an older file is kept" : ""));
      if (Files.exists(file)) {
        kept.add(fill.fill());
      } else {
        stage.without(
            file.getParent(), file.getFileName().toString(), inputsOf(fill), lacking(fill));
      }
    } else {
      TemperaturesFile.write(file, fill.kelvin());
      stage.made(List.of(file), List.of(), inputsOf(fill), lacking(fill));
      written.add(file);
    }
  }

  private List<Input> inputsOf(FillTemperatures fill) {
    return inputs.of(fill.fill(), fill.days());
  }

  private static boolean holdsMore(Path file, FillTemperatures fill) {
    return Files.exists(file)
        && !fill.kelvin().keySet().containsAll(TemperaturesFile.read(file, kelvin -> "").keySet());
  }

  private static List<String> lacking(FillTemperatures fill) {
    List<String> lacking = new ArrayList<>();
    fill.gaps().forEach((group, gap) -> lacking.add(group + ": " + gap.text()));
    if (!fill.assumed().isEmpty()) {
      lacking.add(
          "no record of their high voltage, counted as the user says: "
              + String.join(" ", fill.assumed()));
    }
    return lacking;
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
