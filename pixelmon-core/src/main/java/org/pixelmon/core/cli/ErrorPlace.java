package org.pixelmon.core.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the place that a message begins with, {@code file:line: }, where there is one.
 *
 * @param from the folder that relative paths count from
 */
record ErrorPlace(Path from) {

  private static final Pattern BEGIN = Pattern.compile("(.{1,800}?)(?::(\\d{1,9}))?: .*");

  /**
   * A place; empty where the message tells none.
   *
   * @param line counted from 1
   */
  record Place(Optional<String> file, Optional<Integer> line) {}

  Place of(String message) {
    Matcher begin = BEGIN.matcher(message);
    if (!begin.matches() || !isFile(begin.group(1))) {
      return new Place(Optional.empty(), Optional.empty());
    }
    return new Place(
        Optional.of(begin.group(1)), Optional.ofNullable(begin.group(2)).map(Integer::valueOf));
  }

  /** What is not there any more, or never was, is told by its whole path. */
  private boolean isFile(String words) {
    try {
      return Path.of(words).isAbsolute() || Files.exists(from.resolve(words));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
