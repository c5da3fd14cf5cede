package org.pixelmon.core.plot;

import java.nio.file.Path;
import java.util.Locale;

/** The kinds of file a plot can be written to. */
public enum PlotFormat {
  /** Pixels, two a point. */
  PNG,
  /** Vectors, one page, text as text with its font inside. */
  PDF,
  /** Vectors, texts as outlines that look the same everywhere, and unseen as text. */
  SVG;

  /** The end of the file name without the dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The file of this format: the name with its extension added (a dot in the name is kept). */
  public Path file(Path baseNameWithoutExtension) {
    return baseNameWithoutExtension.resolveSibling(
        baseNameWithoutExtension.getFileName() + "." + extension());
  }
}
