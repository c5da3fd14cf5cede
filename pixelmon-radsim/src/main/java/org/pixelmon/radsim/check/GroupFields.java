package org.pixelmon.radsim.check;

import java.util.List;
import java.util.Optional;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.fluence.FluenceField;
import org.pixelmon.core.fluence.GroupFluence;
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
   * @param field the field to take means of; empty for the means that come with the program
   * @param originalSum sums over the modules of a group, as the original has them, instead of means
   */
  public GroupFields(ConfigDir config, Optional<FluenceField> field, boolean originalSum) {
    this.config = config;
    this.field = field;
    this.originalSum = originalSum;
  }

  /**
   * What the rates of one group count, n_eq/cm^2 per pp collision. Without a field the original's
   * sum is the mean times the number of modules; its steps add 0.3 % to that.
   *
   * @throws org.pixelmon.core.error.UsageException when there is no such group
   * @throws org.pixelmon.core.error.NoDataException when a module reaches out of the field
   */
  public double of(String name) {
    if (detector == null) {
      detector = Detector.load(config);
    }
    ReadoutGroup group = detector.group(name);
    if (field.isEmpty()) {
      double mean = GroupFluence.load(config, detector).of(group);
      return originalSum ? mean * group.modules().size() : mean;
    }
    GroupFluence fluence =
        originalSum
            ? GroupFluence.originalOf(field.get(), List.of(group))
            : GroupFluence.of(field.get(), List.of(group));
    return fluence.of(group);
  }
}
