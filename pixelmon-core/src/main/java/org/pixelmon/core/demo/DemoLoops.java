package org.pixelmon.core.demo;

import java.util.HashMap;
import java.util.Map;
import org.pixelmon.core.geometry.BarrelGroup;
import org.pixelmon.core.geometry.CoolingLoop;
import org.pixelmon.core.geometry.CoolingSystem;
import org.pixelmon.core.geometry.EndcapGroup;

/** The working points of all cooling loops: those of the barrel, and one a half disk. */
final class DemoLoops {

  /** Self-heating with bias on, K: layer 4, and everything else. Source: the original scripts. */
  private static final double LAYER_4_HEATING_K = 4;

  private static final double HEATING_K = 3;

  private final long seed;
  private final Cooling cooling;
  private final CoolingSystem barrel;
  private final Map<String, Spot> spots = new HashMap<>();

  DemoLoops(long seed, Cooling cooling, CoolingSystem barrel) {
    this.seed = seed;
    this.cooling = cooling;
    this.barrel = barrel;
  }

  /**
   * One loop.
   *
   * @param restCelsius its temperature at the cooling's working point, degrees Celsius
   * @param phase phase of its drifts, 0 to 1
   */
  record Spot(double restCelsius, double phase) {}

  Spot loop(CoolingLoop loop) {
    return spot(loop.name());
  }

  /** The loop of a half disk, for example of half cylinder BmI and disk 1. */
  Spot halfDisk(String halfCylinder, int disk) {
    return spot(halfCylinder + "_D" + disk);
  }

  private Spot spot(String name) {
    return spots.computeIfAbsent(
        name,
        key -> {
          DemoRandom random = new DemoRandom(seed, "loop/" + key);
          return new Spot(random.between(-13.8, -10.2), random.between(0, 1));
        });
  }

  SiliconTemperature silicon(BarrelGroup group) {
    double heating = group.layer() == 4 ? LAYER_4_HEATING_K : HEATING_K;
    return silicon(loop(barrel.loopOf(group)), heating);
  }

  /** As for the barrel; {@code warmerK} is what badly cooled modules are warmer. */
  SiliconTemperature silicon(EndcapGroup group, double warmerK) {
    Spot spot = halfDisk(group.halfCylinder().label(), group.disk());
    return silicon(spot, HEATING_K + warmerK);
  }

  private SiliconTemperature silicon(Spot spot, double heatingK) {
    return new SiliconTemperature(cooling, spot.restCelsius(), spot.phase(), heatingK);
  }
}
