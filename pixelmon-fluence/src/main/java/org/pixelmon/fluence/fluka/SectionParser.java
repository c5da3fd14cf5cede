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

  /** Far above any fluence; sums of such values still fit into the floats of a ROOT file. */
  private static final double LARGEST = 1e37;

  private final Path file;
  private final SectionBlock block;
  private final byte[] text;

  /** The current line: its number, where it begins, and where it ends without line feed. */
  private long line;

  private int start;
  private int end = -1;

  private SectionHeader header;

  private SectionParser(Path file, SectionBlock block) {
    this.file = file;
    this.block = block;
    this.text = block.text();
    this.line = block.firstLine() - 1;
  }

  /**
   * Reads a section, unless it scores another quantity than 1-MeV-neutron equivalents.
   *
   * @throws BadInputException when header and numbers do not make one; the message names the line
   */
  static ScoredBinning parse(Path file, SectionBlock block) {
    return new SectionParser(file, block).section();
  }

  private ScoredBinning section() {
    nextLine();
    BinningLine binning = BinningLine.parse(file, line, lineText());
    if (!binning.isNeutronEquivalent()) {
      return new OtherQuantity(binning.named(), binning.generalizedParticle());
    }
    header = header(binning);
    if (header.bins() > text.length / 2) { // a number takes a digit and a blank
      throw error(
          TRUNCATED + "the header announces " + bins() + ", there are " + text.length + " bytes");
    }
    int[] starts = new int[header.bins()];
    long[] values = numbers("values", starts);
    long[] errors = hasErrors() ? numbers("errors", new int[header.bins()]) : UsrbinSection.UNKNOWN;
    requireEnd();
    return new UsrbinSection(header, block, values, errors, starts);
  }

  private SectionHeader header(BinningLine binning) {
    List<String> lines = new ArrayList<>(List.of(lineText()));
    while (nextLine() && !isNumbers()) {
      lines.add(lineText());
    }
    stepBack();
    return SectionHeader.parse(file, binning, lines);
  }

  /**
   * Goes on to the heading of the errors, which USBREA writes for merged runs only: a single run
   * has no statistics.
   */
  private boolean hasErrors() {
    while (nextLine()) {
      if (isNumbers() && !isPageFeed()) {
        throw error("more values than the " + bins() + " the header announces");
      }
      if (lineText().contains("errors follow")) {
        skipBlankLines();
        return true;
      }
      if (!isBlank() && !isPageFeed()) {
        throw error("expected 'Percentage errors follow', got '" + lineText().strip() + "'");
      }
    }
    return false;
  }

  private void skipBlankLines() {
    while (nextLine() && isBlank()) {
      // Nothing stands there.
    }
    stepBack();
  }

  private void requireEnd() {
    while (nextLine()) {
      if (isNumbers() && !isPageFeed()) {
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
    if (PackedDecimal.exponent(packed) > 20 && PackedDecimal.toDouble(packed) > LARGEST) {
      throw error("number too large for a fluence: " + text(from, to));
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

  /** Whether the current line begins like a number, be it a number that is none. */
  private boolean isNumbers() {
    int at = firstVisible();
    if (at == end) {
      return false;
    }
    if (text[at] == '+' || text[at] == '-') { // "+/- Z symmetry" is a remark
      at++;
    }
    if (at == end) {
      return false;
    }
    boolean digit = (text[at] >= '0' && text[at] <= '9') || text[at] == '.' || text[at] == '*';
    return digit || isNamed(at, "nan") || isNamed(at, "inf");
  }

  private boolean isNamed(int at, String name) {
    return text(at, Math.min(end, at + name.length())).equalsIgnoreCase(name);
  }

  /** A lone 1 is Fortran's page feed before the next section. */
  private boolean isPageFeed() {
    return lineText().strip().equals("1");
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
