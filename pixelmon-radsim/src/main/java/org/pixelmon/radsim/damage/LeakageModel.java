package org.pixelmon.radsim.damage;

import java.util.List;

/** How leakage current grows with fluence and anneals. */
public interface LeakageModel {

  /**
   * Leakage current per volume that the radiation has made, at the end of each step, A/cm3 at
   * {@link #kelvin}.
   */
  double[] currents(List<DamageStep> steps);

  /** The temperature that the currents are for, K. */
  double kelvin();
}
