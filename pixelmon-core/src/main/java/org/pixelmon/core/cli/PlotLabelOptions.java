package org.pixelmon.core.cli;

import java.util.ArrayList;
import java.util.List;
import org.pixelmon.core.files.Origin;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.core.plot.PlotSpec;
import picocli.CommandLine.Option;

/** {@code --label} and {@code --note}: what a plot may claim, and lines of text inside it. */
public final class PlotLabelOptions {

  @Option(
      names = "--label",
      paramLabel = "STATUS",
      defaultValue = "work-in-progress",
      description =
          "What the plot may claim: preliminary, work-in-progress, private or none"
              + " (default: ${DEFAULT-VALUE}).")
  private CmsLabel.Status label;

  @Option(
      names = "--note",
      paramLabel = "TEXT",
      description = "A line of text inside the plot; may be repeated.")
  private List<String> notes = List.of();

  /** What the plot may claim. */
  public CmsLabel.Status status() {
    return label;
  }

  /** The plot as data of this origin must look: invented data must not look like measured data. */
  public PlotSpec marked(PlotSpec spec, Origin origin) {
    if (!origin.isOfDemo()) {
      return spec;
    }
    List<String> lines = new ArrayList<>(spec.notes());
    lines.add(origin == Origin.MIXED ? "Partly demo data" : "Demo data");
    return spec.withNotes(lines.toArray(String[]::new))
        .withLabel(CmsLabel.ofDemo(label, spec.label().right()));
  }

  /** The plot with the user's lines after its own. */
  public PlotSpec withNotes(PlotSpec spec) {
    List<String> lines = new ArrayList<>(spec.notes());
    lines.addAll(notes);
    return spec.withNotes(lines.toArray(String[]::new));
  }
}
