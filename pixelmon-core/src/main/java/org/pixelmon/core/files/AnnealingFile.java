package org.pixelmon.core.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.io.NumberText;
import org.pixelmon.core.io.PythonFloat;
import org.pixelmon.core.limits.DataTimes;

/**
 * The mean temperature of one sensor by UTC day, {@code data/temperatures/annealing/<sensor>.txt}:
 * a line {@code <milliseconds since 1970 of 12:00 UTC>\t<mean, degrees Celsius>} a day, by time. A
 * day without anything known has no line.
 */
public final class AnnealingFile {

  /** The folder, below the home folder. */
  public static final String FOLDER = "data/temperatures/annealing";

  private static final String ENDING = ".txt";
  private static final String HINT = "Move the file away; the days asked for are then made anew.";

  private AnnealingFile() {}

  /** The file of a sensor. */
  public static Path of(Path folder, String sensor) {
    return folder.resolve(sensor + ENDING);
  }

  /**
   * Writes the means.
   *
   * @param celsius mean of each UTC day, degrees Celsius, finite
   */
  public static void write(Path file, SortedMap<LocalDate, Double> celsius) {
    AtomicFile.writeText(
        file,
        out -> {
          for (Map.Entry<LocalDate, Double> day : celsius.entrySet()) {
            out.write(noon(day.getKey()) + "\t" + PythonFloat.number(day.getValue()) + "\n");
          }
        });
  }

  private static long noon(LocalDate day) {
    return day.toEpochSecond(LocalTime.NOON, ZoneOffset.UTC) * 1000;
  }

  /**
   * Reads a file.
   *
   * @return mean of each UTC day, degrees Celsius; empty when there is no file
   * @throws BadInputException when it cannot be read, or a line is malformed, cut short, not of
   *     12:00 UTC or of a day that was there before
   */
  public static SortedMap<LocalDate, Double> read(Path file) {
    SortedMap<LocalDate, Double> celsius = new TreeMap<>();
    String text;
    try {
      text = Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return celsius;
    } catch (IOException e) {
      throw BadInputException.unreadable(file, HINT, e);
    }
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        if (i == lines.length - 1) {
          throw bad(file, i + 1, "the line has no end (a truncated file?)");
        }
        readLine(file, i + 1, lines[i].strip(), celsius);
      }
    }
    return celsius;
  }

  private static void readLine(
      Path file, int number, String line, SortedMap<LocalDate, Double> celsius) {
    String[] words = line.split("\\s+");
    OptionalLong milliseconds = words.length == 2 ? whole(words[0]) : OptionalLong.empty();
    OptionalDouble value = words.length == 2 ? NumberText.finite(words[1]) : OptionalDouble.empty();
    if (milliseconds.isEmpty() || value.isEmpty()) {
      throw bad(file, number, "expected '<milliseconds> <degrees Celsius>', got '" + line + "'");
    }
    Instant time = Instant.ofEpochMilli(milliseconds.getAsLong());
    LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC);
    if (noon(day) != time.toEpochMilli()) {
      throw bad(
          file,
          number,
          words[0] + " is not 12:00 UTC of a day (made by the original scripts in another zone?)");
    }
    if (!DataTimes.allow(time)) {
      throw bad(file, number, day + " is no day of data");
    }
    if (celsius.put(day, value.getAsDouble()) != null) {
      throw bad(file, number, day + " is given twice (a second run of the original scripts?)");
    }
  }

  private static OptionalLong whole(String text) {
    try {
      return OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  private static BadInputException bad(Path file, int number, String problem) {
    return new BadInputException(file + ":" + number + ": " + problem, HINT);
  }
}
