package org.pixelmon.currents.plot;

import java.nio.file.Path;
import java.util.List;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.io.PythonFloat;
import org.pixelmon.core.plot.PlotSpec;

/**
 * One plot of currents and its points.
 *
 * @param name file name without extension; carries every option that changes the content
 * @param spec what is drawn
 * @param points by series, then fill
 * @param withoutX fills whose x is not known and that therefore have no point
 */
public record CurrentPlot(
    String name, PlotSpec spec, List<PlotPoint> points, List<Integer> withoutX) {

  /** Writes the points as {@code fill,series,x,y,n_groups}. */
  public void writePoints(Path file) {
    AtomicFile.writeText(
        file,
        out -> {
          out.write("fill,series,x,y,n_groups\n");
          for (PlotPoint point : points) {
            out.write(point.fill() + "," + point.series() + "," + PythonFloat.repr(point.x()));
            out.write("," + PythonFloat.repr(point.y()) + "," + point.groups() + "\n");
          }
        });
  }
}
