package org.pixelmon.core.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.pixelmon.core.progress.Progress;

/** One line on a terminal that is written over; shown at most ten times a second. */
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
  public synchronized void close() {
    if (visible) {
      err.print(CLEAR_LINE);
      err.flush();
      visible = false;
    }
  }
}
