package org.pixelmon.radsim.simulate;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.physics.LeakageCurrentScaling;
import org.pixelmon.radsim.rows.GroupName;

/** The active area of the sensors whose current a profile tells of. */
public final class SensorArea {

  private final ConfigDir config;
  private final Optional<String> group;
  private final OptionalDouble areaCm2;
  private Detector detector;

  private SensorArea(ConfigDir config, Optional<String> group, OptionalDouble areaCm2) {
    this.config = config;
    this.group = group;
    this.areaCm2 = areaCm2;
  }

  /** That of the readout group that the name of the file tells of, if it does. */
  public static SensorArea ofFileName(ConfigDir config) {
    return new SensorArea(config, Optional.empty(), OptionalDouble.empty());
  }

  /** That of one readout group. */
  public static SensorArea ofGroup(ConfigDir config, String group) {
    return new SensorArea(config, Optional.of(group), OptionalDouble.empty());
  }

  /** This area, cm2. */
  public static SensorArea of(ConfigDir config, double cm2) {
    return new SensorArea(config, Optional.empty(), OptionalDouble.of(cm2));
  }

  /**
   * The area for a profile, cm2; empty where it is not known.
   *
   * @throws org.pixelmon.core.error.UsageException when a readout group was named that is none
   */
  OptionalDouble of(Path profile) {
    if (areaCm2.isPresent()) {
      return areaCm2;
    }
    if (group.isPresent()) {
      return cm2(detector().group(group.get()).nRocs());
    }
    return GroupName.in(profile)
        .flatMap(name -> detector().findGroup(name))
        .map(found -> cm2(found.nRocs()))
        .orElse(OptionalDouble.empty());
  }

  /**
   * The name of a readout group as the detector has it.
   *
   * @throws org.pixelmon.core.error.UsageException when it has none of this name
   */
  public String groupName(String name) {
    return detector().group(name).name();
  }

  /** Whether the detector has a readout group of this name. */
  public boolean isGroup(String name) {
    return detector().findGroup(name).isPresent();
  }

  private static OptionalDouble cm2(int rocs) {
    return OptionalDouble.of(rocs * LeakageCurrentScaling.ROC_AREA_CM2);
  }

  private synchronized Detector detector() {
    if (detector == null) {
      detector = Detector.load(config);
    }
    return detector;
  }
}
