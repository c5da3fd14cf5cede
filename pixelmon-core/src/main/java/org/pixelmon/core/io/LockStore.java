package org.pixelmon.core.io;

import java.util.Optional;

/** How the locks of one folder are kept: each has a number. */
interface LockStore {

  /** One lock that is held. */
  interface Held extends AutoCloseable {
    @Override
    void close();
  }

  /** Takes a lock; empty when another run, or another thread of this one, holds it. */
  Optional<Held> lock(long number);

  /** What to tell about the one who holds a lock, where that is known. */
  Optional<Holder> holder(long number);

  /** Frees what is held still, and leaves nothing behind. */
  void close();

  /**
   * Who is in the way.
   *
   * @param words a process with the time since when, as a message names it
   * @param remedy what to do if it is no more
   */
  record Holder(String words, String remedy) {}
}
