package org.pixelmon.radsim.cli;

import java.util.List;
import java.util.stream.Stream;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.io.PythonFloat;
import org.pixelmon.radsim.simulate.SensorArea;
import picocli.CommandLine.Option;

/** How large the sensors are whose current a profile tells of. */
final class AreaOptions {

  @Option(
      names = {"-rog", "--readout-group"},
      paramLabel = "GROUP",
      description =
          "Readout group of the profiles, for the area of its sensors (default: the one in the"
              + " file's name); with --each-group those to simulate, with commas between (default:"
              + " all).")
  private String group;

  @Option(
      names = "--sensor-area",
      paramLabel = "CM2",
      description = "Active area of the sensors whose current is measured, instead of a group's.")
  private Double areaCm2;

  void check() {
    if (areaCm2 != null && !(areaCm2 > 0)) {
      throw new UsageException(
          "--sensor-area is above 0, got " + PythonFloat.number(areaCm2),
          "A module has 10.4976 cm2.");
    }
    if (areaCm2 != null && group != null) {
      throw new UsageException(
          "-rog and --sensor-area both say what the area is", "Leave out one of them.");
    }
  }

  boolean isGiven() {
    return areaCm2 != null || group != null;
  }

  boolean isAreaGiven() {
    return areaCm2 != null;
  }

  /** The readout groups wanted, where each is simulated by itself; empty for all. */
  List<String> groups() {
    return group == null ? List.of() : Stream.of(group.split(",", -1)).map(String::strip).toList();
  }

  SensorArea area(ConfigDir config) {
    if (areaCm2 != null) {
      return SensorArea.of(config, areaCm2);
    }
    return group == null ? SensorArea.ofFileName(config) : SensorArea.ofGroup(config, group);
  }
}
