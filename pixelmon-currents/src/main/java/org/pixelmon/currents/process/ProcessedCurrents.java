package org.pixelmon.currents.process;

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

  void write(ProcessedFiles files) {
    NamedValues.write(files.digital(), digital);
    NamedValues.write(files.analog(), analog);
    NamedValues.write(files.analogPerRoc(), analogPerRoc);
    NamedValues.write(files.leakage(), leakage);
    NamedValues.write(files.leakagePerRoc(), leakagePerRoc);
  }
}
