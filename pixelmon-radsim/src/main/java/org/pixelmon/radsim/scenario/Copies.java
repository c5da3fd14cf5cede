package org.pixelmon.radsim.scenario;

import java.util.OptionalInt;
import org.pixelmon.core.files.ProfileRow;

/** Steps that nobody measured. */
final class Copies {

  private Copies() {}

  /** The conditions of a step at another time: its current was measured then, not now. */
  static ProfileRow of(ProfileRow row, long endSeconds, long seconds) {
    return new ProfileRow(
        row.fill(),
        endSeconds,
        seconds,
        row.kelvin(),
        row.fluenceRate(),
        ProfileRow.NOT_APPLICABLE,
        row.bunches());
  }

  /** A step without fluence. */
  static ProfileRow without(double kelvin, long endSeconds, long seconds) {
    return new ProfileRow(
        ProfileRow.NOT_APPLICABLE,
        endSeconds,
        seconds,
        kelvin,
        0,
        ProfileRow.NOT_APPLICABLE,
        OptionalInt.empty());
  }
}
