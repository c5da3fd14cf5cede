package org.pixelmon.core.plotfile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.pixelmon.core.plot.PlotFormat;
import org.pixelmon.core.plot.PlotSpec;
import org.pixelmon.core.plot.PlotWriter;
import org.pixelmon.core.root.RootFileWriter;
import org.pixelmon.core.root.RootMacroWriter;

/** Writes plots, for ROOT users too, with the tables of their points beside them. */
public final class PlotFiles {

  private final Path folder;
  private final Set<OutputFormat> formats;
  private final Set<PlotFormat> drawn;
  private final UnaryOperator<PlotSpec> finish;
  private final Consumer<Path> replaced;
  private final PlotWriter writer;

  /**
   * Writes to a folder.
   *
   * @param formats kinds of file to write
   * @param finish adds the user's own texts to a plot
   * @param replaced told of each file that is there already and is about to be replaced
   */
  public PlotFiles(
      Path folder,
      Set<OutputFormat> formats,
      UnaryOperator<PlotSpec> finish,
      Consumer<Path> replaced) {
    this.folder = folder;
    this.finish = finish;
    this.replaced = replaced;
    this.formats = formats;
    this.drawn =
        formats.stream()
            .flatMap(format -> format.image().stream())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(PlotFormat.class)));
    this.writer = new PlotWriter();
  }

  /**
   * Writes one plot.
   *
   * @param name file name without extension
   * @param points writes the table of points to the file it is given
   * @return the files written
   */
  public List<Path> write(String name, PlotSpec spec, Consumer<Path> points) {
    PlotSpec finished = finish.apply(spec);
    drawn.forEach(format -> tellReplaced(format.file(folder.resolve(name))));
    List<Path> written = new ArrayList<>();
    if (!drawn.isEmpty()) {
      written.addAll(writer.write(finished, folder.resolve(name), drawn));
    }
    // For ROOT there are graphs of points; a map is drawn only.
    if (finished.map().isEmpty() && formats.stream().anyMatch(OutputFormat::isForRoot)) {
      written.addAll(writeForRoot(name, finished));
    }
    Path table = folder.resolve(name + ".csv");
    write(table, () -> points.accept(table));
    written.add(table);
    return written;
  }

  private List<Path> writeForRoot(String name, PlotSpec spec) {
    RootGraphs graphs = new RootGraphs(name, spec, writer.drawn(spec));
    List<Path> written = new ArrayList<>();
    if (formats.contains(OutputFormat.ROOT)) {
      Path file = folder.resolve(name + ".root");
      write(file, () -> RootFileWriter.write(file, graphs.graphs()));
      written.add(file);
    }
    if (formats.contains(OutputFormat.C)) {
      Path file = folder.resolve(name + ".C");
      write(file, () -> RootMacroWriter.write(file, graphs.pieces(), graphs.layout()));
      written.add(file);
    }
    return written;
  }

  /** Writes one more file of a plot, and tells when it takes another's place. */
  public void write(Path file, Runnable writing) {
    tellReplaced(file);
    writing.run();
  }

  private void tellReplaced(Path file) {
    if (Files.exists(file)) {
      replaced.accept(file);
    }
  }
}
