package org.pixelmon.core.geometry;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.io.CsvTable;
import org.pixelmon.core.io.CsvTable.Row;

/**
 * The temperature sensors at the port cards of the endcaps, by readout group: {@code
 * config/cooling/endcap_sensors.csv}. Which position has which letter is an assumption; {@code
 * docs/endcap-temperatures.md} gives its grounds.
 */
final class EndcapCooling {

  private static final String TABLE = "cooling/endcap_sensors.csv";
  private static final int DISKS = 3;
  private static final int READOUT_GROUPS = 4;

  /** The database spells the part of the detector with a small c or with a capital one. */
  private static final Pattern SENSOR = Pattern.compile("PixelEnd[cC]ap_B[mp][IO]_\\w+");

  private final Map<String, LoopSensors> sensorsOf;

  private EndcapCooling(Map<String, LoopSensors> sensorsOf) {
    this.sensorsOf = sensorsOf;
  }

  /**
   * Reads the table.
   *
   * @param groups the readout groups to be cooled
   * @throws BadInputException when it is missing, an entry is wrong or given twice, or a group has
   *     none
   */
  static EndcapCooling load(ConfigDir config, List<EndcapGroup> groups) {
    CsvTable table =
        Tables.read(config, TABLE, "half_cylinder", "disk", "readout_group", "sensors", "required");
    Map<String, LoopSensors> sensorsOf = new HashMap<>();
    for (Row row : table.rows()) {
      String card =
          portCard(
              Tables.halfCylinder(row),
              Tables.index(row, "disk", DISKS),
              Tables.index(row, "readout_group", READOUT_GROUPS));
      List<String> sensors = sensors(row);
      int required = Tables.index(row, "required", sensors.size());
      Tables.putOnce(sensorsOf, card, new LoopSensors("port card " + card, sensors, required), row);
    }
    EndcapCooling cooling = new EndcapCooling(sensorsOf);
    for (EndcapGroup group : groups) {
      if (cooling.of(group) == null) {
        throw new BadInputException(
            table.file() + ": " + portCard(group) + " has no sensors", Tables.HINT);
      }
    }
    return cooling;
  }

  private static List<String> sensors(Row row) {
    List<String> sensors = Arrays.asList(row.text("sensors").split(" +"));
    for (String sensor : sensors) {
      if (!SENSOR.matcher(sensor).matches()) {
        throw row.error("sensors wants names like PixelEndcap_BmI_PC_1A, got '" + sensor + "'");
      }
    }
    if (sensors.stream().distinct().count() < sensors.size()) {
      throw row.error("a sensor is given twice: " + row.text("sensors"));
    }
    return sensors;
  }

  /** The sensors of a readout group. */
  LoopSensors of(EndcapGroup group) {
    return sensorsOf.get(portCard(group));
  }

  private static String portCard(EndcapGroup group) {
    return portCard(group.halfCylinder(), group.disk(), group.readoutGroup());
  }

  /** As in the cabling map, without its prefix: each readout group has a port card. */
  private static String portCard(HalfCylinder half, int disk, int readoutGroup) {
    return half.label() + "_D" + disk + "_PRT" + readoutGroup;
  }
}
