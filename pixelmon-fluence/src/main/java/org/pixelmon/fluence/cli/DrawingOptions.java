package org.pixelmon.fluence.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.core.plot.PlotFormat;
import org.pixelmon.core.plot.PlotSpec;
import picocli.CommandLine.Option;

/** How plots are drawn. */
final class DrawingOptions {

  @Option(
      names = "--format",
      paramLabel = "LIST",
      defaultValue = "png,pdf,svg",
      description = "Formats, separated by commas (default: ${DEFAULT-VALUE}).")
  private String formats;

  @Option(
      names = "--label",
      paramLabel = "STATUS",
      defaultValue = "preliminary",
      description =
          "What the plot may claim: preliminary, work-in-progress, private or none"
              + " (default: ${DEFAULT-VALUE}).")
  private String status;

  @Option(
      names = "--right-label",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Text above the plot on the right, e.g. \"(13 TeV)\" (default: none).")
  private String rightLabel;

  @Option(
      names = "--note",
      paramLabel = "TEXT",
      description = "A line of text inside the plot; may be repeated.")
  private List<String> notes = List.of();

  /** The plot with the user's own lines of text. */
  PlotSpec withTexts(PlotSpec spec) {
    List<String> lines = new ArrayList<>(spec.notes());
    lines.addAll(notes);
    return spec.withNotes(lines.toArray(String[]::new));
  }

  Set<PlotFormat> formats() {
    return PlotFormat.parse(formats);
  }

  CmsLabel label() {
    String wanted = status.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(CmsLabel.Status.values())
        .filter(known -> known.name().equals(wanted))
        .findFirst()
        .map(known -> CmsLabel.ofSimulation(known, rightLabel))
        .orElseThrow(
            () ->
                new UsageException(
                    "unknown --label '" + status + "'",
                    "Choose one of "
                        + Arrays.stream(CmsLabel.Status.values())
                            .map(s -> s.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .collect(Collectors.joining(", "))
                        + "."));
  }
}
