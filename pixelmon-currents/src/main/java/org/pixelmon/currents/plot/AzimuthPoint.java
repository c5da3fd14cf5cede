package org.pixelmon.currents.plot;

import java.util.List;
import org.pixelmon.core.geometry.ReadoutGroup;

/**
 * A readout group in a plot against azimuth.
 *
 * @param group the group
 * @param phiRad mean azimuth of its modules, rad
 * @param y current, or difference of currents, in the unit of the y axis
 * @param kelvin its silicon temperature in each fill plotted, K; NaN where not known
 */
public record AzimuthPoint(ReadoutGroup group, double phiRad, double y, List<Double> kelvin) {

  /** {@code +z} or {@code -z}. */
  public String side() {
    return group.zSide().sign() > 0 ? "+z" : "-z";
  }
}
