package org.pixelmon.temperatures.annealing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.pixelmon.core.files.AnnealingFile;
import org.pixelmon.core.io.OutputLock;

/**
 * The files of day means of some sensors: read before any work is done, so that a damaged one stops
 * a run early, and written with what the run adds and replaces.
 */
public final class AnnealingFiles {

  private final Path folder;
  private final Map<String, SortedMap<LocalDate, Double>> earlier = new HashMap<>();
  private final List<Path> written = new ArrayList<>();
  private final List<String> kept = new ArrayList<>();

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

  /**
   * Writes the files of sensors, but for those that would have nothing in them. What is there is
   * read again and written under one lock, so that two runs do not lose each other's days.
   *
   * @param replaceEmpty whether a file that has means may be left without any
   */
  public void write(Collection<SensorDays> sensors, boolean replaceEmpty) {
    OutputLock lock = OutputLock.ofFolder(folder);
    try {
      sensors.forEach(days -> write(days, replaceEmpty));
    } finally {
      lock.close();
    }
  }

  private void write(SensorDays days, boolean replaceEmpty) {
    Path file = AnnealingFile.of(folder, days.sensor());
    SortedMap<LocalDate, Double> before = AnnealingFile.read(file);
    SortedMap<LocalDate, Double> means = days.update(before);
    if (means.isEmpty() && !before.isEmpty() && !replaceEmpty) {
      kept.add(days.sensor());
      means = before;
    } else if (!means.isEmpty() || !before.isEmpty()) {
      AnnealingFile.write(file, means);
      written.add(file);
    }
    earlier.put(days.sensor(), means);
  }

  /** The means of a sensor, degrees Celsius by UTC day, as its file has them now. */
  public SortedMap<LocalDate, Double> means(String sensor) {
    return earlier.get(sensor);
  }

  /** Sensors whose file was kept, because nothing would have been left in it. */
  public List<String> kept() {
    return List.copyOf(kept);
  }

  /** The files written. */
  public List<Path> written() {
    return List.copyOf(written);
  }
}
