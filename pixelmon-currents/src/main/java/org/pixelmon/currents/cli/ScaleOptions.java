package org.pixelmon.currents.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.physics.LeakageCurrentScaling;
import org.pixelmon.currents.analysis.LeakageScale;
import org.pixelmon.currents.analysis.Normalisation;
import picocli.CommandLine.Option;

/** Correction and normalisation of leakage currents. */
final class ScaleOptions {

  @Option(
      names = {"-tref", "--target-temperature"},
      paramLabel = "CELSIUS",
      description = "Scale leakage currents to this temperature, e.g. 0 (default: as measured).")
  private Double referenceCelsius;

  @Option(
      names = {"-normvol", "--normalize-to-volume"},
      description = "Leakage current per cm3 of silicon.")
  private boolean perVolume;

  @Option(
      names = {"-normroc", "--normalize-to-number-of-rocs"},
      description = "Leakage current per ROC. With -normvol: both sets of plots.")
  private boolean perRoc;

  /**
   * The scales asked for, at least one.
   *
   * @throws UsageException when the reference temperature cannot be used
   */
  List<LeakageScale> scales(SubSystem part) {
    List<Normalisation> normalisations = new ArrayList<>();
    if (perRoc) {
      normalisations.add(Normalisation.PER_ROC);
    }
    if (perVolume) {
      normalisations.add(Normalisation.PER_VOLUME);
    }
    if (normalisations.isEmpty()) {
      normalisations.add(Normalisation.NONE);
    }
    OptionalDouble reference = reference(part);
    return normalisations.stream().map(n -> new LeakageScale(n, reference)).toList();
  }

  /** Whether any correction or normalisation was asked for. */
  boolean any() {
    return perRoc || perVolume || referenceCelsius != null;
  }

  private OptionalDouble reference(SubSystem part) {
    if (referenceCelsius == null) {
      return OptionalDouble.empty();
    }
    if (part == SubSystem.ENDCAP) {
      throw new UsageException(
          "-tref needs readout-group temperatures, which exist for the barrel only",
          "Leave -tref out for the endcap.");
    }
    if (!(referenceCelsius > -LeakageCurrentScaling.ZERO_CELSIUS_K) || referenceCelsius > 1000) {
      throw new UsageException(
          "-tref wants a temperature in degrees Celsius, got " + referenceCelsius,
          "Example: -tref 0.");
    }
    return OptionalDouble.of(referenceCelsius);
  }
}
