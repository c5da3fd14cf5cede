package org.pixelmon.core.fill;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.io.TextFile;

/** Fills whose measurements are known to be wrong: plots leave them out. */
public final class BadFills {

  private final SortedSet<Integer> fills;

  private BadFills(SortedSet<Integer> fills) {
    this.fills = fills;
  }

  /** No fill is bad. */
  public static BadFills none() {
    return new BadFills(new TreeSet<>());
  }

  /**
   * Reads a file with one fill number a line; empty lines and what follows a {@code #} are ignored.
   *
   * @throws BadInputException when the file is missing, or a line is no fill number or repeats one
   */
  public static BadFills load(Path file) {
    SortedSet<Integer> fills = new TreeSet<>();
    long line = 0;
    for (String text : lines(file)) {
      line++;
      String number = text.replaceFirst("#.*", "").strip();
      if (!number.isEmpty() && !fills.add(parse(file, line, number))) {
        throw BadInputException.at(file, line, "fill " + number + " is given twice");
      }
    }
    return new BadFills(fills);
  }

  private static List<String> lines(Path file) {
    try {
      return TextFile.lines(file);
    } catch (IOException e) {
      throw BadInputException.unreadable(
          file, "It holds one fill number a line; the program's config/bad_fills.txt is one.", e);
    }
  }

  private static int parse(Path file, long line, String number) {
    // At most nine digits: always an int.
    if (!number.matches("[1-9][0-9]{0,8}")) {
      throw BadInputException.at(file, line, "expected a fill number, got '" + number + "'");
    }
    return Integer.parseInt(number);
  }

  /** Whether a fill is to be left out. */
  public boolean contains(int fill) {
    return fills.contains(fill);
  }

  /** The bad fills in order. */
  public List<Integer> numbers() {
    return List.copyOf(fills);
  }
}
