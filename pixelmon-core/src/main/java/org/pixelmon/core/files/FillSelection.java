package org.pixelmon.core.files;

import java.nio.file.Path;
import java.util.List;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.fill.BadFills;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.fill.FillRange;

/** The fills of a fills file that a run is about. */
public final class FillSelection {

  private FillSelection() {}

  /**
   * The fills in a range, by number.
   *
   * @throws org.pixelmon.core.error.BadInputException when the fills file is missing or malformed
   * @throws NoDataException when no fill of the file lies in the range
   */
  public static List<Fill> inRange(Path fillsFile, FillRange range) {
    return good(fillsFile, range, range.first() + " to " + range.last(), BadFills.none());
  }

  /**
   * The fills in a range that are not bad, by number.
   *
   * @param described the range in words, for the error
   * @throws NoDataException when there is none; the message tells an empty range from one of bad
   *     fills
   */
  public static List<Fill> good(Path fillsFile, FillRange range, String described, BadFills bad) {
    List<Fill> known =
        FillsFile.read(fillsFile).stream().filter(fill -> range.contains(fill.number())).toList();
    if (known.isEmpty()) {
      throw new NoDataException(
          "no fill of " + fillsFile + " is in " + described,
          Remedy.of(Kind.WIDEN_FILL_RANGE).or("refresh the file with 'pixelmon-fills get'"));
    }
    List<Fill> good = known.stream().filter(fill -> !bad.contains(fill.number())).toList();
    if (good.isEmpty()) {
      throw new NoDataException(
          (known.size() == 1 ? "the only fill of " : "all " + known.size() + " fills of ")
              + described
              + (known.size() == 1 ? " is" : " are")
              + " in the list of bad fills",
          Remedy.of(Kind.WIDEN_FILL_RANGE).or(Kind.OTHER_BAD_FILLS_FILE));
    }
    return good;
  }
}
