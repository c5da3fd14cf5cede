package org.pixelmon.core.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Runs a program of ours. */
@FunctionalInterface
public interface ProgramRunner {

  /** The code of a run that did not end in time. */
  int UNENDED = -1;

  /**
   * What a run left.
   *
   * @param code exit code; {@link #UNENDED} when it was stopped
   * @param err standard error
   */
  record Ran(int code, String err) {}

  /**
   * Runs it, and stops it when it takes longer than the limit.
   *
   * @param home home folder and working directory
   */
  Ran run(
      Path home,
      Map<String, String> environment,
      String program,
      List<String> arguments,
      Duration limit)
      throws Exception;
}
