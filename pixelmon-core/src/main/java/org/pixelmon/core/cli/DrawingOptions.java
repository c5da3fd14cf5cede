package org.pixelmon.core.cli;

import java.nio.file.Path;
import org.pixelmon.core.files.Origin;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.core.plot.PlotSpec;
import org.pixelmon.core.plotfile.PlotFiles;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where plots of points are written, in which formats and with which texts. */
public final class DrawingOptions {

  @Option(
      names = {"-o", "--output", "--output-directory"},
      paramLabel = "DIR",
      description = "Output folder (default: ${DEFAULT-VALUE}).")
  private Path output;

  @Mixin private PlotFormatOptions format;

  /**
   * Options whose output folder is this one unless the user names another.
   *
   * @param folder relative to the home folder
   */
  public DrawingOptions(String folder) {
    this.output = Path.of(folder);
  }

  /** What writes the plots. */
  public PlotFiles output(RunContext context) {
    return format.output(context, context.path(output));
  }

  /** The plot as data of this origin must look: invented data must not look like measured data. */
  public PlotSpec marked(PlotSpec spec, Origin origin) {
    return format.marked(spec, origin);
  }

  /** What the plots may claim. */
  public CmsLabel.Status status() {
    return format.status();
  }
}
