package org.pixelmon.temperatures;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pixelmon.core.cli.CliHarness;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.geometry.BarrelGroup;
import org.pixelmon.core.geometry.CoolingLoop;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.testkit.ConfigCopy;
import org.pixelmon.core.testkit.SmallArchive;
import org.pixelmon.core.testkit.TestHome;

/** A fill of July 2022 whose sensors all say -10 degrees Celsius and whose high voltage is on. */
public final class TestTemperatures {

  /** The real detector. */
  public static final Detector DETECTOR = Detector.load(ConfigCopy.original());

  /** In the window of the fill. */
  public static final String IN_TIME = "2022-07-05T14:50:00Z";

  /** The fill: measured at 15:07:08. */
  public static final Fill FILL =
      new Fill(7920, Instant.parse("2022-07-05T14:47:08Z"), Instant.parse("2022-07-06T00:03:32Z"));

  private static final double KELVIN_OF_MINUS_10 = 263.15;

  private final TestHome home;
  private final Map<String, String> sensorTimes = new TreeMap<>();
  private final Map<String, Double> volts = new TreeMap<>();
  private final Map<String, String> voltTimes = new HashMap<>();

  /** Everything is recorded. */
  public TestTemperatures(Path folder) {
    home = new TestHome(folder).fills(FILL);
    for (SubSystem part : SubSystem.values()) {
      for (ReadoutGroup group : DETECTOR.groups(part)) {
        DETECTOR.loopSensors(group).sensors().forEach(sensor -> sensorTimes.put(sensor, IN_TIME));
        volts.put(group.hvCable(), 150.0);
      }
    }
  }

  /** The home folder. */
  public TestHome home() {
    return home;
  }

  /** Lets a sensor answer at another time. */
  public TestTemperatures at(String sensor, String time) {
    sensorTimes.put(sensor, time);
    return this;
  }

  /** Lets a sensor be silent. */
  public TestTemperatures silent(String sensor) {
    sensorTimes.remove(sensor);
    return this;
  }

  /** Sets the voltage of a group, V. */
  public TestTemperatures volt(String group, double volt) {
    volts.put(DETECTOR.group(group).hvCable(), volt);
    return this;
  }

  /** Sets the voltage of a group at another time, V. */
  public TestTemperatures voltAt(String group, double volt, String time) {
    String cable = DETECTOR.group(group).hvCable();
    volts.put(cable, volt);
    voltTimes.put(cable, time);
    return this;
  }

  /** The names of all groups. */
  public static List<String> allGroups() {
    return DETECTOR.barrelGroups().stream().map(BarrelGroup::name).toList();
  }

  /** Leaves a group without a record of its voltage. */
  public TestTemperatures withoutVoltage(String group) {
    volts.remove(DETECTOR.group(group).hvCable());
    return this;
  }

  /** Writes the archive of the days from the first to 5 July. */
  public TestTemperatures archiveFrom(String firstDay) {
    SmallArchive archive = new SmallArchive();
    sensorTimes.forEach((sensor, time) -> archive.temperature(sensor, time, -10));
    volts.forEach(
        (cable, volt) -> archive.voltage(cable, voltTimes.getOrDefault(cable, IN_TIME), volt));
    archive.write(home.path("data/archive"), firstDay, "2022-07-05");
    return this;
  }

  /** The command line for the fill. */
  public static String[] args(String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("readout-groups", "-ff", "7920", "-lf", "7920", "-s", "Barrel", "--offline"));
    args.addAll(List.of(more));
    return args.toArray(String[]::new);
  }

  /** Measures the fill's temperatures in the endcaps. */
  public CliHarness.Result runEndcap(String... more) {
    List<String> args = new ArrayList<>(List.of(args(more)));
    args.set(args.indexOf("Barrel"), "EndCap");
    return home.run(new PixelmonTemperatures(), args.toArray(String[]::new));
  }

  /** The lines it wrote for the endcaps. */
  public List<String> endcapLines() {
    return home.lines("data/temperatures/readout_group/FPix/7920.txt");
  }

  /** Measures the fill's temperatures. */
  public CliHarness.Result run(String... more) {
    return home.run(new PixelmonTemperatures(), args(more));
  }

  /** The lines it wrote. */
  public List<String> lines() {
    return home.lines("data/temperatures/readout_group/BPix/7920.txt");
  }

  /** The line of a group whose silicon is {@code selfHeating} K above -10 degrees Celsius. */
  public static String line(String group, double selfHeating) {
    return group + " " + (KELVIN_OF_MINUS_10 + selfHeating) + "00";
  }

  /** The loop that cools a group. */
  public static CoolingLoop loopOf(String group) {
    return DETECTOR.cooling().loopOf((BarrelGroup) DETECTOR.group(group));
  }

  /** The first sensor of the cooling at a group. */
  public static String sensorOf(String group) {
    return DETECTOR.loopSensors(DETECTOR.group(group)).sensors().get(0);
  }

  /** How many groups that loop cools. */
  public static int groupsOnLoopOf(String group) {
    CoolingLoop loop = loopOf(group);
    return (int) DETECTOR.barrelGroups().stream().filter(loop::cools).count();
  }
}
