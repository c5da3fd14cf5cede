package org.pixelmon.radsim.merge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pixelmon.core.files.ProfileFile;
import org.pixelmon.core.files.ProfileHeader;
import org.pixelmon.core.files.ProfileText;
import org.pixelmon.radsim.rows.SourceRow;

/**
 * A profile to be merged with others.
 *
 * @param file where it stands
 * @param header its header
 * @param rows its rows in the file's order; none is fine
 */
public record Fragment(Path file, ProfileHeader header, List<SourceRow> rows) {

  /** Keeps its own copy of the rows. */
  public Fragment {
    rows = List.copyOf(rows);
  }

  /**
   * Reads a fragment. Empty lines are read over.
   *
   * @throws org.pixelmon.core.error.BadInputException when the file is missing or not a profile, or
   *     a line is not that of a step; the message names file and line
   */
  public static Fragment read(Path file) {
    ProfileText text = ProfileFile.readText(file);
    List<SourceRow> rows = new ArrayList<>();
    for (int i = 0; i < text.lines().size(); i++) {
      String line = text.lines().get(i);
      if (!line.isBlank()) {
        rows.add(new SourceRow(text.row(i), line, file, text.number(i)));
      }
    }
    return new Fragment(file, text.header(), rows);
  }
}
