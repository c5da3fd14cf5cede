package org.pixelmon.temperatures.annealing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pixelmon.core.choice.Meant;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.files.SensorNamesFile;

/**
 * The sensors a run is about.
 *
 * @param known by name; the archive has aliases for them
 * @param unknown those of the detector's tables for which the archive has none
 */
public record SensorChoice(List<String> known, List<String> unknown) {

  /**
   * The sensors on the detector's cooling loops.
   *
   * @param onLoops names in OMDS
   * @param named all sensors that the archive has aliases for
   * @throws NoDataException when it has aliases for none of them
   */
  public static SensorChoice ofLoops(Collection<String> onLoops, SortedSet<String> named) {
    List<String> known = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String sensor : new TreeSet<>(onLoops)) {
      (named.contains(sensor) ? known : unknown).add(sensor);
    }
    if (known.isEmpty()) {
      throw new NoDataException(
          "the archive has no alias of a sensor on a cooling loop", Remedy.of(Kind.OTHER_ARCHIVE));
    }
    return new SensorChoice(known, unknown);
  }

  /**
   * The sensors a user names.
   *
   * @throws BadInputException when the file cannot be read, names none, or one for which the
   *     archive has no alias
   */
  public static SensorChoice ofFile(Path file, SortedSet<String> named) {
    Map<String, Integer> lines = SensorNamesFile.read(file);
    lines.forEach(
        (sensor, line) -> {
          if (!named.contains(sensor)) {
            throw new BadInputException(
                file + ":" + line + ": the archive has no sensor '" + sensor + "'",
                Meant.hint(
                    sensor,
                    named,
                    "config/cooling/sensor_aliases.csv lists the sensors of the cooling loops."));
          }
        });
    return new SensorChoice(List.copyOf(new TreeSet<>(lines.keySet())), List.of());
  }
}
