package org.pixelmon.core.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;

/**
 * Asks one question of day files, some files at a time: while the rows of some are handed on, the
 * database looks for those of the next, with all processors. Two answers are in memory at most,
 * whatever the number of files.
 *
 * @param database the archive's database; the question may use its tables
 * @param bytesAtOnce size of the files asked at a time, unless one alone is greater
 */
record ReadAhead(ArchiveDatabase database, long bytesAtOnce) {

  /** About a million records of one number. */
  private static final long DEFAULT_BYTES = 6_000_000;

  ReadAhead(ArchiveDatabase database) {
    this(database, DEFAULT_BYTES);
  }

  /** What is done with the rows of some files. */
  @FunctionalInterface
  interface Rows {

    /** Takes them; the rows are closed by the caller. */
    void take(ResultSet rows) throws SQLException;
  }

  /**
   * Asks and hands on the answers in the order of the files.
   *
   * @param before looks at some files before the database does, by the thread that reads ahead
   * @param question SQL for some files, with one number to be bound
   * @param bound that number
   * @param done gets the number of files whose rows were taken, each time it has grown
   */
  void ask(
      Collection<Path> files,
      Consumer<List<Path>> before,
      Function<List<Path>, String> question,
      double bound,
      Rows answers,
      IntConsumer done)
      throws SQLException {
    List<List<Path>> portions = portions(files);
    int taken = 0;
    ExecutorService ahead = Executors.newSingleThreadExecutor(ReadAhead::thread);
    // Answers are held by the connection that gave them: each has its own until it is taken.
    try (Connection one = database.duplicate();
        Connection other = database.duplicate()) {
      try {
        Future<Answer> next =
            ahead.submit(() -> answer(one, portions.get(0), before, question, bound));
        for (int portion = 1; portion <= portions.size(); portion++) {
          try (Answer answer = wait(next)) {
            if (portion < portions.size()) {
              Connection free = portion % 2 == 0 ? one : other;
              List<Path> some = portions.get(portion);
              next = ahead.submit(() -> answer(free, some, before, question, bound));
            }
            answers.take(answer.rows());
            taken += portions.get(portion - 1).size();
            done.accept(taken);
          }
        }
      } finally {
        end(ahead);
      }
    }
  }

  private List<List<Path>> portions(Collection<Path> files) {
    List<List<Path>> portions = new ArrayList<>();
    List<Path> portion = new ArrayList<>();
    long bytes = 0;
    for (Path file : files) {
      long size = size(file);
      if (!portion.isEmpty() && bytes + size > bytesAtOnce) {
        portions.add(portion);
        portion = new ArrayList<>();
        bytes = 0;
      }
      portion.add(file);
      bytes += size;
    }
    portions.add(portion);
    return portions;
  }

  /** The database tells better what is wrong with a file that cannot be read. */
  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }

  private record Answer(PreparedStatement statement, ResultSet rows) implements AutoCloseable {

    @Override
    public void close() throws SQLException {
      try (statement) {
        rows.close();
      }
    }
  }

  private static Answer answer(
      Connection connection,
      List<Path> files,
      Consumer<List<Path>> before,
      Function<List<Path>, String> question,
      double bound)
      throws SQLException {
    before.accept(files);
    PreparedStatement statement = connection.prepareStatement(question.apply(files));
    try {
      statement.setDouble(1, bound);
      return new Answer(statement, statement.executeQuery());
    } catch (SQLException | RuntimeException e) {
      try (statement) {
        throw e;
      }
    }
  }

  private static Answer wait(Future<Answer> next) throws SQLException {
    try {
      return next.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SQLException failure) {
        throw failure;
      }
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (CancellationException)
          new CancellationException("interrupted while reading the archive").initCause(e);
    }
  }

  /** A query under way uses the connection, which must outlive it. */
  private static void end(ExecutorService ahead) {
    ahead.shutdown();
    boolean interrupted = false;
    while (!ahead.isTerminated()) {
      try {
        ahead.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "archive-reader");
    thread.setDaemon(true);
    return thread;
  }
}
