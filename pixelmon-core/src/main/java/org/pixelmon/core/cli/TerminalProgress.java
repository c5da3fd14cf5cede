package org.pixelmon.core.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.pixelmon.core.progress.Progress;

/**
 * One line on a terminal that is written over, shown at most ten times a second. What else is
 * printed goes through {@link #clearing}, so that it does not end up behind that line.
 */
final class TerminalProgress implements Progress, AutoCloseable {

  private static final long INTERVAL_NANOS = 100_000_000L;
  private static final String CLEAR_LINE = "\r\u001b[2K";

  private final PrintWriter err;
  private long shownAt;
  private boolean visible;

  TerminalProgress(PrintWriter err) {
    this.err = err;
  }

  @Override
  public synchronized void at(String what, long done, long total) {
    long now = System.nanoTime();
    if (visible && now - shownAt < INTERVAL_NANOS) {
      return;
    }
    shownAt = now;
    visible = true;
    err.print(CLEAR_LINE + what + " " + done);
    if (total > 0) {
      err.print(String.format(Locale.ROOT, "/%d (%d%%)", total, 100 * done / total));
    }
    err.flush();
  }

  @Override
  public Optional<Consumer<String>> person() {
    return Optional.of(clearing(err)::println);
  }

  /** Prints to {@code target} after the line is taken away; it comes back with the next step. */
  PrintWriter clearing(PrintWriter target) {
    Writer clearing =
        new FilterWriter(target) {
          @Override
          public void write(int c) throws IOException {
            clear();
            super.write(c);
          }

          @Override
          public void write(char[] text, int offset, int length) throws IOException {
            clear();
            super.write(text, offset, length);
          }

          @Override
          public void write(String text, int offset, int length) throws IOException {
            clear();
            super.write(text, offset, length);
          }
        };
    return new PrintWriter(clearing, true);
  }

  @Override
  public void close() {
    clear();
  }

  private synchronized void clear() {
    if (visible) {
      err.print(CLEAR_LINE);
      err.flush();
      visible = false;
    }
  }
}
