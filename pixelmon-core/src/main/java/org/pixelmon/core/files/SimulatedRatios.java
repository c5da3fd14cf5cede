package org.pixelmon.core.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.io.CsvTable;
import org.pixelmon.core.io.TextFile;

/**
 * What a simulation of all readout groups gave over what was measured.
 *
 * @param file its table
 * @param ratios model over data of each readout group that has both
 */
public record SimulatedRatios(Path file, SortedMap<String, Double> ratios) {

  /** The folder of all simulations, below the home folder. */
  public static final String FOLDER = ProfileFile.FOLDER + "/simulated";

  private static final String GROUP = "readout_group";
  private static final String RATIO = "model_over_data";
  private static final String HINT = "Make it again with 'pixelmon-radsim simulate'.";

  /** Keeps a copy. */
  public SimulatedRatios {
    ratios = new TreeMap<>(ratios);
  }

  /**
   * The newest table of a folder that has such ratios.
   *
   * @return empty when there is none
   * @throws BadInputException when the folder cannot be listed, or the table is malformed
   */
  public static Optional<SimulatedRatios> newest(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.getFileName().toString().endsWith(".csv"))
          .filter(SimulatedRatios::hasRatios)
          .max(Comparator.comparingLong((Path file) -> file.toFile().lastModified()))
          .map(SimulatedRatios::read);
    } catch (IOException e) {
      throw BadInputException.unreadable(folder, "It must be a folder that may be listed.", e);
    }
  }

  private static boolean hasRatios(Path file) {
    try (BufferedReader reader = TextFile.open(file)) {
      String header = reader.readLine();
      return header != null && header.contains(RATIO);
    } catch (IOException e) {
      throw BadInputException.unreadable(file, HINT, e);
    }
  }

  private static SimulatedRatios read(Path file) {
    SortedMap<String, Double> ratios = new TreeMap<>();
    for (CsvTable.Row row : CsvTable.read(file, HINT, GROUP, RATIO).rows()) {
      if (!row.isMissing(RATIO)) {
        ratios.put(row.text(GROUP), row.number(RATIO));
      }
    }
    return new SimulatedRatios(file, ratios);
  }
}
