package org.pixelmon.currents.analysis;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.files.ProcessedFiles;
import org.pixelmon.core.files.TemperaturesFile;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.LowVoltageDevice;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.io.NamedValues;
import org.pixelmon.core.limits.Limits;
import org.pixelmon.core.limits.Quantity;

/**
 * Reads the processed currents and the temperatures of a fill.
 *
 * @param detector names and sizes of the readout groups
 * @param subSystem the part of the detector
 * @param limits what currents and temperatures can be
 * @param currents folder of the processed currents
 * @param temperatures folder of the readout-group temperatures
 */
public record CurrentsReader(
    Detector detector, SubSystem subSystem, Limits limits, Path currents, Path temperatures) {

  /**
   * The values of one kind of current in a fill, by the name of device or readout group.
   *
   * @return empty when the fill has no such file
   * @throws BadInputException when the file is malformed, names what the subsystem has not, or
   *     holds a current that no detector has
   */
  public Optional<Map<String, Double>> values(int fill, CurrentType type) {
    Path file = type.file(files(fill));
    return !Files.notExists(file)
        ? Optional.of(
            NamedValues.read(
                file,
                "Make it with 'pixelmon-currents process'.",
                (name, value) -> problem(type, name, value)))
        : Optional.empty();
  }

  private String problem(CurrentType type, String name, double value) {
    String unknown = unknown(type, name);
    Quantity quantity =
        type == CurrentType.LEAKAGE ? Quantity.LEAKAGE_CURRENT : Quantity.LOW_VOLTAGE_CURRENT;
    return unknown.isEmpty() ? limits.problem(quantity, value) : unknown;
  }

  /** The files that hold the values of a fill; they need not exist. */
  public List<Path> files(int fill, CurrentType type) {
    Path values = type.file(files(fill));
    return type == CurrentType.LEAKAGE
        ? List.of(values, TemperaturesFile.of(temperatures, subSystem, fill))
        : List.of(values);
  }

  private String unknown(CurrentType type, String name) {
    Optional<SubSystem> part =
        type.perReadoutGroup()
            ? detector.findGroup(name).map(ReadoutGroup::subSystem)
            : detector.findDevice(name).map(LowVoltageDevice::subSystem);
    String wanted = type.perReadoutGroup() ? "readout group" : "power-supply device";
    return part.equals(Optional.of(subSystem))
        ? ""
        : "unknown " + wanted + " '" + name + "' in the " + subSystem.cableName();
  }

  private ProcessedFiles files(int fill) {
    return new ProcessedFiles(currents, fill, subSystem.cableName());
  }

  /**
   * The leakage currents of a fill. Groups without a temperature are left out, and told, when the
   * scale needs one.
   *
   * @return empty when the fill has no file of currents
   * @throws BadInputException when a file is malformed, names an unknown readout group, or holds a
   *     current or temperature that no detector has
   */
  public Optional<FillLeakage> leakage(int fill, LeakageScale scale) {
    return values(fill, CurrentType.LEAKAGE).map(values -> scaled(fill, values, scale));
  }

  private FillLeakage scaled(int fill, Map<String, Double> values, LeakageScale scale) {
    Map<String, Double> kelvins = temperatures(fill);
    List<GroupCurrent> currents = new ArrayList<>();
    List<ReadoutGroup> withoutTemperature = new ArrayList<>();
    values.forEach(
        (name, microampere) -> {
          ReadoutGroup group = detector.group(name);
          Double kelvin = kelvins.get(name);
          if (kelvin == null && scale.referenceCelsius().isPresent()) {
            withoutTemperature.add(group);
          } else {
            double value = scale.apply(microampere, kelvin == null ? 0 : kelvin, group.nRocs());
            currents.add(new GroupCurrent(group, value, optional(kelvin)));
          }
        });
    return new FillLeakage(currents, withoutTemperature);
  }

  private Map<String, Double> temperatures(int fill) {
    Path file = TemperaturesFile.of(temperatures, subSystem, fill);
    return !Files.notExists(file)
        ? TemperaturesFile.read(
            file, kelvin -> limits.problem(Quantity.SILICON_TEMPERATURE, kelvin))
        : Map.of();
  }

  private static OptionalDouble optional(Double value) {
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
