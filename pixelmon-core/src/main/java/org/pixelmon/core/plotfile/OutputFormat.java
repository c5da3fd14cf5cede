package org.pixelmon.core.plotfile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pixelmon.core.choice.Named;
import org.pixelmon.core.plot.PlotFormat;

/** The kinds of file that plots of points are written to. */
public enum OutputFormat implements Named {
  /** Pixels. */
  PNG(PlotFormat.PNG),
  /** Vectors, one page. */
  PDF(PlotFormat.PDF),
  /** Vectors, for browsers. */
  SVG(PlotFormat.SVG),
  /** The graphs as a ROOT file. */
  ROOT(null),
  /** A ROOT macro that draws the plot. */
  C(null);

  private final PlotFormat image;

  OutputFormat(PlotFormat image) {
    this.image = image;
  }

  @Override
  public List<String> names() {
    return List.of(this == C ? "C" : name().toLowerCase(Locale.ROOT));
  }

  /** Whether it is for ROOT. */
  boolean isForRoot() {
    return image == null;
  }

  /** The image format, for those that are drawn by us. */
  Optional<PlotFormat> image() {
    return Optional.ofNullable(image);
  }
}
