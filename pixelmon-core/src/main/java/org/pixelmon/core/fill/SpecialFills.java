package org.pixelmon.core.fill;

import java.util.List;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.io.CsvTable;

/**
 * Fills with stable beams that are not for physics all the same, from {@code
 * config/special_fills.csv}.
 *
 * @param ranges the fills
 */
public record SpecialFills(List<FillRange> ranges) {

  private static final String HINT =
      "The detector's tables come with the program: restore the folder config/ from it.";

  /** Copies the ranges. */
  public SpecialFills {
    ranges = List.copyOf(ranges);
  }

  /**
   * Reads the table.
   *
   * @throws org.pixelmon.core.error.BadInputException when it is missing or malformed
   */
  public static SpecialFills load(ConfigDir config) {
    return new SpecialFills(
        CsvTable.read(config.table("special_fills.csv"), HINT, "first_fill", "last_fill")
            .rows()
            .stream()
            .map(SpecialFills::range)
            .toList());
  }

  private static FillRange range(CsvTable.Row row) {
    try {
      return new FillRange(row.integer("first_fill"), row.integer("last_fill"));
    } catch (UsageException e) {
      throw row.error(e.getMessage());
    }
  }

  /** Whether a fill is one of them. */
  public boolean contains(int fill) {
    return ranges.stream().anyMatch(range -> range.contains(fill));
  }
}
