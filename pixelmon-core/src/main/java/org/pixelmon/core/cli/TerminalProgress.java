package org.pixelmon.core.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.pixelmon.core.progress.Progress;

/**
 * One line on a terminal that is written over. It appears when a step has taken a second, and goes
 * when the work ends. A thread draws it, so that a step without news shows that time passes. What
 * else is printed goes through {@link #clearing}, so that it does not end up behind that line.
 */
final class TerminalProgress implements Progress, AutoCloseable {

  /** Shorter steps need no line. */
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  /** A window that is resized is noticed after that time. */
  private static final long WIDTH_NANOS = TimeUnit.SECONDS.toNanos(3);

  private static final String CLEAR_LINE = "\r\u001b[2K";
  private static final String CLEAR_REST = "\u001b[K";

  private final PrintWriter err;
  private final boolean unicode;
  private final IntSupplier width;
  private final LongSupplier clock;
  private ProgressLine step;
  private int columns;
  private long columnsAt;
  private String shown = "";
  private boolean lineOpen;
  private boolean closed;
  private Thread drawing;

  /**
   * Draws on a terminal.
   *
   * @param unicode whether it shows more than ASCII
   * @param width how many columns it has; may take a while
   */
  TerminalProgress(PrintWriter err, boolean unicode, IntSupplier width) {
    this(err, unicode, width, System::nanoTime);
  }

  /** The same by another clock, nanoseconds. */
  TerminalProgress(PrintWriter err, boolean unicode, IntSupplier width, LongSupplier clock) {
    this.err = err;
    this.unicode = unicode;
    this.width = width;
    this.clock = clock;
  }

  @Override
  public synchronized void at(String what, long done, long total) {
    long now = clock.getAsLong();
    if (step == null || !step.goesOnWith(what, done, total)) {
      step = new ProgressLine(what, now);
    }
    step.at(now, done, total);
  }

  @Override
  public Optional<Consumer<String>> person() {
    return Optional.of(clearing(err)::println);
  }

  /** Begins to draw by itself, until it is closed. */
  synchronized void start() {
    drawing = new Thread(this::drawOn, "progress");
    drawing.setDaemon(true);
    drawing.start();
  }

  private void drawOn() {
    while (!isClosed()) {
      LockSupport.parkNanos(INTERVAL_NANOS);
      draw();
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  /** Brings the line up to date. */
  void draw() {
    if (isDue()) {
      int now = currentColumns();
      drawIn(now);
    }
  }

  /** A line that is there stays for the next step; the first one has to wait. */
  private synchronized boolean isDue() {
    return !closed
        && step != null
        && !lineOpen
        && (!shown.isEmpty() || step.nanos(clock.getAsLong()) >= PATIENCE_NANOS);
  }

  /** Asked for outside of the lock: the work must not wait for the terminal's answer. */
  private int currentColumns() {
    long now = clock.getAsLong();
    if (columns == 0 || now - columnsAt >= WIDTH_NANOS) {
      columns = width.getAsInt();
      columnsAt = now;
    }
    return columns;
  }

  private synchronized void drawIn(int most) {
    if (!isDue()) {
      return;
    }
    // In the last column some terminals begin a new line.
    String text = step.text(clock.getAsLong(), most - 1, unicode);
    if (!text.equals(shown)) {
      err.print("\r" + text + CLEAR_REST);
      err.flush();
      shown = text;
    }
  }

  /** Prints to {@code target} after the line is taken away; it comes back soon. */
  PrintWriter clearing(PrintWriter target) {
    Writer clearing =
        new FilterWriter(target) {
          @Override
          public void write(int c) throws IOException {
            write(new char[] {(char) c}, 0, 1);
          }

          @Override
          public void write(char[] text, int offset, int length) throws IOException {
            write(new String(text, offset, length), 0, length);
          }

          @Override
          public void write(String text, int offset, int length) throws IOException {
            clear(length > 0 && text.charAt(offset + length - 1) != '\n');
            super.write(text, offset, length);
          }
        };
    return new PrintWriter(clearing, true);
  }

  @Override
  public synchronized void close() {
    clear(false);
    closed = true;
    if (drawing != null) {
      LockSupport.unpark(drawing);
    }
  }

  /** Takes the line away; it stays away until what is printed in its place ends with a line. */
  private synchronized void clear(boolean opensLine) {
    if (!shown.isEmpty()) {
      err.print(CLEAR_LINE);
      err.flush();
      shown = "";
    }
    lineOpen = opensLine;
  }
}
