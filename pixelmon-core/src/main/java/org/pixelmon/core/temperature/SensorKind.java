package org.pixelmon.core.temperature;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pixelmon.core.geometry.SubSystem;

/**
 * What a temperature sensor of the pixel detector measures, as its name in OMDS tells. Names of the
 * endcaps are spelt {@code PixelEndcap_...}, a few {@code PixelEndCap_...}.
 */
public enum SensorKind {
  /** The air beside the detector: {@code PixelBarrel_BmI_Top_Air}. */
  AIR(Pattern.compile("pixel(barrel|endcap)_.*air")),
  /**
   * A pipe of the cooling: {@code PixelBarrel_BmI_1I_L4D2MN}, {@code PixelEndcap_BmI_PC_1A} (at the
   * port card of disk 1).
   */
  PIPE(Pattern.compile("pixelbarrel_.*[pm][fn]|pixelendcap_.*_pc_.*"));

  private final Pattern names;

  SensorKind(Pattern names) {
    this.names = names;
  }

  /** Those of some sensors that are of this kind, in one part of the detector or in both. */
  public List<String> of(Collection<String> sensors, Optional<SubSystem> subSystem) {
    return sensors.stream()
        .filter(sensor -> names.matcher(sensor.toLowerCase(Locale.ROOT)).matches())
        .filter(sensor -> subSystem.isEmpty() || subSystem(sensor).equals(subSystem))
        .toList();
  }

  /** The part of the detector a sensor is in; empty when its name does not begin with one. */
  public static Optional<SubSystem> subSystem(String sensor) {
    String name = sensor.toLowerCase(Locale.ROOT);
    if (name.startsWith("pixelbarrel_")) {
      return Optional.of(SubSystem.BARREL);
    }
    return name.startsWith("pixelendcap_") ? Optional.of(SubSystem.ENDCAP) : Optional.empty();
  }
}
