package org.pixelmon.core.lumi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.pixelmon.core.error.SourceUnavailableException;

/**
 * Runs a program without a shell, with a time limit, reading both its streams as they come.
 *
 * @param arguments the program and its arguments
 * @param timeLimit after which it is stopped, with all it started
 */
record ExternalCommand(List<String> arguments, Duration timeLimit) {

  private static final int LONGEST_COMPLAINT = 400;

  /** How long the streams of a program that has ended may stay open. */
  private static final Duration DRAIN_LIMIT = Duration.ofSeconds(10);

  /**
   * Runs it.
   *
   * @return its standard output
   * @throws SourceUnavailableException when it is not there, fails, or takes too long
   */
  String run() {
    Process process = start();
    try {
      process.getOutputStream().close();
      CompletableFuture<String> out = drain(process.getInputStream());
      CompletableFuture<String> err = drain(process.getErrorStream());
      if (!process.waitFor(timeLimit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new SourceUnavailableException(
            program() + " did not end within " + timeLimit.toSeconds() + " s and was stopped",
            "Ask for fewer fills or raise brilcalc.timeoutSeconds.");
      }
      String complaint = tail(get(err));
      if (process.exitValue() != 0) {
        throw new SourceUnavailableException(
            program() + " ended with exit code " + process.exitValue() + complaint,
            "Run it by hand: " + String.join(" ", arguments));
      }
      return get(out);
    } catch (IOException e) {
      throw broken(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw broken(e);
    } finally {
      stop(process);
    }
  }

  private Process start() {
    try {
      return new ProcessBuilder(arguments).start();
    } catch (IOException e) {
      throw new SourceUnavailableException(
          program() + " cannot be started",
          "Put it on PATH or name it in brilcalc.command (PIXELMON_BRILCALC).",
          e);
    }
  }

  private static CompletableFuture<String> drain(InputStream stream) {
    CompletableFuture<String> text = new CompletableFuture<>();
    Thread reader =
        new Thread(
            () -> {
              try (stream) {
                text.complete(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
              } catch (IOException e) {
                text.completeExceptionally(new UncheckedIOException(e));
              }
            },
            "external-command-output");
    reader.setDaemon(true);
    reader.start();
    return text;
  }

  private String get(CompletableFuture<String> text) throws InterruptedException {
    try {
      return text.get(DRAIN_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw broken(e);
    }
  }

  private static void stop(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static String tail(String text) {
    String line = text.strip().replaceAll("\\s*\\R\\s*", " | ");
    if (line.isEmpty()) {
      return "";
    }
    int cut = Math.max(0, line.length() - LONGEST_COMPLAINT);
    return ": " + (cut > 0 ? "..." : "") + line.substring(cut);
  }

  private SourceUnavailableException broken(Exception cause) {
    return new SourceUnavailableException(
        program() + ": its output could not be read", "Run it by hand.", cause);
  }

  private String program() {
    return arguments.get(0);
  }
}
