package org.pixelmon.core.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import org.pixelmon.core.io.ScratchFolder;

/**
 * Lets the database write a file where the file system has no locks: it insists on locking what it
 * writes, unless that is a pipe.
 */
final class PipedFile {

  private PipedFile() {}

  /** Whether the database could not write because it could not lock. */
  static boolean isNeeded(SQLException failure) {
    String message = String.valueOf(failure.getMessage());
    return message.contains("Could not set lock") || message.contains("locks are not supported");
  }

  /** Writes a file, new or not, by way of a pipe. */
  static void write(Path file, RunFolder.FileWriter content) throws IOException, SQLException {
    Path scratch = ScratchFolder.make();
    try {
      Path pipe = scratch.resolve("pipe");
      makePipe(pipe);
      FutureTask<Long> copy = new FutureTask<>(() -> copy(pipe, file));
      Thread reader = new Thread(copy, "pipe-reader");
      reader.setDaemon(true);
      reader.start();
      write(pipe, content, copy);
    } finally {
      ScratchFolder.release(scratch);
    }
  }

  private static void makePipe(Path pipe) throws IOException {
    Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    try {
      if (made.waitFor() != 0) {
        throw new IOException("no pipe can be made in " + pipe.getParent());
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static void write(Path pipe, RunFolder.FileWriter content, FutureTask<Long> copy)
      throws IOException, SQLException {
    try {
      content.write(pipe);
    } catch (SQLException e) {
      endOfInput(pipe, copy);
      await(copy); // if it failed, that is why the database could not write
      throw e;
    }
    await(copy);
  }

  /** A reader that the database never wrote for would wait for ever. */
  private static void endOfInput(Path pipe, FutureTask<Long> copy) throws IOException {
    while (!copy.isDone()) {
      // For both, which does not wait for the other end; the reader may not be that far yet.
      FileChannel.open(pipe, StandardOpenOption.READ, StandardOpenOption.WRITE).close();
      LockSupport.parkNanos(1_000_000);
    }
  }

  /** The pipe is opened first: the database waits until it is. */
  private static long copy(Path pipe, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(pipe);
        OutputStream out = Files.newOutputStream(file)) {
      return in.transferTo(out);
    }
  }

  private static void await(FutureTask<Long> copy) throws IOException {
    try {
      copy.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IOException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return (IOException) new InterruptedIOException("interrupted while writing").initCause(cause);
  }
}
