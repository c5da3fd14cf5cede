package org.pixelmon.radsim.rows;

import java.nio.file.Path;
import java.util.Objects;
import org.pixelmon.core.files.ProfileRow;

/**
 * A row of a profile and where it stands.
 *
 * @param row what it says
 * @param text the same as the file has it, without a line end
 * @param file the file
 * @param line number of its line, from 1
 */
public record SourceRow(ProfileRow row, String text, Path file, int line) {

  /** Refuses null. */
  public SourceRow {
    Objects.requireNonNull(row);
    Objects.requireNonNull(text);
    Objects.requireNonNull(file);
  }

  /** Whether it is the end of a step with a length. */
  public boolean isStep() {
    return row.durationSeconds() > 0;
  }

  /** Its values with single blanks between, for messages. */
  public String values() {
    return text.strip().replaceAll("\\s+", " ");
  }
}
