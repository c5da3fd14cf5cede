package org.pixelmon.core.lumi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a program prints on one stream, read as it comes in a thread of its own; never more than a
 * limit is kept.
 */
final class CapturedStream {

  private static final int CHUNK = 1 << 16;

  private final InputStream stream;
  private final int limit;
  private final Runnable whenMore;
  private ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private long read;
  private boolean ended;
  private boolean overflowed;

  private CapturedStream(InputStream stream, int limit, Runnable whenMore) {
    this.stream = stream;
    this.limit = limit;
    this.whenMore = whenMore;
    Thread reader = new Thread(this::read, "external-command-output");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Keeps all.
   *
   * @param limit bytes; when more comes, {@code whenMore} is called once and reading ends
   */
  static CapturedStream whole(InputStream stream, int limit, Runnable whenMore) {
    return new CapturedStream(stream, limit, whenMore);
  }

  /** Keeps at least the last bytes up to a limit, and reads on whatever comes. */
  static CapturedStream end(InputStream stream, int limit) {
    return new CapturedStream(stream, limit, null);
  }

  private void read() {
    // The JDK, too, drains the stream of a process that ended, without a limit; holding the
    // stream's monitor keeps it from that.
    synchronized (stream) {
      byte[] some = new byte[CHUNK];
      try (stream) {
        int n = stream.read(some);
        while (n >= 0 && take(some, n)) {
          n = stream.read(some);
        }
      } catch (IOException e) {
        // The program is gone or was stopped: what came is all there is.
      }
    }
    synchronized (this) {
      ended = true;
      notifyAll();
    }
    if (overflowed()) {
      whenMore.run();
    }
  }

  private synchronized boolean take(byte[] some, int n) {
    read += n;
    kept.write(some, 0, n);
    notifyAll();
    if (kept.size() <= limit) {
      return true;
    }
    if (whenMore != null) {
      overflowed = true;
      return false;
    }
    byte[] all = kept.toByteArray();
    kept = new ByteArrayOutputStream();
    kept.writeBytes(Arrays.copyOfRange(all, all.length - Math.min(limit, all.length), all.length));
    return true;
  }

  /** Whether more came than the limit. */
  synchronized boolean overflowed() {
    return overflowed;
  }

  /**
   * Waits for the end of the stream, or until nothing has come for a while: something that the
   * program left behind may hold the stream open for ever.
   *
   * @return what was kept, as UTF-8; what is none is replaced
   */
  synchronized String text(long quietMillis) throws InterruptedException {
    long before = -1;
    while (!ended && before != read) {
      before = read;
      long until = System.nanoTime() + quietMillis * 1_000_000;
      for (long left = quietMillis; !ended && before == read && left > 0; ) {
        wait(left);
        left = (until - System.nanoTime()) / 1_000_000;
      }
    }
    return kept.toString(StandardCharsets.UTF_8);
  }
}
