package org.pixelmon.core.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.io.NumberText;
import org.pixelmon.core.io.PythonFloat;
import org.pixelmon.core.io.PythonTime;
import org.pixelmon.core.io.TextFile;

/**
 * The file {@code <fill>_<subsystem>.txt}: a line {@code cable current voltage time} a channel,
 * separated by three spaces, {@code None} for a missing voltage, numbers and times as Python prints
 * what the database driver returns (whole numbers without a point, no fraction of a second when it
 * is zero), times in UTC. Leakage currents are in uA, digital and analog ones in A.
 *
 * <p>A sixth word, the number of colliding bunches, is read over: later versions of the original
 * write it.
 */
public final class CurrentsFile {

  /** The folder, below the home folder. */
  public static final String FOLDER = "data/currents/from_database";

  private static final String HINT =
      "Fetch the fill again with 'pixelmon-currents fetch', or delete the file to leave it out.";
  private static final String MISSING = "None";

  private CurrentsFile() {}

  /** Name of the file of one fill. */
  public static String name(int fill, String subSystem) {
    return fill + "_" + subSystem + ".txt";
  }

  /**
   * The fills that have a file in a folder, by number.
   *
   * @return empty when there is no such folder
   * @throws BadInputException when the folder cannot be read
   */
  public static SortedSet<Integer> fillsIn(Path folder, String subSystem) {
    Pattern name = Pattern.compile("([1-9][0-9]{0,8})_" + subSystem + "\\.txt");
    SortedSet<Integer> fills = new TreeSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Matcher matcher = name.matcher(file.getFileName().toString());
        if (matcher.matches()) {
          fills.add(Integer.parseInt(matcher.group(1)));
        }
      }
    } catch (NoSuchFileException e) {
      return fills;
    } catch (IOException | DirectoryIteratorException e) {
      throw BadInputException.unreadable(folder, "It must be a folder that may be listed.", e);
    }
    return fills;
  }

  /**
   * Writes the channels in the order given.
   *
   * @param channels at least one: a file without any is a damaged one
   */
  public static void write(Path file, List<ChannelCurrent> channels) {
    if (channels.isEmpty()) {
      throw new IllegalArgumentException("no channels for " + file);
    }
    AtomicFile.writeText(
        file,
        out -> {
          for (ChannelCurrent channel : channels) {
            out.write(line(channel));
          }
        });
  }

  private static String line(ChannelCurrent channel) {
    String voltage =
        channel.voltage().isPresent()
            ? PythonFloat.number(channel.voltage().getAsDouble())
            : MISSING;
    return channel.cable()
        + "   "
        + PythonFloat.number(channel.current())
        + "   "
        + voltage
        + "   "
        + PythonTime.str(channel.time())
        + "\n";
  }

  /**
   * Reads the channels in the file's order; lines without a current are left out.
   *
   * @param problem what is wrong with a cable, in words; empty when nothing is
   * @throws BadInputException when the file is missing or has no line, or a line is cut short,
   *     malformed or about a cable with a problem or that was there before
   */
  public static List<ChannelCurrent> read(Path file, UnaryOperator<String> problem) {
    List<ChannelCurrent> channels = new ArrayList<>();
    Map<String, Integer> lineOfCable = new HashMap<>();
    try (BufferedReader reader = TextFile.open(file)) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank()) {
          String cable = readLine(file, number, line.strip(), channels);
          checkCable(file, number, cable, problem);
          Integer earlier = lineOfCable.putIfAbsent(cable, number);
          if (earlier != null) {
            throw BadInputException.at(file, number, cable + " is already in line " + earlier);
          }
        }
      }
    } catch (IOException e) {
      throw BadInputException.unreadable(file, HINT, e);
    }
    if (lineOfCable.isEmpty()) {
      throw new BadInputException(file + ": the file is empty (a truncated file?)", HINT);
    }
    return channels;
  }

  /** Adds the line's current, if it has one; returns its cable. */
  private static String readLine(
      Path file, int number, String line, List<ChannelCurrent> channels) {
    String[] words = line.split("\\s+");
    if (words.length != 5 && words.length != 6) {
      throw BadInputException.at(
          file,
          number,
          "expected 'cable current voltage date time', got '" + line + "' (a truncated file?)");
    }
    OptionalDouble current = optional(file, number, words[1], "current");
    OptionalDouble voltage = optional(file, number, words[2], "voltage");
    Instant time = instant(file, number, words[3] + " " + words[4]);
    if (words.length == 6) {
      optional(file, number, words[5], "number of bunches");
    }
    if (current.isPresent()) {
      channels.add(new ChannelCurrent(words[0], current.getAsDouble(), voltage, time));
    }
    return words[0];
  }

  private static void checkCable(
      Path file, int number, String cable, UnaryOperator<String> problem) {
    String wrong = problem.apply(cable);
    if (!wrong.isEmpty()) {
      throw BadInputException.at(file, number, wrong);
    }
  }

  private static OptionalDouble optional(Path file, int number, String text, String what) {
    if (text.equals(MISSING)) {
      return OptionalDouble.empty();
    }
    OptionalDouble value = NumberText.finite(text);
    if (value.isEmpty()) {
      throw BadInputException.at(
          file,
          number,
          "the " + what + " wants " + NumberText.wanted(text) + " or None, got '" + text + "'");
    }
    return value;
  }

  private static Instant instant(Path file, int number, String text) {
    return UtcTime.parsePython(text)
        .orElseThrow(
            () ->
                BadInputException.at(
                    file,
                    number,
                    "expected a time like 2022-07-05 14:57:09.737000, got '" + text + "'"));
  }
}
