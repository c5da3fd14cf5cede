package org.pixelmon.core.files;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.io.NamedValues;

/**
 * The silicon temperatures of the readout groups in one fill, in K: {@code
 * data/temperatures/readout_group/BPix/<fill>.txt}, a line {@code BPix_BmI_SEC3_LYR1 264.4300} each
 * ({@link NamedValues}). A group without a temperature is absent.
 */
public final class TemperaturesFile {

  /** The folder of all subsystems, below the home folder. */
  public static final String FOLDER = "data/temperatures/readout_group";

  /** The same for temperatures that are corrected for the fluence. */
  public static final String CORRECTED_FOLDER = FOLDER + "_corrected_for_fluence";

  private TemperaturesFile() {}

  /**
   * The file of a fill.
   *
   * @param folder folder of all subsystems
   */
  public static Path of(Path folder, SubSystem subSystem, int fill) {
    return folder.resolve(subSystem.pixName()).resolve(fill + ".txt");
  }

  /**
   * Writes the temperatures.
   *
   * @param kelvin temperature of each readout group, K
   */
  public static void write(Path file, Map<String, Double> kelvin) {
    NamedValues.write(file, kelvin);
  }

  /**
   * Reads the temperatures, K, by readout group, in the file's order.
   *
   * @param problem says what is wrong with a temperature, K; empty when nothing is
   * @throws org.pixelmon.core.error.BadInputException when the file is missing or a line is
   *     malformed, names a group twice or holds a temperature with a problem
   */
  public static Map<String, Double> read(Path file, DoubleFunction<String> problem) {
    return NamedValues.read(
        file,
        "Make it with 'pixelmon-temperatures readout-groups'.",
        (name, kelvin) -> problem.apply(kelvin));
  }
}
