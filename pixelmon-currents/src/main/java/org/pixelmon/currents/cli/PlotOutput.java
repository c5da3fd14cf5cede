package org.pixelmon.currents.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.pixelmon.core.plot.PlotFormat;
import org.pixelmon.core.plot.PlotSpec;
import org.pixelmon.core.plot.PlotWriter;

/**
 * Writes plots with the tables of their points beside them.
 *
 * @param folder where
 * @param formats in which formats
 */
record PlotOutput(Path folder, Set<PlotFormat> formats) {

  /**
   * Writes one plot.
   *
   * @param name file name without extension
   * @param points writes the table of points to the file it is given
   * @return the files written
   */
  List<Path> write(String name, PlotSpec spec, Consumer<Path> points) {
    List<Path> written =
        new ArrayList<>(new PlotWriter().write(spec, folder.resolve(name), formats));
    Path table = folder.resolve(name + ".csv");
    points.accept(table);
    written.add(table);
    return written;
  }
}
