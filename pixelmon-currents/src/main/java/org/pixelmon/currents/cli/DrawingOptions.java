package org.pixelmon.currents.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.core.plot.PlotSpec;
import org.pixelmon.currents.plot.YRange;
import picocli.CommandLine.Option;

/** How and where plots are drawn. */
final class DrawingOptions {

  @Option(
      names = {"-o", "--output-directory"},
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
      paramLabel = "LIST",
      defaultValue = "png,pdf,svg,root,C",
      description =
          "Formats, separated by commas: png, pdf, svg, root (graphs), C (a ROOT macro)"
              + " (default: ${DEFAULT-VALUE}).")
  private String formats;

  @Option(
      names = "--label",
      paramLabel = "STATUS",
      defaultValue = "preliminary",
      description =
          "What the plot may claim: preliminary, work-in-progress, private or none"
              + " (default: ${DEFAULT-VALUE}).")
  private String label;

  @Option(
      names = "--right-label",
      paramLabel = "TEXT",
      description =
          "Text above the plot on the right (default: luminosity, years and energy of the fills).")
  private String rightLabel;

  @Option(
      names = "--note",
      paramLabel = "TEXT",
      description = "A line of text inside the plot; may be repeated.")
  private List<String> notes = List.of();

  PlotOutput output(RunContext context) {
    return new PlotOutput(context.path(output), formats, this::withTexts);
  }

  private PlotSpec withTexts(PlotSpec spec) {
    List<String> lines = new ArrayList<>(spec.notes());
    lines.addAll(notes);
    PlotSpec noted = spec.withNotes(lines.toArray(String[]::new));
    CmsLabel standard = spec.label();
    return rightLabel == null
        ? noted
        : noted.withLabel(new CmsLabel(standard.experiment(), standard.extra(), rightLabel));
  }

  YRange yRange() {
    return YRange.of(yMin, yMax);
  }

  CmsLabel.Status status() {
    String wanted = label.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(CmsLabel.Status.values())
        .filter(status -> status.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "unknown --label '" + label + "'",
                    "Choose one of "
                        + Arrays.stream(CmsLabel.Status.values())
                            .map(s -> s.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .collect(Collectors.joining(", "))
                        + "."));
  }
}
