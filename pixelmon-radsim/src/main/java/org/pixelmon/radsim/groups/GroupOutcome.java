package org.pixelmon.radsim.groups;

import java.util.Objects;
import java.util.Optional;

/**
 * What came of the simulation of a readout group.
 *
 * @param group name of the group
 * @param result what was wanted of it; empty when it could not be simulated
 * @param problem why not; empty when it could
 * @param holes number of holes in its profiles
 * @param withoutData why its measured currents were left out; empty where they were not
 */
public record GroupOutcome<T>(
    String group, Optional<T> result, String problem, int holes, String withoutData) {

  /** Refuses null. */
  public GroupOutcome {
    Objects.requireNonNull(group);
    Objects.requireNonNull(result);
    Objects.requireNonNull(problem);
    Objects.requireNonNull(withoutData);
  }
}
