package org.pixelmon.core.fluence;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.io.CsvTable;
import org.pixelmon.core.io.CsvTable.Row;

/**
 * The fluence of readout groups, in n_eq/cm^2 per pp collision. The groups of one layer differ by
 * up to a third, because the beam is not in the middle of the detector.
 */
public final class GroupFluence {

  private static final String TABLE = "fluence/group_field.csv";

  private final Map<String, Double> ofGroup;

  private GroupFluence(Map<String, Double> ofGroup) {
    this.ofGroup = ofGroup;
  }

  /**
   * The means of a field over the modules of each group.
   *
   * @throws org.pixelmon.core.error.NoDataException when a module reaches out of the field
   */
  public static GroupFluence of(FluenceField field, Collection<? extends ReadoutGroup> groups) {
    ModuleFluence modules = new ModuleFluence(field);
    Map<String, Double> means = new HashMap<>();
    groups.forEach(group -> means.put(group.name(), modules.meanOf(group.modules())));
    return new GroupFluence(means);
  }

  /**
   * What the original takes instead of the mean.
   *
   * @see ModuleFluence#originalSumOf
   */
  public static GroupFluence originalOf(
      FluenceField field, Collection<? extends ReadoutGroup> groups) {
    ModuleFluence modules = new ModuleFluence(field);
    Map<String, Double> sums = new HashMap<>();
    groups.forEach(group -> sums.put(group.name(), modules.originalSumOf(group.modules())));
    return new GroupFluence(sums);
  }

  /**
   * The means that come with the program, {@code config/fluence/group_field.csv}, for when there is
   * no field at hand: those of the CMS field for phase 1.
   *
   * @throws BadInputException when the table is missing, lacks a group, or an entry is wrong or
   *     given twice
   */
  public static GroupFluence load(ConfigDir config, Detector detector) {
    CsvTable table =
        CsvTable.read(
            config.table(TABLE),
            "The table comes with the program: restore the folder config/ from it.",
            "readout_group",
            "mean_field");
    Map<String, Double> means = new HashMap<>();
    for (Row row : table.rows()) {
      String group = row.text("readout_group");
      double mean = row.number("mean_field");
      if (detector.findGroup(group).isEmpty()) {
        throw row.error("unknown readout group '" + group + "'");
      }
      if (mean <= 0) {
        throw row.error("mean_field must be above 0, got " + mean);
      }
      if (means.putIfAbsent(group, mean) != null) {
        throw row.error(group + " is given twice");
      }
    }
    return new GroupFluence(means);
  }

  /**
   * Fluence of a group, n_eq/cm^2 per collision.
   *
   * @throws BadInputException when the table that comes with the program lacks it
   */
  public double of(ReadoutGroup group) {
    Double fluence = ofGroup.get(group.name());
    if (fluence == null) {
      throw new BadInputException(
          "config/" + TABLE + ": no fluence of readout group " + group.name(),
          "The table comes with the program: restore the folder config/ from it.");
    }
    return fluence;
  }
}
