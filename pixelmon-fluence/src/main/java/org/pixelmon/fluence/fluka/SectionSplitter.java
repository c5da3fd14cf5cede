package org.pixelmon.fluence.fluka;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.pixelmon.core.error.BadInputException;

/**
 * Cuts a stream into its sections: each begins at a line with {@code binning n.} and ends before
 * the next one, or before the heading of another text that was joined on. Holds one section at a
 * time, so that sections can be read by other threads while the stream goes on.
 */
final class SectionSplitter {

  /** USBREA's heading, FORMAT 8950: a title between two groups of five stars. */
  private static final Pattern HEADING = Pattern.compile("\\*{5}\\s.*\\s\\*{5}\\s*");

  private static final int FIRST_CAPACITY = 1 << 22;
  private static final int LONGEST_LINE = 1 << 16;

  /**
   * A heading of USBREA has some lines: what has more before the first section is something else.
   */
  private static final long LONGEST_HEADING = 1 << 24;

  /**
   * All sections may be held at once, some of them twice, beside the numbers made of them: a small
   * compressed file must not decide how much memory is taken.
   */
  private static final int SECTIONS_SHARE = 8;

  private final Path file;
  private final InputStream in;
  private final long mostBytes = Runtime.getRuntime().maxMemory() / SECTIONS_SHARE;

  private byte[] buffer = new byte[FIRST_CAPACITY];
  private int size;

  /** Where the section begins, or, before the first section, what has not been looked at. */
  private int begin;

  private boolean inSection;
  private long firstLine;

  /** Number of headings so far. */
  private int run;

  /** Where the next line begins, and its number. */
  private int next;

  private long line = 1;

  /** Bytes dropped before the first section, and bytes of the sections cut so far. */
  private long dropped;

  private long cut;

  /** Cuts a stream; {@code file} is for messages. */
  SectionSplitter(Path file, InputStream in) {
    this.file = file;
    this.in = in;
  }

  /** Number of lines read so far. */
  long lines() {
    return line - 1;
  }

  /** The next section; null at the end of the stream. */
  SectionBlock next() throws IOException {
    for (int length = lineLength(); length > 0; length = lineLength()) {
      if (isHeading(length)) {
        if (inSection) {
          return cut();
        }
        run++;
      } else if (isMark(length)) {
        if (inSection) {
          return cut();
        }
        drop();
        firstLine = line;
        inSection = true;
      }
      next += length;
      line++;
    }
    return inSection ? cut() : null;
  }

  /** Length of the line that begins at {@link #next}, its line feed included; 0 at the end. */
  private int lineLength() throws IOException {
    int length = 0;
    do {
      for (; next + length < size; length++) {
        if (buffer[next + length] == '\n') {
          return length + 1;
        }
      }
      if (length > LONGEST_LINE) {
        throw BadInputException.at(
            file, line, "a line of more than " + LONGEST_LINE + " characters: not USBRIN text");
      }
    } while (fill());
    return length;
  }

  private boolean fill() throws IOException {
    if (!inSection) {
      dropped += next - begin;
      drop();
    }
    if (cut == 0 && dropped > LONGEST_HEADING) {
      throw new BadInputException(
          file
              + ": no line with '"
              + BinningLine.MARK
              + "' in the first "
              + LONGEST_HEADING
              + " bytes: not a USBRIN text file",
          "");
    }
    if (cut + size - begin > mostBytes) {
      throw BadInputException.at(
          file,
          line,
          "a text of more than "
              + mostBytes
              + " bytes: there is no room for it (Java's -Xmx / "
              + SECTIONS_SHARE
              + "; PIXELMON_JAVA_OPTS=-Xmx2g allows more)");
    }
    if (size == buffer.length && begin > 0) {
      moveToStart();
    } else if (size == buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.multiplyExact(buffer.length, 2));
    }
    int count = in.read(buffer, size, buffer.length - size);
    size += Math.max(count, 0);
    return count >= 0;
  }

  private boolean isMark(int length) {
    int at = firstVisible(length);
    int end = next + length;
    // Lines of numbers, nearly all there are, need no closer look.
    return at < end && buffer[at] >= 'A' && text(at, end).contains(BinningLine.MARK);
  }

  private boolean isHeading(int length) {
    int at = firstVisible(length);
    int end = next + length;
    return at < end && buffer[at] == '*' && HEADING.matcher(text(at, end)).matches();
  }

  private int firstVisible(int length) {
    int at = next;
    while (at < next + length && buffer[at] <= ' ') {
      at++;
    }
    return at;
  }

  private String text(int from, int to) {
    return new String(buffer, from, to - from, StandardCharsets.ISO_8859_1);
  }

  private SectionBlock cut() {
    SectionBlock block = new SectionBlock(Arrays.copyOfRange(buffer, begin, next), firstLine, run);
    inSection = false;
    cut += next - begin;
    drop();
    return block;
  }

  /** Forgets what stands before the next line. */
  private void drop() {
    begin = next;
  }

  /** Only when there is no room left: a section would else be moved for each one before it. */
  private void moveToStart() {
    System.arraycopy(buffer, begin, buffer, 0, size - begin);
    size -= begin;
    next -= begin;
    begin = 0;
  }
}
