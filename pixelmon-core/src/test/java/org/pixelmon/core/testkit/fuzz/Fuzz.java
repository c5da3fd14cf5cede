package org.pixelmon.core.testkit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.pixelmon.core.error.PixelMonException;

/**
 * Tries parsers with damaged inputs. What must hold: a value, or one of our exceptions with one
 * short line, in bounded time and memory. The number of inputs for each parser is the system
 * property {@code pixelmon.fuzz}, the seed {@code pixelmon.fuzz.seed}; {@code pixelmon.fuzz.report}
 * names a folder that gets the lines of the table and the inputs at fault.
 */
public final class Fuzz {

  private static final int USUAL_INPUTS = 150;

  /** A line of some hundreds of characters; what does not show is written out with up to six. */
  private static final int LONGEST_MESSAGE = 2000;

  /** Of processor time: other programs may keep the machine busy. */
  private static final long SLOW_MILLIS = 5_000;

  private static final long HANGING_MILLIS = 120_000;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private Fuzz() {}

  /** A test for each parser. */
  public static Stream<DynamicTest> tests(FuzzTarget... targets) {
    return Arrays.stream(targets)
        .map(target -> DynamicTest.dynamicTest(target.name(), () -> test(target)));
  }

  private static void test(FuzzTarget target) throws Exception {
    for (byte[] valid : target.corpus()) {
      target.parser().parse(valid); // else nothing behind its first line would be tried
    }
    int inputs = Math.max(10, Integer.getInteger("pixelmon.fuzz", USUAL_INPUTS) / target.share());
    FuzzReport report = run(target, inputs, Long.getLong("pixelmon.fuzz.seed", 1));
    String folder = System.getProperty("pixelmon.fuzz.report", "");
    if (!folder.isEmpty()) {
      Files.writeString(
          Files.createDirectories(Path.of(folder)).resolve("rows.md"),
          report.row(),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
    assertThat(report.faults()).isEmpty();
  }

  /** Tries a parser with so many inputs. */
  public static FuzzReport run(FuzzTarget target, int inputs, long seed) {
    return new Run(target, inputs).with(new Mutator(seed * 31 + target.name().hashCode()));
  }

  /** One parser being tried. */
  private static final class Run {

    private final FuzzTarget target;
    private final int inputs;
    private final Map<String, String> faults = new LinkedHashMap<>();
    private int accepted;
    private int refused;
    private long slowest;

    Run(FuzzTarget target, int inputs) {
      this.target = target;
      this.inputs = inputs;
    }

    FuzzReport with(Mutator mutator) {
      ExecutorService thread =
          Executors.newSingleThreadExecutor(
              task -> {
                Thread daemon = new Thread(task, "fuzz");
                daemon.setDaemon(true);
                return daemon;
              });
      try {
        boolean ended = true;
        for (int i = 0; i < inputs && ended; i++) {
          ended = attempt(mutator.mutate(target.corpus()), thread);
        }
      } finally {
        thread.shutdownNow();
      }
      return new FuzzReport(
          target.name(), inputs, accepted, refused, slowest, List.copyOf(faults.values()));
    }

    /** Tries one input; false when it has no end. */
    private boolean attempt(byte[] input, ExecutorService thread) {
      AtomicLong nanos = new AtomicLong();
      Future<Void> result =
          thread.submit(
              () -> {
                long start = CLOCK.getCurrentThreadCpuTime();
                try {
                  target.parser().parse(input);
                  return null;
                } finally {
                  nanos.set(CLOCK.getCurrentThreadCpuTime() - start);
                }
              });
      try {
        result.get(HANGING_MILLIS, TimeUnit.MILLISECONDS);
        accepted++;
      } catch (ExecutionException e) {
        judge(e.getCause(), input);
      } catch (TimeoutException e) {
        fault("no end after " + HANGING_MILLIS + " ms", input);
        return false;
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      long millis = nanos.get() / 1_000_000;
      slowest = Math.max(slowest, millis);
      if (millis > SLOW_MILLIS) {
        fault("more than " + SLOW_MILLIS + " ms", input);
      }
      return true;
    }

    private void judge(Throwable thrown, byte[] input) {
      if (!(thrown instanceof PixelMonException known)) {
        fault(thrown.getClass().getSimpleName() + " at " + place(thrown) + ": " + thrown, input);
        return;
      }
      String told = known.getMessage();
      if (told.length() > LONGEST_MESSAGE || known.hint().length() > LONGEST_MESSAGE) {
        fault("a message of more than " + LONGEST_MESSAGE + " characters: " + place(known), input);
      } else if (told.chars().anyMatch(Character::isISOControl)) {
        fault("control characters in a message: " + place(known), input);
      } else {
        refused++;
      }
    }

    private static String place(Throwable thrown) {
      return Arrays.stream(thrown.getStackTrace())
          .filter(frame -> frame.getClassName().startsWith("org.pixelmon"))
          .filter(frame -> !frame.getClassName().endsWith("Exception"))
          .map(frame -> frame.getClassName() + "." + frame.getMethodName())
          .findFirst()
          .orElse("?");
    }

    /** Notes a fault of a new kind, and keeps its input. */
    private void fault(String what, byte[] input) {
      String kind = what.length() <= 100 ? what : what.substring(0, 100);
      if (faults.putIfAbsent(kind, what.substring(0, Math.min(400, what.length()))) == null) {
        keep(input);
      }
    }

    private void keep(byte[] input) {
      String folder = System.getProperty("pixelmon.fuzz.report", "");
      if (!folder.isEmpty()) {
        try {
          String name = target.name().replaceAll("[^A-Za-z0-9]+", "-") + "-" + faults.size();
          Files.write(Files.createDirectories(Path.of(folder, "faults")).resolve(name), input);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
