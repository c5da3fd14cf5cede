package org.pixelmon.core.faults;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A fault of a remote and what has to come of it.
 *
 * @param fault in words
 * @param codes exit codes that are right; 0 among them means that the result must be the right one
 * @param names words of which the message must hold one: which end failed
 * @param heavy whether it takes so much memory or time that it is played alone
 * @param cause causes it
 */
public record FaultCase(
    String fault, Set<Integer> codes, Set<String> names, boolean heavy, Cause cause) {

  /** Causes a fault. */
  @FunctionalInterface
  public interface Cause {

    /** Causes it until the answer is closed. */
    Caused begin() throws Exception;
  }

  /**
   * A fault at work.
   *
   * @param environment variables that lead a run to it
   * @param end ends it
   */
  public record Caused(Map<String, String> environment, AutoCloseable end) {}

  /** A case that is played beside others. */
  static FaultCase of(String fault, Set<Integer> codes, Set<String> names, Cause cause) {
    return new FaultCase(fault, codes, names, false, cause);
  }

  /** The same, with one more exit code that is right. */
  FaultCase allowing(int code) {
    Set<Integer> more = new HashSet<>(codes);
    more.add(code);
    return new FaultCase(fault, more, names, heavy, cause);
  }

  /** The same by another name. */
  FaultCase named(String words) {
    return new FaultCase(words, codes, names, heavy, cause);
  }

  /** The same, played alone. */
  FaultCase alone() {
    return new FaultCase(fault, codes, names, true, cause);
  }
}
