package org.pixelmon.core.plot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.pixelmon.core.io.AtomicFile;

/**
 * Writes plots to files. The same plot gives the same bytes, on every machine with the same Java;
 * needs no screen and no installed font.
 */
public final class PlotWriter {

  private final PlotFonts fonts = PlotFonts.load();

  /**
   * Writes one plot in several formats. Each file appears whole or not at all.
   *
   * @param baseNameWithoutExtension the extension of each format is added to it
   * @return the files, in the order of {@link PlotFormat}
   * @throws org.pixelmon.core.error.OutputException when a file cannot be written
   */
  public List<Path> write(PlotSpec spec, Path baseNameWithoutExtension, Set<PlotFormat> formats) {
    Figure figure = Figure.of(spec, fonts);
    return EnumSet.copyOf(formats)
        .parallelStream() // each has its own canvas; the first ones are slow
        .map(format -> write(figure, format, format.file(baseNameWithoutExtension)))
        .toList();
  }

  /** How a plot is drawn: its ranges, places and looks. */
  public DrawnPlot drawn(PlotSpec spec) {
    return Figure.of(spec, fonts).drawn();
  }

  private static Path write(Figure figure, PlotFormat format, Path file) {
    AtomicFile.writeBinary(file, out -> write(figure, format, out));
    return file;
  }

  private static void write(Figure figure, PlotFormat format, OutputStream out) throws IOException {
    switch (format) {
      case PNG -> PngCanvas.write(figure, out);
      case PDF -> PdfCanvas.write(figure, out);
      case SVG -> SvgCanvas.write(figure, out);
    }
  }
}
