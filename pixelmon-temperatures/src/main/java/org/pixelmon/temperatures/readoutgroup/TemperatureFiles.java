package org.pixelmon.temperatures.readoutgroup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pixelmon.core.io.NamedValues;

/**
 * Writes the temperatures of fills, one file each. Where days are missing in the archive, a file
 * that holds more groups than could be found this time is kept: an incomplete archive must not cost
 * anybody a complete result.
 */
public final class TemperatureFiles {

  private final Path folder;
  private final List<Path> written = new ArrayList<>();
  private final List<Integer> kept = new ArrayList<>();

  /** Writes into a folder, which need not exist. */
  public TemperatureFiles(Path folder) {
    this.folder = folder;
  }

  /** Writes the temperatures of a fill, unless there is none. */
  public void write(FillTemperatures fill) {
    Path file = folder.resolve(fill.fill() + ".txt");
    if (fill.lacksDays() && holdsMore(file, fill)) {
      kept.add(fill.fill());
    } else if (!fill.kelvin().isEmpty()) {
      NamedValues.write(file, fill.kelvin());
      written.add(file);
    }
  }

  private static boolean holdsMore(Path file, FillTemperatures fill) {
    return Files.exists(file)
        && !fill.kelvin().keySet().containsAll(NamedValues.read(file, "").keySet());
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
