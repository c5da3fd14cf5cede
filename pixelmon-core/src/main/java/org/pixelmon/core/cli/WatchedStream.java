package org.pixelmon.core.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Remembers the first failure of a stream, because a {@link java.io.PrintWriter} drops them. */
final class WatchedStream extends FilterOutputStream {

  private IOException failure;

  WatchedStream(OutputStream target) {
    super(target);
  }

  /** The first failure, if there was one. */
  synchronized Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw remember(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw remember(e);
    }
  }

  private synchronized IOException remember(IOException e) {
    if (failure == null) {
      failure = e;
    }
    return e;
  }
}
