package org.pixelmon.core.retry;

import java.time.Duration;

/** Waits between two tries; tests replace it. */
@FunctionalInterface
public interface Pause {

  /** Really waits. */
  Pause SLEEP = duration -> Thread.sleep(duration.toMillis());

  /** Waits that long. */
  void await(Duration duration) throws InterruptedException;
}
