package org.pixelmon.core.progress;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/** Receives the progress of long work; implementations decide whether to show it. */
public interface Progress {

  /** Shows nothing. */
  Progress NONE = (what, done, total) -> {};

  /**
   * Tells how far the work is; cheap enough to be called for each fill or day.
   *
   * @param what what is being done, for example {@code "mirroring fwcaenchannel"}
   * @param done steps done so far
   * @param total steps in all, 0 when not known
   */
  void at(String what, long done, long total);

  /**
   * Does something with each of some things, and tells how far it is.
   *
   * @param what what is being done, for example {@code "writing plots"}
   */
  default <T> void each(String what, Collection<T> things, Consumer<T> work) {
    int done = 0;
    for (T thing : things) {
      at(what, done++, things.size());
      work.accept(thing);
    }
  }

  /** Where a person reads at once what he has to do; empty when nobody watches, as under cron. */
  default Optional<Consumer<String>> person() {
    return Optional.empty();
  }
}
