package org.pixelmon.core.files;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;
import org.pixelmon.core.error.NoDataException;
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
    return matching(fillsFile, range::contains, range.first() + " to " + range.last());
  }

  /**
   * The fills whose number is wanted, by number.
   *
   * @param described the wanted fills in words, for the error
   * @throws NoDataException when there is none
   */
  public static List<Fill> matching(Path fillsFile, IntPredicate wanted, String described) {
    List<Fill> fills =
        FillsFile.read(fillsFile).stream().filter(fill -> wanted.test(fill.number())).toList();
    if (fills.isEmpty()) {
      throw new NoDataException(
          "no fill of " + fillsFile + " is in " + described,
          "Widen the range or refresh the file with 'pixelmon-fills get'.");
    }
    return fills;
  }
}
