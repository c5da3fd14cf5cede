package org.pixelmon.currents.report.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.pixelmon.core.files.SensorReadingsFile;
import org.pixelmon.core.geometry.SubSystem;

/**
 * Where the files of a report are.
 *
 * @param home the home folder: paths below it are shown relative to it
 * @param fills the fills file
 * @param luminosity the luminosity file; need not exist
 * @param currents folder of the processed currents
 * @param temperatures folder of the readout-group temperatures
 * @param pipes folder of the cooling-pipe temperatures; need not exist
 * @param simulated folder of simulated damage; need not exist
 */
public record ReportSources(
    Path home,
    Path fills,
    Path luminosity,
    Path currents,
    Path temperatures,
    Path pipes,
    Path simulated) {

  /**
   * The file with the pipe temperatures of a part of the detector, or of all where that is there.
   */
  public Path pipesFile(int fill, SubSystem part) {
    Path ofPart = SensorReadingsFile.of(pipes, fill, Optional.of(part), "");
    Path ofAll = SensorReadingsFile.of(pipes, fill, Optional.empty(), "");
    return Files.notExists(ofPart) && Files.exists(ofAll) ? ofAll : ofPart;
  }
}
