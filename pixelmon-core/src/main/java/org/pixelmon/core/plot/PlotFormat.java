package org.pixelmon.core.plot;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.pixelmon.core.error.UsageException;

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

  /**
   * Reads a list as given by a user, {@code png,pdf}.
   *
   * @throws UsageException when a name is unknown or the list is empty
   */
  public static Set<PlotFormat> parse(String list) {
    Set<PlotFormat> formats = EnumSet.noneOf(PlotFormat.class);
    for (String name : list.split(",", -1)) {
      formats.add(of(name.strip()));
    }
    return formats;
  }

  private static PlotFormat of(String name) {
    return Arrays.stream(values())
        .filter(format -> format.extension().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "unknown plot format \"" + name + "\"",
                    "Known are "
                        + Arrays.stream(values())
                            .map(PlotFormat::extension)
                            .collect(Collectors.joining(", "))
                        + "."));
  }
}
