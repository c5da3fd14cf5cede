package org.pixelmon.fluence.cli;

import java.util.Set;
import org.pixelmon.core.cli.PlotLabelOptions;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.files.Origin;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.core.plot.PlotFormat;
import org.pixelmon.core.plot.PlotSpec;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How plots are drawn. */
final class DrawingOptions {

  @Option(
      names = {"--format", "--formats"},
      split = ",",
      paramLabel = "LIST",
      defaultValue = "png,pdf,svg",
      description = "Formats, separated by commas (default: ${DEFAULT-VALUE}).")
  private Set<PlotFormat> formats;

  @Option(
      names = "--right-label",
      paramLabel = "TEXT",
      defaultValue = "",
      description =
          "Text above the plot on the right, e.g. \"(13 TeV)\" (default: none; on a map of the"
              + " field what it shows).")
  private String rightLabel;

  @Option(
      names = "--beam-energy",
      paramLabel = "GEV",
      description =
          "Energy of each beam in GeV, to be stated on the plot (default: that in the name of the"
              + " ROOT file, as in ..._6500GeV.root; else none).")
  private Double beamGeV;

  @Mixin private PlotLabelOptions texts;

  /** The field with the energy that the user states. */
  FluenceField withEnergy(FluenceField field) {
    if (beamGeV == null) {
      return field;
    }
    if (!(beamGeV > 0)) {
      throw new UsageException(
          "--beam-energy wants an energy above 0 GeV, got " + beamGeV,
          "Example: --beam-energy 6800.");
    }
    return field.withBeamEnergy(beamGeV);
  }

  /** The plot with the user's own lines of text. */
  PlotSpec withTexts(PlotSpec spec) {
    return texts.withNotes(spec);
  }

  Set<PlotFormat> formats() {
    return formats;
  }

  /**
   * The label of a plot of a field.
   *
   * @param origin whether the field was simulated or invented
   */
  CmsLabel label(Origin origin) {
    return origin.isOfDemo()
        ? CmsLabel.ofDemo(texts.status(), rightLabel)
        : CmsLabel.ofSimulation(texts.status(), rightLabel);
  }
}
