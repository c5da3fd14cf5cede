package org.pixelmon.radsim.profile;

import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the rows of a profile look like.
 *
 * @param unit unit of the leakage currents
 * @param withBunches whether they tell the number of colliding bunches
 * @param gapKelvin temperature of steps for which the sensors have none, K; empty to leave them out
 * @param asOriginal whether durations and times are cut as the original does
 * @param originalClock zone of a machine on which the original would run: it takes UTC times for
 *     local ones; empty for UTC
 */
public record ProfileForm(
    LeakageUnit unit,
    boolean withBunches,
    OptionalDouble gapKelvin,
    boolean asOriginal,
    Optional<ZoneId> originalClock) {

  /** The header's word for the unit: the original says mA/cm2 of uA per readout group. */
  public String unitLabel() {
    return asOriginal ? LeakageUnit.MILLIAMP_PER_CM2.label() : unit.label();
  }
}
