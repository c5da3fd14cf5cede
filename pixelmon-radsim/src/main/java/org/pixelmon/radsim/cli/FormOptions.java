package org.pixelmon.radsim.cli;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.pixelmon.core.choice.Meant;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.limits.Limits;
import org.pixelmon.core.limits.Quantity;
import org.pixelmon.radsim.profile.LeakageUnit;
import org.pixelmon.radsim.profile.ProfileForm;
import picocli.CommandLine.Option;

/** What the rows of profiles look like. */
final class FormOptions {

  @Option(
      names = "--leakage-unit",
      paramLabel = "UNIT",
      description =
          "Of the leakage current: uA per readout group (default), uA/cm2, uA/cm3, mA/cm2.")
  private LeakageUnit unit;

  @Option(
      names = "--bunches",
      description = "Add the number of colliding bunches as a last column (-999: not known).")
  private boolean bunches;

  @Option(
      names = "--gap-temperature",
      paramLabel = "KELVIN",
      description =
          "Temperature of steps for which too few sensors answered, as in a shutdown (default: they"
              + " are left out).")
  private Double gapKelvin;

  @Option(
      names = "--original",
      description =
          "Compute as the original did, mistakes included, to compare with its files; see"
              + " docs/differences.md.")
  private boolean original;

  @Option(
      names = "--original-clock",
      paramLabel = "ZONE",
      description =
          "With --original: shift times as the original does on a machine of this zone, e.g."
              + " Europe/Zurich (default: UTC).")
  private String clock;

  boolean asOriginal() {
    return original;
  }

  /**
   * The form wanted.
   *
   * @throws UsageException when options contradict each other or a value is out of range
   */
  ProfileForm form(RunContext context) {
    if (clock != null && !original) {
      throw new UsageException(
          "--original-clock goes with --original", "Times of profiles are UTC otherwise.");
    }
    if (unit != null && original) {
      throw new UsageException(
          "--leakage-unit does not go with --original",
          "The original writes uA per readout group and says mA/cm2.");
    }
    if (gapKelvin != null) {
      String problem =
          Limits.load(context.config().configDir())
              .problem(Quantity.SILICON_TEMPERATURE, gapKelvin);
      if (!problem.isEmpty()) {
        throw new UsageException("--gap-temperature: " + problem, "Give it in K.");
      }
    }
    return new ProfileForm(
        unit == null ? LeakageUnit.MICROAMP : unit,
        bunches,
        gapKelvin == null ? OptionalDouble.empty() : OptionalDouble.of(gapKelvin),
        original,
        Optional.ofNullable(clock).map(FormOptions::zone));
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new UsageException(
          "unknown time zone '" + name + "'",
          Meant.hint(name, new TreeSet<>(ZoneId.getAvailableZoneIds()), "Example: Europe/Zurich."),
          e);
    }
  }
}
