package org.pixelmon.core.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.fill.FillRange;
import org.pixelmon.core.io.TextFile;

/** A text file with a row a fill, whose number comes first: of fills, luminosity, bad fills. */
final class FillRows {

  private static final Pattern ROW = Pattern.compile("\\s*([1-9][0-9]{0,8})(?![0-9]).*");
  private static final Pattern PART = Pattern.compile("fills (\\d{1,10}) to (\\d{1,10})");

  private final NavigableMap<Integer, String> rows = new TreeMap<>();

  private FillRows() {}

  /** The rows of a file; none when there is no such file. */
  static FillRows of(Path file) {
    FillRows all = new FillRows();
    for (String line : lines(file)) {
      String text = line.replaceFirst("#.*", "").strip();
      Matcher row = ROW.matcher(text);
      if (row.matches()) {
        all.rows.merge(Integer.parseInt(row.group(1)), text, (a, b) -> a + "\n" + b);
      }
    }
    return all;
  }

  private static List<String> lines(Path file) {
    try {
      return TextFile.lines(file);
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw BadInputException.unreadable(file, "Check its permissions and encoding (UTF-8).", e);
    }
  }

  /** Which rows, for people. */
  static String part(FillRange fills) {
    return "fills " + fills.first() + " to " + fills.last();
  }

  /** Reads it back; empty range for anything else. */
  static Optional<FillRange> parse(String part) {
    Matcher parts = PART.matcher(part);
    if (!parts.matches()) {
      return Optional.empty();
    }
    long first = Long.parseLong(parts.group(1));
    long last = Long.parseLong(parts.group(2));
    return first < 1 || last < first || last > Integer.MAX_VALUE
        ? Optional.empty()
        : Optional.of(new FillRange((int) first, (int) last));
  }

  /** Checksum of the rows of some fills, whatever the order of the file. */
  long sum(FillRange fills) {
    CRC32 sum = new CRC32();
    rows.subMap(fills.first(), true, fills.last(), true)
        .values()
        .forEach(row -> sum.update((row + "\n").getBytes(StandardCharsets.UTF_8)));
    return sum.getValue();
  }
}
