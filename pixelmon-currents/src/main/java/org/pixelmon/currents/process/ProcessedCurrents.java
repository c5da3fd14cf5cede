package org.pixelmon.currents.process;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pixelmon.core.files.ProcessedFiles;
import org.pixelmon.core.io.NamedValues;

/**
 * The currents of one fill, sorted out.
 *
 * @param digital A per power-supply device
 * @param analog A per power-supply device
 * @param analogPerRoc A per ROC of each device
 * @param leakage uA per readout group
 * @param leakagePerRoc uA per ROC of each readout group
 */
public record ProcessedCurrents(
    Map<String, Double> digital,
    Map<String, Double> analog,
    Map<String, Double> analogPerRoc,
    Map<String, Double> leakage,
    Map<String, Double> leakagePerRoc) {

  /** Whether no channel has a current. */
  public boolean isEmpty() {
    return digital.isEmpty() && analog.isEmpty() && leakage.isEmpty();
  }

  /**
   * Writes the files, but for those that have values and would have none then, if they are to be
   * kept.
   */
  void write(ProcessedFiles files, boolean replaceEmpty) {
    byFile(files)
        .forEach(
            (file, values) -> {
              if (replaceEmpty || !values.isEmpty() || !hasValues(file)) {
                NamedValues.write(file, values);
              }
            });
  }

  /** The files that were kept: they have values, where these currents have none. */
  public List<Path> olderIn(ProcessedFiles files) {
    return byFile(files).entrySet().stream()
        .filter(each -> each.getValue().isEmpty() && hasValues(each.getKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private Map<Path, Map<String, Double>> byFile(ProcessedFiles files) {
    Map<Path, Map<String, Double>> values = new LinkedHashMap<>();
    values.put(files.digital(), digital);
    values.put(files.analog(), analog);
    values.put(files.analogPerRoc(), analogPerRoc);
    values.put(files.leakage(), leakage);
    values.put(files.leakagePerRoc(), leakagePerRoc);
    return values;
  }

  private static boolean hasValues(Path file) {
    return file.toFile().length() > 0;
  }
}
