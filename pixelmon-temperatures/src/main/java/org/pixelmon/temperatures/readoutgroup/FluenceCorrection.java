package org.pixelmon.temperatures.readoutgroup;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.fluence.FluenceNormalisation;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.physics.FluenceHeating;

/**
 * The warming by the instantaneous fluence: field mean over the modules of a group, times the
 * luminosity rate at the measurement, times the pp cross-section.
 */
public final class FluenceCorrection implements BeamHeating.Source {

  private final Map<String, Double> perCollision = new HashMap<>();
  private final IntToDoubleFunction crossSectionMb;
  private final LuminosityRates luminosity;

  /**
   * A correction for some groups.
   *
   * @param perCollision mean fluence over the modules of a group, n_eq/cm2 per pp collision
   * @param crossSectionMb pp cross-section of each fill, mb
   */
  public FluenceCorrection(
      Collection<ReadoutGroup> groups,
      ToDoubleFunction<ReadoutGroup> perCollision,
      IntToDoubleFunction crossSectionMb,
      LuminosityRates luminosity) {
    groups.forEach(group -> this.perCollision.put(group.name(), perCollision.applyAsDouble(group)));
    this.crossSectionMb = crossSectionMb;
    this.luminosity = luminosity;
  }

  @Override
  public BeamHeating of(Fill fill, Instant at) {
    OptionalDouble invFbPerSecond = luminosity.at(fill, at);
    if (invFbPerSecond.isEmpty()) {
      return BeamHeating.unknown(luminosity.gap(fill));
    }
    double crossSection = crossSectionMb.applyAsDouble(fill.number());
    return new BeamHeating(
        Optional.empty(),
        group ->
            FluenceHeating.kelvin(
                FluenceNormalisation.perInvFb(perCollision.get(group.name()), crossSection)
                    * invFbPerSecond.getAsDouble()));
  }
}
