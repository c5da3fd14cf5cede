package org.pixelmon.core.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.io.NumberText;
import org.pixelmon.core.io.PythonFloat;
import org.pixelmon.core.io.PythonTime;

/**
 * Readings of temperature sensors in one fill, {@code <fill>[_<subsystem>][_<suffix>].txt}: a line
 * {@code name value time} each, separated by three spaces, in degrees Celsius and UTC. Numbers and
 * times are as Python prints what the database driver returns: whole numbers without a point, no
 * fraction of a second when it is zero. A fill without any reading is an empty file.
 */
public final class SensorReadingsFile {

  /** The folder of air temperatures, below the home folder. */
  public static final String AIR_FOLDER = "data/temperatures/air";

  /** The folder of the temperatures of cooling pipes, below the home folder. */
  public static final String PIPE_FOLDER = "data/temperatures/pipe";

  private static final String HINT = "Delete the file and make it again.";

  private SensorReadingsFile() {}

  /**
   * One reading.
   *
   * @param sensor name of the sensor in OMDS, {@code PixelBarrel_BmI_Top_Air}
   * @param celsius degrees Celsius
   * @param time UTC
   */
  public record Reading(String sensor, double celsius, Instant time) {}

  /**
   * The file of a fill.
   *
   * @param subSystem empty for a file of both
   * @param suffix empty for none
   */
  public static Path of(Path folder, int fill, Optional<SubSystem> subSystem, String suffix) {
    String part = subSystem.map(found -> "_" + found.cableName()).orElse("");
    return folder.resolve(fill + part + (suffix.isEmpty() ? "" : "_" + suffix) + ".txt");
  }

  /** Writes readings in the order given. */
  public static void write(Path file, List<Reading> readings) {
    AtomicFile.writeText(
        file,
        out -> {
          for (Reading reading : readings) {
            out.write(
                reading.sensor()
                    + "   "
                    + PythonFloat.number(reading.celsius())
                    + "   "
                    + PythonTime.str(reading.time())
                    + "\n");
          }
        });
  }

  /**
   * Reads a file.
   *
   * @throws BadInputException when it is missing or a line is cut short or malformed
   */
  public static List<Reading> read(Path file) {
    List<Reading> readings = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(new StringReader(Files.readString(file, StandardCharsets.UTF_8)))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          readings.add(reading(file, number, line.strip()));
        }
      }
    } catch (IOException e) {
      throw BadInputException.unreadable(file, HINT, e);
    }
    return readings;
  }

  private static Reading reading(Path file, int number, String line) {
    String[] words = line.split("\\s+");
    if (words.length == 4) {
      Optional<Instant> time = UtcTime.parsePython(words[2] + " " + words[3]);
      OptionalDouble celsius = NumberText.finite(words[1]);
      if (time.isPresent() && celsius.isPresent()) {
        return new Reading(words[0], celsius.getAsDouble(), time.get());
      }
    }
    throw malformed(file, number, line);
  }

  private static BadInputException malformed(Path file, int number, String line) {
    return BadInputException.at(
        file, number, "expected 'sensor value date time', got '" + line + "' (a truncated file?)");
  }
}
