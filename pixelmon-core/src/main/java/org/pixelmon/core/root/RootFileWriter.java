package org.pixelmon.core.root;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pixelmon.core.error.OutputException;
import org.pixelmon.core.io.AtomicFile;

/**
 * Writes ROOT files that ROOT 6, JSROOT and uproot open as their own.
 *
 * <p>The same objects make the same bytes: the time in the file is one that is given, and the
 * file's identifier follows from its content. Objects are compressed with zlib.
 */
public final class RootFileWriter {

  /** The first moment ROOT can write down: stands for "no time given". */
  private static final Instant NO_TIME = Instant.parse("1995-01-01T00:00:00Z");

  private RootFileWriter() {}

  /**
   * Writes a file that notes no time of writing.
   *
   * @param objects in the order of the file's table of contents; of two with the same name the
   *     later gets the higher cycle and is the one found by name alone
   * @throws OutputException when the file cannot be written; an old one is then as before
   */
  public static void write(Path target, List<? extends RootObject> objects) {
    write(target, objects, NO_TIME);
  }

  /**
   * Writes a file that says when it was written.
   *
   * @param written time of writing, 1995 to 2058, kept to the second as UTC (ROOT itself writes
   *     local time)
   * @throws OutputException when the file cannot be written; an old one is then as before
   */
  static void write(Path target, List<? extends RootObject> objects, Instant written) {
    int datime = datime(written);
    String fileName = target.getFileName().toString();
    List<RootObject> content = List.copyOf(objects);
    AtomicFile.writePath(
        target,
        temporary -> {
          try (RandomAccessFile file = new RandomAccessFile(temporary.toFile(), "rw")) {
            writeTo(file, fileName, content, datime);
          }
        });
  }

  private static void writeTo(
      RandomAccessFile file, String fileName, List<RootObject> objects, int datime)
      throws IOException {
    RootFileLayout layout = new RootFileLayout(file, fileName, datime);
    Map<String, Integer> cycles = new HashMap<>();
    List<RootKey> keys = new ArrayList<>();
    for (RootObject object : objects) {
      int cycle = cycles.merge(object.name(), 1, Integer::sum);
      RootKey key = layout.append(object, cycle);
      keys.add(placeInContents(keys, key.name()), key);
    }
    layout.finish(objects, keys);
  }

  /** The newest of several objects of one name stands before the older ones, as in ROOT. */
  private static int placeInContents(List<RootKey> keys, String name) {
    for (int i = 0; i < keys.size(); i++) {
      if (keys.get(i).name().equals(name)) {
        return i;
      }
    }
    return keys.size();
  }

  /** ROOT's packed time ({@code TDatime}): years since 1995, month, day, hour, minute, second. */
  static int datime(Instant time) {
    ZonedDateTime utc = time.atZone(ZoneOffset.UTC);
    int year = utc.getYear() - 1995;
    if (year < 0 || year > 63) {
      throw new IllegalArgumentException("ROOT files cannot note the time " + time);
    }
    return year << 26
        | utc.getMonthValue() << 22
        | utc.getDayOfMonth() << 17
        | utc.getHour() << 12
        | utc.getMinute() << 6
        | utc.getSecond();
  }
}
