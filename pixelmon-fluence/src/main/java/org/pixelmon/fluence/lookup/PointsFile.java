package org.pixelmon.fluence.lookup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Future;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.io.TextFile;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.fluence.work.Workers;

/**
 * Fluences at the points of a CSV file: its rows as they are, with a column {@code fluence} more.
 *
 * <p>The file has a header with the columns {@code r_cm} and {@code z_cm}, and any others. It is
 * read and written as a stream, some thousand rows at a time being worked on in parallel. Lines
 * that begin with {@code #} and blank ones are passed on.
 */
public final class PointsFile {

  private static final String HINT = "Give a CSV file with the columns r_cm and z_cm.";
  private static final int ROWS_AT_ONCE = 8192;
  private static final int MOST_PENDING = 8;

  private final Path file;
  private final Source source;
  private final PointLookup lookup;
  private long linesRead;
  private PointCounts counts = PointCounts.NONE;

  /**
   * What stands above the first point: nothing is written before the input is known to have one.
   */
  private final StringBuilder held = new StringBuilder();

  private PointsFile(Path file, Source source, PointLookup lookup) {
    this.file = file;
    this.source = source;
    this.lookup = lookup;
  }

  /** Where the text comes from. */
  @FunctionalInterface
  private interface Source {
    InputStream open() throws IOException;
  }

  /** Looks the points of a file up. */
  public PointsFile(Path file, PointLookup lookup) {
    this(file, () -> Files.newInputStream(file), lookup);
  }

  /**
   * Looks the points of a stream up, which is closed afterwards.
   *
   * @param name what messages call it
   */
  public PointsFile(String name, InputStream in, PointLookup lookup) {
    this(Path.of(name), () -> in, lookup);
  }

  /**
   * Writes the rows with their fluences; a point outside the field gets an empty value. Writing
   * begins when the header and the first {@value #ROWS_AT_ONCE} rows are known to be good.
   *
   * @param progress told of the points looked up
   * @throws BadInputException when the file is missing, has no points, lacks a column, or a row has
   *     too few or too many values or no finite number; the message names the line
   * @throws IOException when writing fails
   */
  public PointCounts write(Writer out, Progress progress) throws IOException {
    try (BufferedReader in = open();
        Workers workers = Workers.forAllProcessors()) {
      PointRows rows = header(in);
      Deque<Future<CompletedRows>> pending = new ArrayDeque<>();
      long firstLine = linesRead + 1;
      for (List<String> lines = read(in, ROWS_AT_ONCE);
          !lines.isEmpty();
          lines = read(in, ROWS_AT_ONCE)) {
        List<String> some = lines;
        long first = firstLine;
        pending.add(workers.submit(() -> rows.complete(some, first)));
        firstLine = linesRead + 1;
        if (pending.size() > MOST_PENDING) {
          write(pending.remove(), out);
          progress.at("looking points up", counts.points(), 0);
        }
      }
      while (!pending.isEmpty()) {
        write(pending.remove(), out);
      }
    }
    if (counts.points() == 0) {
      throw new BadInputException(file + ": there are no points below the header", HINT);
    }
    return counts;
  }

  private BufferedReader open() {
    if (Files.isDirectory(file)) {
      throw new BadInputException(file + " is a folder, not a file", HINT);
    }
    try {
      return TextFile.open(file, source.open());
    } catch (IOException e) {
      throw BadInputException.unreadable(file, HINT, e);
    }
  }

  private PointRows header(BufferedReader in) {
    while (true) {
      List<String> line = read(in, 1);
      if (line.isEmpty()) {
        throw new BadInputException(file + ": the file is empty", HINT);
      }
      String text = line.get(0);
      boolean header = !PointRows.isPassedOn(text);
      held.append(text).append(header ? ",fluence\n" : "\n");
      if (header) {
        return new PointRows(file, linesRead, text, lookup);
      }
    }
  }

  private List<String> read(BufferedReader in, int most) {
    List<String> lines = new ArrayList<>(most);
    try {
      while (lines.size() < most) {
        String line = in.readLine();
        if (line == null) {
          break;
        }
        lines.add(line);
        linesRead++;
      }
      return lines;
    } catch (IOException e) {
      throw BadInputException.unreadable(file, HINT, e);
    }
  }

  private void write(Future<CompletedRows> next, Writer out) throws IOException {
    CompletedRows rows = Workers.result(next);
    counts = counts.plus(rows.counts());
    if (counts.points() == 0) {
      held.append(rows.text());
      return;
    }
    out.append(held).append(rows.text());
    held.setLength(0);
  }
}
