package org.pixelmon.core.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.io.TextFile;

/**
 * A list of temperature sensors that a user writes: a name in OMDS a line, such as {@code
 * PixelBarrel_BmI_1I_L4D2MN}; empty lines and what follows a {@code #} are read over. A name that
 * is given twice counts once.
 */
public final class SensorNamesFile {

  private SensorNamesFile() {}

  /**
   * Reads it.
   *
   * @return the line of each name, counted from 1, in the file's order
   * @throws BadInputException when it cannot be read, names nothing, or a line has two words
   */
  public static Map<String, Integer> read(Path file) {
    List<String> lines;
    try {
      lines = TextFile.lines(file);
    } catch (IOException e) {
      throw BadInputException.unreadable(file, "Write one sensor name a line.", e);
    }
    Map<String, Integer> names = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String name = lines.get(i).replaceFirst("#.*", "").strip();
      if (name.contains(" ") || name.contains("\t") || name.contains("/")) {
        throw BadInputException.at(file, i + 1, "expected one sensor name, got '" + name + "'");
      }
      if (!name.isEmpty()) {
        names.putIfAbsent(name, i + 1);
      }
    }
    if (names.isEmpty()) {
      throw new BadInputException(file + ": names no sensor", "Write one sensor name a line.");
    }
    return Collections.unmodifiableMap(names);
  }
}
