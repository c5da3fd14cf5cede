package org.pixelmon.currents.report.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pixelmon.core.error.BadInputException;

/**
 * The plots beside a report, in all their forms.
 *
 * @param plots the files of each plot by its path without the ending
 */
public record PlotList(SortedMap<Path, List<Path>> plots) {

  private static final String ENDINGS = ".*\\.(png|pdf|svg|root|C|csv)";

  /** Keeps a copy. */
  public PlotList {
    plots = new TreeMap<>(plots);
  }

  /**
   * The plots in the folders beside a folder.
   *
   * @param report folder of the report
   */
  public static PlotList beside(Path report) {
    SortedMap<Path, List<Path>> plots = new TreeMap<>();
    Path own = report.toAbsolutePath().normalize();
    for (Path folder : list(own.getParent())) {
      if (!folder.equals(own)) {
        for (Path file : list(folder)) {
          String name = file.getFileName().toString();
          if (name.matches(ENDINGS)) {
            Path plot = folder.resolve(name.substring(0, name.lastIndexOf('.')));
            plots.computeIfAbsent(plot, key -> new ArrayList<>()).add(file);
          }
        }
      }
    }
    return new PlotList(plots);
  }

  private static List<Path> list(Path folder) {
    // What lies beside a report may be anybody's: what cannot be listed has no plots for its
    // reader.
    if (folder == null || !Files.isDirectory(folder) || !Files.isReadable(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    } catch (IOException e) {
      throw BadInputException.unreadable(folder, "It must be a folder that may be listed.", e);
    }
  }
}
