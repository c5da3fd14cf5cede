package org.pixelmon.core.geometry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.io.CsvTable;
import org.pixelmon.core.io.CsvTable.Row;

/**
 * The barrel's cooling loops and the temperature sensors on them.
 *
 * <p>OMDS mixes up some sensors, so its names (aliases) are corrected to those of the detector
 * control system (DCS), which tell the loop. Which sensors are broken is decided by the OMDS alias
 * <em>before</em> the correction, as CMS has done for all its readout group temperatures so far;
 * only so has every loop as many usable sensors as it is known to have working ones. In particular
 * the sensor that OMDS calls 4R_L2D2PN is, for DCS, the 6I of loop L4D3PN and is used, although
 * 6I_L4D3PN is on the list of broken ones; the sensor that OMDS calls 6I_L4D3PN is not used.
 */
public final class CoolingSystem {

  private static final int SECTORS = 8;
  private static final int MAX_SENSORS = 9;
  private static final Pattern LOOP = Pattern.compile("L([1-4])D([1-4])([MP])([NF])");
  private static final Pattern ALIAS = Pattern.compile("[1-6][IMR]_(L[1-4]D[1-4][MP][NF])");
  private static final Pattern SENSOR = Pattern.compile("PixelBarrel_B[mp][IO]_(.+)");

  private final List<CoolingLoop> loops;
  private final Map<String, CoolingLoop> loopOfSensor;

  private CoolingSystem(List<CoolingLoop> loops, Map<String, CoolingLoop> loopOfSensor) {
    this.loops = List.copyOf(loops);
    this.loopOfSensor = loopOfSensor;
  }

  /**
   * Reads {@code config/cooling/*.csv}.
   *
   * @param groups the readout groups to be cooled
   * @throws BadInputException when a table is missing, malformed or contradicts the others
   */
  static CoolingSystem load(ConfigDir config, List<BarrelGroup> groups) {
    CsvTable table = Tables.read(config, "cooling/loops.csv", "loop", "sectors", "sensors");
    Map<String, CoolingLoop> loops = new LinkedHashMap<>();
    for (Row row : table.rows()) {
      CoolingLoop loop = loop(row);
      Tables.putOnce(loops, loop.name(), loop, row);
    }
    Map<String, CoolingLoop> sensors = sensors(config, loops);
    checkSensors(table, sensors);
    CoolingSystem cooling = new CoolingSystem(new ArrayList<>(loops.values()), sensors);
    groups.forEach(group -> checkCooled(table, cooling.loops, group));
    return cooling;
  }

  private static CoolingLoop loop(Row row) {
    Matcher name = LOOP.matcher(row.text("loop"));
    if (!name.matches()) {
      throw row.error("loop wants a name like L4D3PN, got '" + row.text("loop") + "'");
    }
    Span sectors = Span.of(row, "sectors", SECTORS);
    return new CoolingLoop(
        Integer.parseInt(name.group(1)),
        Integer.parseInt(name.group(2)),
        name.group(3).equals("P") ? ZSide.PLUS : ZSide.MINUS,
        name.group(4).equals("N") ? LoopSide.NEAR : LoopSide.FAR,
        sectors.first(),
        sectors.last(),
        Tables.index(row, "sensors", MAX_SENSORS));
  }

  private static Map<String, CoolingLoop> sensors(
      ConfigDir config, Map<String, CoolingLoop> loops) {
    Set<String> broken = brokenSensors(config);
    CsvTable table = Tables.read(config, "cooling/sensor_aliases.csv", "omds_alias", "dcs_alias");
    Map<String, CoolingLoop> loopOf = new LinkedHashMap<>();
    Map<String, String> omdsOfDcs = new HashMap<>();
    for (Row row : table.rows()) {
      String omds = alias(row, "omds_alias").group();
      Matcher dcs = alias(row, "dcs_alias");
      CoolingLoop loop = loops.get(dcs.group(1));
      if (loop == null) {
        throw row.error("cooling loop " + dcs.group(1) + " is not in loops.csv");
      }
      Tables.putOnce(omdsOfDcs, dcs.group(), omds, row);
      if (!broken.contains(omds)) {
        Tables.putOnce(loopOf, omds, loop, row);
      }
    }
    return loopOf;
  }

  private static Set<String> brokenSensors(ConfigDir config) {
    CsvTable table =
        CsvTable.read(config.table("cooling/broken_sensors.csv"), Tables.HINT, "omds_alias");
    Set<String> broken = new HashSet<>();
    for (Row row : table.rows()) {
      String omds = alias(row, "omds_alias").group();
      if (!broken.add(omds)) {
        throw row.error(omds + " is given twice");
      }
    }
    return broken;
  }

  private static Matcher alias(Row row, String column) {
    Matcher alias = ALIAS.matcher(row.text(column));
    if (!alias.matches()) {
      throw row.error(column + " wants a name like 6I_L4D3PN, got '" + row.text(column) + "'");
    }
    return alias;
  }

  private static void checkSensors(CsvTable table, Map<String, CoolingLoop> loopOfSensor) {
    Map<String, Integer> usable = new HashMap<>();
    for (CoolingLoop loop : loopOfSensor.values()) {
      usable.merge(loop.name(), 1, Integer::sum);
    }
    for (Row row : table.rows()) {
      int found = usable.getOrDefault(row.text("loop"), 0);
      if (found != row.integer("sensors")) {
        String sensors = row.text("sensors") + " sensors here but " + found;
        throw row.error(
            "loop " + row.text("loop") + " has " + sensors + " usable ones in sensor_aliases.csv");
      }
    }
  }

  private static void checkCooled(CsvTable table, List<CoolingLoop> loops, BarrelGroup group) {
    int cooling = 0;
    for (CoolingLoop loop : loops) {
      cooling += loop.cools(group) ? 1 : 0;
    }
    if (cooling != 1) {
      throw new BadInputException(
          table.file() + ": " + group.name() + " is cooled by " + cooling + " loops instead of one",
          Tables.HINT);
    }
  }

  /** All loops, by layer. */
  public List<CoolingLoop> loops() {
    return loops;
  }

  /** The loop that cools a readout group. */
  public CoolingLoop loopOf(BarrelGroup group) {
    return loops.stream().filter(loop -> loop.cools(group)).findFirst().orElseThrow();
  }

  /** The sensors of the loop that cools a readout group. */
  LoopSensors sensorsFor(BarrelGroup group) {
    CoolingLoop loop = loopOf(group);
    return new LoopSensors("cooling loop " + loop.name(), sensorsOf(loop), loop.requiredSensors());
  }

  /**
   * The loop whose temperature a sensor measures.
   *
   * @param omdsName the sensor's name in OMDS, for example {@code PixelBarrel_BpI_4I_L2D2PN}
   * @return empty for what measures no loop's temperature: a broken sensor, one that is not in
   *     {@code sensor_aliases.csv} because nobody knows which pipe it is on (OMDS has such sensors,
   *     for example 3M_L1D1PN), or an air sensor
   */
  public Optional<CoolingLoop> loopOfSensor(String omdsName) {
    Matcher sensor = SENSOR.matcher(omdsName);
    return sensor.matches()
        ? Optional.ofNullable(loopOfSensor.get(sensor.group(1)))
        : Optional.empty();
  }

  /** The OMDS names of all sensors that measure a loop's temperature. */
  public List<String> sensors() {
    return loopOfSensor.keySet().stream().map(CoolingSystem::omdsName).toList();
  }

  /** The OMDS names of a loop's usable sensors. */
  public List<String> sensorsOf(CoolingLoop loop) {
    return loopOfSensor.entrySet().stream()
        .filter(entry -> entry.getValue().equals(loop))
        .map(entry -> omdsName(entry.getKey()))
        .toList();
  }

  /** OMDS names say which half cylinder the sensor is on; so do the last two letters. */
  private static String omdsName(String alias) {
    String side = alias.charAt(alias.length() - 2) == 'P' ? "Bp" : "Bm";
    String half = alias.charAt(alias.length() - 1) == 'N' ? "I" : "O";
    return "PixelBarrel_" + side + half + "_" + alias;
  }
}
