package org.pixelmon.core.kerberos;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A limit for all that one proof takes. The JDK's own ({@code kdc_timeout} and {@code max_retries}
 * of {@code krb5.conf}; 30 s and 3 where they are not set) are for a single read from a single
 * server: one that says a byte now and then would never reach them, and a realm may name many.
 *
 * @param limit how long it may take
 */
record ProofLimit(Duration limit) {

  /**
   * Does the work, and leaves it behind when the time is up: the JDK cannot be interrupted there.
   *
   * @throws TimeoutException when the time is up
   * @throws Exception what the work throws
   */
  <T> T within(Callable<T> work) throws Exception {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread thread = new Thread(() -> complete(work, result), "kerberos-proof");
    thread.setDaemon(true);
    thread.start();
    try {
      return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      String seconds = Math.max(1, limit.toSeconds()) + " s";
      throw (TimeoutException) new TimeoutException("no ticket within " + seconds).initCause(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw e;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (Exception) e.getCause();
    }
  }

  private static <T> void complete(Callable<T> work, CompletableFuture<T> result) {
    try {
      result.complete(work.call());
    } catch (Exception | Error e) {
      result.completeExceptionally(e);
    }
  }
}
