package org.pixelmon.fluence.fluka;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pixelmon.core.error.BadInputException;

/**
 * Reads one section: its header, the values of all bins with r running fastest, a heading, and as
 * many errors in percent.
 */
final class SectionParser {

  private static final String TRUNCATED = "the section is truncated: ";

  private final Path file;
  private final byte[] text;

  /** The current line: its number, where it begins, and where it ends without line feed. */
  private long line;

  private int start;
  private int end = -1;

  private SectionHeader header;

  private SectionParser(Path file, SectionBlock block) {
    this.file = file;
    this.text = block.text();
    this.line = block.firstLine() - 1;
  }

  /**
   * Reads a section.
   *
   * @throws BadInputException when header and numbers do not make one; the message names the line
   */
  static UsrbinSection parse(Path file, SectionBlock block) {
    return new SectionParser(file, block).section();
  }

  private UsrbinSection section() {
    header = header();
    int[] starts = new int[header.bins()];
    long[] values = numbers("values", starts);
    heading();
    long[] errors = numbers("errors", new int[header.bins()]);
    requireEnd();
    return new UsrbinSection(header, values, errors, text, starts);
  }

  private SectionHeader header() {
    long first = line + 1;
    List<String> lines = new ArrayList<>();
    while (nextLine() && !isNumbers()) {
      lines.add(lineText());
    }
    stepBack();
    return SectionHeader.parse(file, first, lines);
  }

  private void heading() {
    boolean found = false;
    while (nextLine() && !isNumbers()) {
      found |= !isBlank();
    }
    if (isNumbers() && !found) {
      throw error("more values than the " + bins() + " the header announces");
    }
    stepBack();
  }

  private void requireEnd() {
    while (nextLine()) {
      // A lone 1 is Fortran's page feed before the next section.
      if (isNumbers() && !lineText().strip().equals("1")) {
        throw error("more errors than the " + bins() + " the header announces");
      }
    }
  }

  private String bins() {
    return header.rAxis().bins() + " x " + header.zAxis().bins() + " bins";
  }

  private long[] numbers(String what, int[] starts) {
    long[] numbers = new long[starts.length];
    int count = 0;
    while (count < numbers.length) {
      if (!nextLine()) {
        throw error(TRUNCATED + "it ends after " + count + " of " + numbers.length + " " + what);
      }
      if (!isNumbers()) {
        throw notNumbers(what, count);
      }
      count = numbersOfLine(numbers, starts, count);
    }
    return numbers;
  }

  private BadInputException notNumbers(String what, int count) {
    String missing = count + " of " + header.bins() + " " + what;
    if (isBlank() || lineText().contains(" follow")) {
      return error(TRUNCATED + "only " + missing + " stand here, the header announces " + bins());
    }
    return error("expected numbers after " + missing + ", got '" + lineText().strip() + "'");
  }

  /** Reads the current line's numbers and gives their count so far. */
  private int numbersOfLine(long[] numbers, int[] starts, int before) {
    int wanted = Math.min(header.valuesPerLine(), numbers.length - before);
    int found = 0;
    int at = start;
    while (true) {
      while (at < end && text[at] <= ' ') {
        at++;
      }
      if (at >= end) {
        break;
      }
      int from = at;
      while (at < end && text[at] > ' ') {
        at++;
      }
      if (found < wanted) {
        starts[before + found] = from;
        numbers[before + found] = number(from, at);
      }
      found++;
    }
    if (found != wanted) {
      throw error("expected " + wanted + " numbers, got " + found);
    }
    return before + found;
  }

  private long number(int from, int to) {
    long packed = PackedDecimal.parse(text, from, to);
    if (packed == PackedDecimal.NONE) {
      throw error("expected a number of at least 0, got '" + text(from, to) + "'");
    }
    if (PackedDecimal.exponent(packed) > 290 && Double.isInfinite(PackedDecimal.toDouble(packed))) {
      throw error("number too large: " + text(from, to));
    }
    return packed;
  }

  private boolean nextLine() {
    if (end + 1 >= text.length) {
      start = text.length;
      end = text.length;
      return false;
    }
    start = end + 1;
    end = start;
    while (end < text.length && text[end] != '\n') {
      end++;
    }
    line++;
    return true;
  }

  /** Makes the current line the next one again. */
  private void stepBack() {
    if (start < text.length) {
      end = start - 1;
      line--;
    }
  }

  /** Whether the current line begins like a number. */
  private boolean isNumbers() {
    int at = firstVisible();
    return at < end && (text[at] >= '0' && text[at] <= '9' || ".+-*".indexOf(text[at]) >= 0);
  }

  private boolean isBlank() {
    return firstVisible() == end;
  }

  private int firstVisible() {
    int at = start;
    while (at < end && text[at] <= ' ') {
      at++;
    }
    return at;
  }

  private String lineText() {
    return text(start, end);
  }

  private String text(int from, int to) {
    return new String(text, from, to - from, StandardCharsets.ISO_8859_1);
  }

  private BadInputException error(String problem) {
    return BadInputException.at(file, line, problem);
  }
}
