package org.pixelmon.core.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.pixelmon.core.cli.CliHarness;

/**
 * Runs a program inside of the test.
 *
 * @param root makes its root command
 */
public record RunHere(Supplier<Object> root) implements ProgramRunner {

  @Override
  public Ran run(
      Path home,
      Map<String, String> environment,
      String program,
      List<String> arguments,
      Duration limit)
      throws Exception {
    CliHarness harness = new CliHarness(home);
    environment.forEach(harness::with);
    CompletableFuture<Ran> ran = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                CliHarness.Result result =
                    harness.run(root.get(), arguments.toArray(String[]::new));
                ran.complete(new Ran(result.code(), result.err()));
              } catch (RuntimeException | Error e) {
                ran.completeExceptionally(e);
              }
            },
            "run-of-" + program);
    thread.setDaemon(true);
    thread.start();
    try {
      return ran.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      thread.interrupt();
      return new Ran(UNENDED, "");
    }
  }
}
