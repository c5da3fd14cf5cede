package org.pixelmon.temperatures.annealing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.pixelmon.core.files.AnnealingFile;

/**
 * The files of day means of some sensors: read before any work is done, so that a damaged one stops
 * a run early, and written with what the run adds and replaces.
 */
public final class AnnealingFiles {

  private final Path folder;
  private final Map<String, SortedMap<LocalDate, Double>> earlier = new HashMap<>();
  private final List<Path> written = new ArrayList<>();

  /**
   * Reads what there is.
   *
   * @param folder need not exist
   * @throws org.pixelmon.core.error.BadInputException when a file is damaged
   */
  public AnnealingFiles(Path folder, List<String> sensors) {
    this.folder = folder;
    for (String sensor : sensors) {
      earlier.put(sensor, AnnealingFile.read(AnnealingFile.of(folder, sensor)));
    }
  }

  /** Writes a sensor's file, unless there is nothing to be written. */
  public void write(SensorDays days) {
    SortedMap<LocalDate, Double> before = earlier.get(days.sensor());
    SortedMap<LocalDate, Double> means = days.update(before);
    if (!means.isEmpty() || !before.isEmpty()) {
      Path file = AnnealingFile.of(folder, days.sensor());
      AnnealingFile.write(file, means);
      earlier.put(days.sensor(), means);
      written.add(file);
    }
  }

  /** The means of a sensor, degrees Celsius by UTC day, as its file has them now. */
  public SortedMap<LocalDate, Double> means(String sensor) {
    return earlier.get(sensor);
  }

  /** The files written. */
  public List<Path> written() {
    return List.copyOf(written);
  }
}
