package org.pixelmon.core.files;

import java.nio.file.Path;
import java.util.List;

/**
 * The lines of a radiation profile as they stand in its file.
 *
 * @param file where they stand
 * @param header its first line
 * @param lines the lines below the header, without line ends, whatever they hold
 */
public record ProfileText(Path file, ProfileHeader header, List<String> lines) {

  /** Keeps its own copy of the lines. */
  public ProfileText {
    lines = List.copyOf(lines);
  }

  /** Number of a line in the file, from 1, by its index in {@link #lines}. */
  public int number(int index) {
    return index + 2;
  }

  /**
   * The step that a line tells of.
   *
   * @param index of the line in {@link #lines}
   * @throws org.pixelmon.core.error.BadInputException when the line is empty, has too few or too
   *     many values, or one that is not the number it should be; the message names file and line
   */
  public ProfileRow row(int index) {
    return ProfileFile.row(file, number(index), lines.get(index), header.withBunches());
  }
}
