package org.pixelmon.core.cli;

import java.util.List;

/**
 * A command that only leads to others. It names them here instead of in picocli's annotation, whose
 * reader would make every one of them ready at each start, when at most one is run.
 */
public interface CommandGroup {

  /** Classes of the commands directly below, in the order of the help. */
  List<Class<?>> commands();
}
