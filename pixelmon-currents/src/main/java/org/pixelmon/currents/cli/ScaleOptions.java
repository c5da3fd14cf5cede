package org.pixelmon.currents.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.limits.Limits;
import org.pixelmon.core.limits.Quantity;
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
  List<LeakageScale> scales(Limits limits) {
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
    OptionalDouble reference = reference(limits);
    return normalisations.stream().map(n -> new LeakageScale(n, reference)).toList();
  }

  /** Whether any correction or normalisation was asked for. */
  boolean any() {
    return perRoc || perVolume || referenceCelsius != null;
  }

  /** A number that is a temperature in K is asked for, any other is answered by an example. */
  private String kelvinMeant(Limits limits) {
    BigDecimal celsius =
        BigDecimal.valueOf(referenceCelsius)
            .subtract(BigDecimal.valueOf(LeakageCurrentScaling.ZERO_CELSIUS_K));
    return limits.allow(Quantity.REFERENCE_TEMPERATURE, celsius.doubleValue())
        ? "did you mean "
            + celsius.stripTrailingZeros().toPlainString()
            + " ("
            + BigDecimal.valueOf(referenceCelsius).stripTrailingZeros().toPlainString()
            + " K)?"
        : "Example: -tref 0.";
  }

  private OptionalDouble reference(Limits limits) {
    if (referenceCelsius == null) {
      return OptionalDouble.empty();
    }
    String problem = limits.problem(Quantity.REFERENCE_TEMPERATURE, referenceCelsius);
    if (!problem.isEmpty()) {
      throw new UsageException("-tref " + problem, kelvinMeant(limits));
    }
    return OptionalDouble.of(referenceCelsius);
  }
}
