package org.pixelmon.core.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.pixelmon.core.geometry.CoolingLoop;
import org.pixelmon.core.geometry.CoolingSystem;
import org.pixelmon.core.geometry.HalfCylinder;

/**
 * The temperature sensors of the demo detector, under the names they have in OMDS: on the cooling
 * loops of the barrel, at the port cards of the endcaps, on their service cylinders, in the air.
 */
final class DemoSensors {

  private static final String BARREL = "CMS_TRACKER/TrackerPLC/PixelBarrel/PixelBarrel_";

  /** The database spells it with a small c here. */
  private static final String ENDCAP = "CMS_TRACKER/TrackerPLC/PixelEndcap/PixelEndcap_";

  /** A few sensors have the large C of the power supplies. */
  private static final String OTHER_ENDCAP = "CMS_TRACKER/TrackerPLC/PixelEndcap/PixelEndCap_";

  private static final long FIRST_DPID = 102_001;
  private static final int DPID_STEP = 4;

  private static final double INTERVAL_SECONDS = 700;
  private static final double SPARSE_INTERVAL_SECONDS = 7_200;

  /** One barrel sensor in so many changes rarely. */
  private static final int SPARSE_EVERY = 23;

  /** A sensor that the control system cannot read any more says this, degrees Celsius. */
  private static final double DISCONNECTED_CELSIUS = -200;

  private static final double SHORTED_CELSIUS = 80;

  private final DemoLoops loops;
  private final DemoRandom random;
  private final List<DemoSensor> sensors = new ArrayList<>();

  private DemoSensors(DemoLoops loops, long seed) {
    this.loops = loops;
    this.random = new DemoRandom(seed, "sensor positions");
  }

  /** All sensors, barrel first. */
  static List<DemoSensor> of(CoolingSystem cooling, DemoLoops loops, long seed) {
    DemoSensors made = new DemoSensors(loops, seed);
    cooling.loops().forEach(loop -> made.onLoop(loop, cooling.sensorsOf(loop)));
    made.broken();
    made.air();
    made.endcaps();
    return List.copyOf(made.sensors);
  }

  /** The sensors of a loop differ, but their mean is the loop's temperature. */
  private void onLoop(CoolingLoop loop, List<String> names) {
    double[] offsets = names.stream().mapToDouble(name -> random.bell(0.4)).toArray();
    double mean = Arrays.stream(offsets).average().orElse(0);
    for (int i = 0; i < offsets.length; i++) {
      double interval =
          sensors.size() % SPARSE_EVERY == SPARSE_EVERY - 1
              ? SPARSE_INTERVAL_SECONDS
              : INTERVAL_SECONDS * random.between(0.6, 1.5);
      String shortName = names.get(i).substring("PixelBarrel_".length());
      add(BARREL + shortName, loops.loop(loop), offsets[i] - mean, interval);
    }
  }

  /** Sensors no analysis uses: two are known to be broken, of two nobody knows where they are. */
  private void broken() {
    addBroken("BpI_6I_L4D3PN", SHORTED_CELSIUS);
    addBroken("BpI_3M_L1D1PN", DISCONNECTED_CELSIUS);
    add(BARREL + "BmO_6I_L4D3MF", new DemoLoops.Spot(-6, 0), 0, INTERVAL_SECONDS);
    add(BARREL + "BpO_4M_L1D2PF", new DemoLoops.Spot(-11, 0.5), 0, INTERVAL_SECONDS);
  }

  private void air() {
    for (String name : List.of("BmI_Top_Air", "BpI_Top_Air", "BmO_Bottom_Air", "BpO_Bottom_Air")) {
      addAir(BARREL + name);
    }
    for (String name : List.of("BmI_Disk1_Air", "BpO_Disk3_Air", "BmO_Service_Air")) {
      addAir((name.equals("BpO_Disk3_Air") ? OTHER_ENDCAP : ENDCAP) + name);
    }
    add(BARREL + "BmI_POH1_Inp", new DemoLoops.Spot(-10, 0.3), 0, INTERVAL_SECONDS);
  }

  private void addAir(String alias) {
    DemoLoops.Spot spot = new DemoLoops.Spot(random.between(-5, 1), random.between(0, 1));
    add(alias, spot, 0, INTERVAL_SECONDS);
  }

  private void endcaps() {
    for (HalfCylinder half : HalfCylinder.values()) {
      for (int disk = 1; disk <= 3; disk++) {
        for (char card = 'A'; card <= 'D'; card++) {
          addEndcap(half.label() + "_PC_" + disk + card, half.label(), disk);
        }
      }
    }
    for (int disk = 1; disk <= 3; disk++) {
      addEndcap("BmO_" + disk + "I_SF", "BmO", disk);
      addEndcap("BmO_" + disk + "O_SF", "BmO", disk);
    }
  }

  private void addEndcap(String name, String half, int disk) {
    double interval = INTERVAL_SECONDS * random.between(0.9, 1.4);
    String prefix = name.equals("BpO_PC_3D") ? OTHER_ENDCAP : ENDCAP;
    add(prefix + name, loops.halfDisk(half, disk), random.bell(0.6), interval);
  }

  private void add(String alias, DemoLoops.Spot spot, double offset, double intervalSeconds) {
    String name = alias.substring(alias.indexOf("_B") + "_BmI_".length());
    sensors.add(
        new DemoSensor(
            alias,
            name,
            nextDpid(),
            spot.restCelsius() + offset,
            spot.phase(),
            intervalSeconds,
            false));
  }

  private void addBroken(String name, double celsius) {
    sensors.add(
        new DemoSensor(BARREL + name, name, nextDpid(), celsius, 0, INTERVAL_SECONDS, true));
  }

  private long nextDpid() {
    return FIRST_DPID + (long) DPID_STEP * sensors.size();
  }
}
