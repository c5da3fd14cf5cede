package org.pixelmon.core.omds;

import java.time.Duration;

/** Waits between two tries. */
@FunctionalInterface
interface Pause {

  /** Really waits. */
  Pause SLEEP = delay -> Thread.sleep(delay.toMillis());

  /** Waits that long. */
  void await(Duration delay) throws InterruptedException;
}
