package org.pixelmon.core.progress;

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
}
