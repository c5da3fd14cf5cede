package org.pixelmon.radsim.check;

import java.util.Optional;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.fluence.DetectorPart;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.core.fluence.ModuleFluence;
import org.pixelmon.core.fluence.PartFluence;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.ReadoutGroup;

/** What the fluence rates of readout groups count per pp collision. */
public final class GroupFields {

  private final ConfigDir config;
  private final Optional<FluenceField> field;
  private final boolean originalSum;
  private Detector detector;

  /**
   * Fields of groups.
   *
   * @param field the field to take means of; empty for the means over layers and rings that come
   *     with the program. That of a group may be a fifth smaller or larger than its layer's,
   *     because the field falls along the beam.
   * @param originalSum sums over the modules of a group, as the original has them, instead of means
   */
  public GroupFields(ConfigDir config, Optional<FluenceField> field, boolean originalSum) {
    this.config = config;
    this.field = field;
    this.originalSum = originalSum;
  }

  /**
   * What the rates of one group count.
   *
   * @throws org.pixelmon.core.error.UsageException when there is no such group
   * @throws org.pixelmon.core.error.NoDataException when a module reaches out of the field
   */
  public GroupField of(String name) {
    if (detector == null) {
      detector = Detector.load(config);
    }
    ReadoutGroup group = detector.group(name);
    return field.isPresent() ? of(new ModuleFluence(field.get()), group) : ofPart(group);
  }

  private GroupField of(ModuleFluence fluence, ReadoutGroup group) {
    return originalSum
        ? new GroupField(
            fluence.originalSumOf(group.modules()),
            "field summed over the modules of " + group.name())
        : new GroupField(fluence.meanOf(group.modules()), "mean field of " + group.name());
  }

  private GroupField ofPart(ReadoutGroup group) {
    DetectorPart part = DetectorPart.of(group.modules().get(0));
    double mean = PartFluence.load(config).of(part);
    int modules = group.modules().size();
    return originalSum
        ? new GroupField(mean * modules, "mean field of " + part.name() + " times " + modules)
        : new GroupField(mean, "mean field of " + part.name());
  }
}
