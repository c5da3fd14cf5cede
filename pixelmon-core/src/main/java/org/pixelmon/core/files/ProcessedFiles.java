package org.pixelmon.core.files;

import java.nio.file.Path;
import java.util.List;

/**
 * The files of one fill and subsystem in {@code data/currents/processed}.
 *
 * @param folder the folder
 * @param fill fill number
 * @param subSystem {@code Barrel} or {@code EndCap}
 */
public record ProcessedFiles(Path folder, int fill, String subSystem) {

  /** The folder, below the home folder. */
  public static final String FOLDER = "data/currents/processed";

  /** Digital current per device, A. */
  public Path digital() {
    return file("Dig");
  }

  /** Analog current per device, A. */
  public Path analog() {
    return file("Ana");
  }

  /** Analog current per device and ROC, A. */
  public Path analogPerRoc() {
    return file("AnaPerRoc");
  }

  /** Leakage current per readout group, uA. */
  public Path leakage() {
    return file("HV_ByLayer");
  }

  /** Leakage current per readout group and ROC, uA. */
  public Path leakagePerRoc() {
    return file("HV_PerRoc");
  }

  /** All of them. */
  public List<Path> all() {
    return List.of(digital(), analog(), analogPerRoc(), leakage(), leakagePerRoc());
  }

  private Path file(String kind) {
    return folder.resolve(fill + "_" + subSystem + "_" + kind + ".txt");
  }
}
