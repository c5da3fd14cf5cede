package org.pixelmon.currents.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pixelmon.core.cli.PlotLabelOptions;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.files.Origin;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.core.plot.PlotSpec;
import org.pixelmon.currents.plot.YRange;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How and where plots are drawn. */
final class DrawingOptions {

  @Option(
      names = {"-o", "--output", "--output-directory"},
      paramLabel = "DIR",
      defaultValue = "plots/currents",
      description = "Output folder (default: ${DEFAULT-VALUE}).")
  private Path output;

  @Option(
      names = {"-ymin", "--ymin"},
      paramLabel = "Y",
      description = "Lower end of the y axis (default: follows the points).")
  private Double yMin;

  @Option(
      names = {"-ymax", "--ymax"},
      paramLabel = "Y",
      description = "Upper end of the y axis (default: follows the points).")
  private Double yMax;

  @Option(
      names = "--format",
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
          "Text above the plot on the right (default: luminosity, years and energy of the fills).")
  private String rightLabel;

  @Mixin private PlotLabelOptions label;

  PlotOutput output(RunContext context) {
    return new PlotOutput(
        context.path(output),
        formats,
        this::withTexts,
        file -> context.detail("replaces " + context.shown(file)));
  }

  /** The plot as data of this origin must look: invented data must not look like measured data. */
  PlotSpec marked(PlotSpec spec, Origin origin) {
    return origin == Origin.INVENTED ? ofDemo(spec) : spec;
  }

  private PlotSpec ofDemo(PlotSpec spec) {
    List<String> notes = new ArrayList<>(spec.notes());
    notes.add("Demo data");
    return spec.withNotes(notes.toArray(String[]::new))
        .withLabel(CmsLabel.ofDemo(status(), spec.label().right()));
  }

  private PlotSpec withTexts(PlotSpec spec) {
    PlotSpec noted = label.withNotes(spec);
    CmsLabel standard = spec.label();
    return rightLabel == null
        ? noted
        : noted.withLabel(new CmsLabel(standard.experiment(), standard.extra(), rightLabel));
  }

  /**
   * The range of the y axis.
   *
   * @throws UsageException when the lower end is not below the upper
   */
  YRange yRange() {
    if (yMin != null && yMax != null && yMin >= yMax) {
      throw new UsageException(
          "-ymin " + written(yMin) + " is not below -ymax " + written(yMax),
          "Give the lower end as -ymin.");
    }
    return YRange.of(yMin, yMax);
  }

  private static String written(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  CmsLabel.Status status() {
    return label.status();
  }
}
