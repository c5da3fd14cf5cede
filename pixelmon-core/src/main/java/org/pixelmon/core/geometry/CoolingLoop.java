package org.pixelmon.core.geometry;

/**
 * A CO2 cooling loop of the barrel; 24 in all. A loop serves both z sides, its temperature sensors
 * sit on one.
 *
 * @param layer the layer it cools
 * @param number loop of that layer, from 1 on
 * @param sensorSide the z side its temperature sensors are on
 * @param side near loops cool the inner half cylinders, far loops the outer ones
 * @param firstSector first sector it cools
 * @param lastSector last sector it cools
 * @param requiredSensors number of its sensors that work: a temperature of the loop is a mean of
 *     that many
 */
public record CoolingLoop(
    int layer,
    int number,
    ZSide sensorSide,
    LoopSide side,
    int firstSector,
    int lastSector,
    int requiredSensors) {

  /** Its name in the detector control system, for example {@code L4D3PN}. */
  public String name() {
    char sensors = sensorSide == ZSide.PLUS ? 'P' : 'M';
    return "L" + layer + "D" + number + sensors + side.letter();
  }

  /** Whether it cools a readout group. */
  public boolean cools(BarrelGroup group) {
    return group.layer() == layer
        && LoopSide.of(group.halfCylinder()) == side
        && firstSector <= group.sector()
        && group.sector() <= lastSector;
  }
}
