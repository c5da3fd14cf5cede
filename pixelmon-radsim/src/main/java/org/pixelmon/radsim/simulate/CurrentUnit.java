package org.pixelmon.radsim.simulate;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.pixelmon.core.choice.Choices;
import org.pixelmon.radsim.damage.Silicon;
import org.pixelmon.radsim.profile.LeakageUnit;

/**
 * How the leakage currents of a profile become mA/cm2.
 *
 * @param factor on the numbers of the profile; NaN where it is not known
 * @param remark how the unit was understood, if that is not what the header says; else empty
 * @param problem why the factor is not known; else empty
 */
record CurrentUnit(double factor, String remark, String problem) {

  /** No current per area of silicon is larger, mA/cm2: what says so is uA per readout group. */
  private static final double GREATEST_MILLIAMP_PER_CM2 = 1;

  private static final double MILLI = 1e-3;

  /**
   * The unit of a profile.
   *
   * @param label as its header names it
   * @param greatest the greatest current, in that unit
   * @param area active area of all the sensors that the current is of, cm2, if it is known
   */
  static CurrentUnit of(
      Path file, String label, double greatest, OptionalDouble area, Silicon silicon) {
    Optional<LeakageUnit> unit = Choices.find(LeakageUnit.class, label);
    if (unit.isEmpty()) {
      return unknown(file, "the unit '" + label + "' is not known");
    }
    return switch (unit.get()) {
      case MICROAMP_PER_CM2 -> new CurrentUnit(MILLI, "", "");
      case MICROAMP_PER_CM3 -> new CurrentUnit(MILLI * silicon.thicknessCm(), "", "");
      case MICROAMP -> perGroup(file, area, "");
      case MILLIAMP_PER_CM2 ->
          greatest > GREATEST_MILLIAMP_PER_CM2
              ? perGroup(
                  file,
                  area,
                  file
                      + ": the currents are taken for uA per readout group, as the original writes"
                      + " them: up to "
                      + greatest
                      + " mA/cm2, as the header says, is not to be had of silicon")
              : new CurrentUnit(1, "", "");
    };
  }

  private static CurrentUnit perGroup(Path file, OptionalDouble area, String remark) {
    return area.isPresent()
        ? new CurrentUnit(MILLI / area.getAsDouble(), remark, "")
        : unknown(
            file,
            "currents are in uA per readout group, and no group is known whose area that would be");
  }

  private static CurrentUnit unknown(Path file, String why) {
    return new CurrentUnit(Double.NaN, "", file + ": measured currents left out: " + why);
  }
}
