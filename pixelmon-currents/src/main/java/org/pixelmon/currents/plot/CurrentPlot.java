package org.pixelmon.currents.plot;

import java.nio.file.Path;
import java.util.List;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.io.PythonFloat;
import org.pixelmon.core.plot.PlotSpec;
import org.pixelmon.currents.analysis.FillAverage;

/**
 * One plot of currents and its points.
 *
 * @param name file name without extension; carries every option that changes the content
 * @param spec what is drawn
 * @param columns what the columns of the points are, with their units, in plain text
 * @param points by series, then fill
 * @param withoutX fills whose x is not known and that therefore have no point
 */
public record CurrentPlot(
    String name, PlotSpec spec, String columns, List<PlotPoint> points, List<Integer> withoutX) {

  /**
   * Writes the points as {@code fill,series,x,y,n_groups,spread}, below a comment that says what
   * they are and in which unit. The spread of a single group is empty.
   */
  public void writePoints(Path file) {
    AtomicFile.writeText(
        file,
        out -> {
          out.write("# " + columns + "\n");
          out.write("fill,series,x,y,n_groups,spread\n");
          for (PlotPoint point : points) {
            FillAverage average = point.average();
            String spread =
                Double.isNaN(average.spread()) ? "" : PythonFloat.repr(average.spread());
            out.write(average.fill() + "," + average.series().name() + ",");
            out.write(PythonFloat.repr(point.x()) + "," + PythonFloat.repr(average.mean()) + ",");
            out.write(average.groups() + "," + spread + "\n");
          }
        });
  }
}
