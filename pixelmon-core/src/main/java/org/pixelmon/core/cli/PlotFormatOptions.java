package org.pixelmon.core.cli;

import java.nio.file.Path;
import java.util.Set;
import org.pixelmon.core.files.Origin;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.core.plot.PlotSpec;
import org.pixelmon.core.plotfile.OutputFormat;
import org.pixelmon.core.plotfile.PlotFiles;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** In which formats plots of points are written and with which texts. */
public final class PlotFormatOptions {

  @Option(
      names = {"--format", "--formats"},
      split = ",",
      paramLabel = "LIST",
      defaultValue = "png,pdf,svg,root,C",
      description =
          "Formats, separated by commas: png, pdf, svg, root (graphs), C (a ROOT macro)"
              + " (default: ${DEFAULT-VALUE}).")
  private Set<OutputFormat> formats;

  @Option(
      names = "--right-label",
      paramLabel = "TEXT",
      description =
          "Text above the plot on the right (default: luminosity, years and energy, where known).")
  private String rightLabel;

  @Mixin private PlotLabelOptions label;

  /**
   * What writes the plots.
   *
   * @param folder where to
   */
  public PlotFiles output(RunContext context, Path folder) {
    return new PlotFiles(
        folder,
        formats,
        this::withTexts,
        file -> context.detail("replaces " + context.shown(file)));
  }

  /** The plot as data of this origin must look: invented data must not look like measured data. */
  public PlotSpec marked(PlotSpec spec, Origin origin) {
    return label.marked(spec, origin);
  }

  private PlotSpec withTexts(PlotSpec spec) {
    PlotSpec noted = label.withNotes(spec);
    CmsLabel standard = spec.label();
    return rightLabel == null
        ? noted
        : noted.withLabel(new CmsLabel(standard.experiment(), standard.extra(), rightLabel));
  }

  /** What the plots may claim. */
  public CmsLabel.Status status() {
    return label.status();
  }
}
