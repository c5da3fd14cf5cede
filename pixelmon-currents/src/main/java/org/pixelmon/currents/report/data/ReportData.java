package org.pixelmon.currents.report.data;

import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pixelmon.core.files.LuminosityFile;
import org.pixelmon.core.files.ProcessedFiles;
import org.pixelmon.core.files.TemperaturesFile;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.physics.LeakageCurrentScaling;

/**
 * All that a report is about.
 *
 * @param detector its readout groups
 * @param sources where it was read
 * @param fills the fills, by number; at least one
 * @param luminosity luminosity of fills, fb^-1; may lack some
 */
public record ReportData(
    Detector detector,
    ReportSources sources,
    List<FillRecord> fills,
    NavigableMap<Integer, LuminosityFile.Entry> luminosity) {

  /** Keeps copies. */
  public ReportData {
    fills = List.copyOf(fills);
    luminosity = new TreeMap<>(luminosity);
  }

  /** All readout groups: barrel, then endcaps, each sorted by name. */
  public List<ReadoutGroup> groups() {
    return Stream.of(SubSystem.values()).flatMap(part -> detector.groups(part).stream()).toList();
  }

  /** Whether something is a readout group that has a current in any fill. */
  public boolean hasCurrents(String name) {
    return fills.stream().anyMatch(fill -> fill.microampere().containsKey(name));
  }

  /** Those of them that have a current in any fill. */
  public List<ReadoutGroup> groupsWithCurrents() {
    return groups().stream().filter(group -> hasCurrents(group.name())).toList();
  }

  /** The fills in which currents of a part of the detector were measured. */
  public List<FillRecord> fillsWith(SubSystem part) {
    return fills.stream().filter(fill -> fill.parts().contains(part)).toList();
  }

  /**
   * Leakage current of a group in a fill, uA per ROC, scaled to 0 degrees Celsius.
   *
   * @return empty without a current or a temperature
   */
  public OptionalDouble perRocAtZero(FillRecord fill, ReadoutGroup group) {
    Double current = fill.microampere().get(group.name());
    Double kelvin = fill.kelvin().get(group.name());
    return current == null || kelvin == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            current
                * LeakageCurrentScaling.factor(kelvin, LeakageCurrentScaling.ZERO_CELSIUS_K)
                / group.nRocs());
  }

  /** The file with the leakage currents of a fill. */
  public Path currentsFile(int fill, SubSystem part) {
    return new ProcessedFiles(sources.currents(), fill, part.cableName()).leakage();
  }

  /** The file with the temperatures of a fill. */
  public Path temperaturesFile(int fill, SubSystem part) {
    return TemperaturesFile.of(sources.temperatures(), part, fill);
  }

  /** The file with the pipe temperatures of a fill. */
  public Path pipesFile(int fill, SubSystem part) {
    return sources.pipesFile(fill, part);
  }
}
