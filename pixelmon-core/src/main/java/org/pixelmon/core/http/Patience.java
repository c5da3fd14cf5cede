package org.pixelmon.core.http;

import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.core.retry.Pause;

/**
 * How to wait between tries, and who is told.
 *
 * @param pause waits
 * @param clock tells the time, against which a {@code Retry-After} date is measured
 * @param chance numbers from 0 to 1, by which pauses are spread
 * @param progress told of the tries after the first
 */
public record Patience(Pause pause, Clock clock, DoubleSupplier chance, Progress progress) {

  /** Really waits. */
  public static Patience of(Progress progress) {
    return new Patience(
        Pause.SLEEP, Clock.systemUTC(), () -> ThreadLocalRandom.current().nextDouble(), progress);
  }
}
