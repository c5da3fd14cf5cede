package org.pixelmon.radsim.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.files.SimulatedRatios;

/**
 * Where the files of a simulation are written.
 *
 * @param data folder of the results
 * @param plots folder of the plots
 * @param name what all their names begin with
 */
record SimulationNames(Path data, Path plots, String name) {

  private static final Path DATA = Path.of(SimulatedRatios.FOLDER);
  private static final Path PLOTS = Path.of("plots/radiation_simulation");
  private static final int MOST_NAMES = 3;

  /**
   * The names that the user wants.
   *
   * @param wanted a name for the usual folders, or a path for all files; null for the usual name
   * @param model what tells this simulation from others of the same profiles
   */
  static SimulationNames of(RunContext context, Path wanted, List<Path> profiles, String model) {
    return of(context, wanted, usual(profiles) + "_" + model);
  }

  /**
   * The same with another usual name.
   *
   * @param usual the name where the user wants none
   * @throws UsageException when what is wanted has no name
   */
  static SimulationNames of(RunContext context, Path wanted, String usual) {
    String name = wanted == null ? usual : last(wanted).replaceFirst("\\.(csv|root)$", "");
    if (name.matches("[.]{0,2}")) {
      throw new UsageException(
          "-o wants a name that files can begin with, got '" + wanted + "'",
          "Example: -o simulated/LYR1.");
    }
    Path folder = wanted == null ? null : wanted.getParent();
    return folder == null
        ? new SimulationNames(context.path(DATA), context.path(PLOTS), name)
        : new SimulationNames(context.path(folder), context.path(folder), name);
  }

  private static String last(Path path) {
    Path last = path.getFileName();
    return last == null ? "" : last.toString();
  }

  private static String usual(List<Path> profiles) {
    String names =
        profiles.stream()
            .limit(MOST_NAMES)
            .map(file -> file.getFileName().toString())
            .map(file -> file.replaceFirst("^profile_", "").replaceFirst("\\.txt$", ""))
            .collect(Collectors.joining("_"));
    int more = profiles.size() - MOST_NAMES;
    return names + (more > 0 ? "_and_" + more + "_more" : "");
  }

  /** The table of results. */
  Path table() {
    return data.resolve(name + ".csv");
  }

  /** The graphs of results. */
  Path graphs() {
    return data.resolve(name + ".root");
  }

  /** Another file beside the table. */
  Path beside(String nameEnd) {
    return data.resolve(name + nameEnd);
  }
}
