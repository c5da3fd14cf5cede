package org.pixelmon.core.archive;

/** When files that were written are forced to disk, so that they survive a power failure. */
public enum Forcing {
  /** Each before it is moved into its place, where others see it. */
  EACH_FILE,
  /** All by the caller, who lets nobody see the archive before. */
  BY_CALLER
}
