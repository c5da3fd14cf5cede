package org.pixelmon.core.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A source outside of the machine, the run that asks it, and what can go wrong with it. */
public interface Remote extends AutoCloseable {

  /** How many cases. */
  enum Extent {
    /** A fixed selection that takes seconds. */
    SHORT,
    /** All. */
    LONG
  }

  /** Its name in the table. */
  String name();

  /** Puts the inputs of the run, other than the remote's, into an empty home folder. */
  void prepare(Path home) throws IOException;

  /** The program that asks it. */
  String program();

  /** The arguments of the run. */
  List<String> arguments();

  /** The file that the run makes, relative to the home folder. */
  String output();

  /** The environment that leads a run to the remote without any fault. */
  Map<String, String> healthy();

  /** What must not show anywhere; empty for none. */
  String secret();

  /** What can go wrong; {@code seed} chooses where lines break in the long form. */
  List<FaultCase> cases(Extent extent, long seed);

  @Override
  void close();
}
