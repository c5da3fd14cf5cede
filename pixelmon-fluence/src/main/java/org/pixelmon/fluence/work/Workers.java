package org.pixelmon.fluence.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A few threads for independent pieces of work; closing waits for what was started. */
public final class Workers implements AutoCloseable {

  private final ExecutorService threads;

  private Workers(ExecutorService threads) {
    this.threads = threads;
  }

  /** As many threads as there are processors. */
  public static Workers forAllProcessors() {
    return new Workers(Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors()));
  }

  /** Starts a piece of work. */
  public <T> Future<T> submit(Callable<T> work) {
    return threads.submit(work);
  }

  /**
   * Waits for pieces of work and gives their results in the same order. The first one, in this
   * order, that failed passes its exception on.
   */
  public static <T> List<T> results(List<Future<T>> pieces) {
    List<T> results = new ArrayList<>();
    for (Future<T> piece : pieces) {
      results.add(result(piece));
    }
    return results;
  }

  /** Waits for a piece of work and gives its result, or passes its exception on. */
  public static <T> T result(Future<T> piece) {
    try {
      return piece.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for another thread", e);
    }
  }

  @Override
  public void close() {
    threads.shutdown();
    try {
      threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
