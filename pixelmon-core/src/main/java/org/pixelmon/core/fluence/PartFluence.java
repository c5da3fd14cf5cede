package org.pixelmon.core.fluence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pixelmon.core.choice.Choices;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.PixelModule;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.io.CsvTable;
import org.pixelmon.core.io.CsvTable.Row;

/**
 * The mean fluence of each barrel layer and each ring of the endcap disks, in n_eq/cm^2 per pp
 * collision. Both sides of the interaction point are taken together.
 */
public final class PartFluence {

  private static final String TABLE = "fluence/mean_field.csv";

  private final Map<DetectorPart, Double> means;

  private PartFluence(Map<DetectorPart, Double> means) {
    this.means = means;
  }

  /**
   * The means of a field over all modules of each part.
   *
   * @throws org.pixelmon.core.error.NoDataException when a module reaches out of the field
   */
  public static PartFluence of(FluenceField field, Detector detector) {
    ModuleFluence fluence = new ModuleFluence(field);
    Map<DetectorPart, List<PixelModule>> modules =
        Arrays.stream(SubSystem.values())
            .flatMap(subSystem -> detector.modules(subSystem).stream())
            .collect(Collectors.groupingBy(DetectorPart::of));
    Map<DetectorPart, Double> means = new TreeMap<>();
    modules.forEach((part, ofPart) -> means.put(part, fluence.meanOf(ofPart)));
    return new PartFluence(means);
  }

  /**
   * The means that come with the program, {@code config/fluence/mean_field.csv}, for when there is
   * no field at hand: those of the CMS field for phase 1.
   *
   * @throws BadInputException when the table is missing, or an entry is wrong or given twice
   */
  public static PartFluence load(ConfigDir config) {
    CsvTable table =
        CsvTable.read(
            config.table(TABLE),
            "The table comes with the program: restore the folder config/ from it.",
            "subsystem",
            "layer_or_disk",
            "ring",
            "mean_field");
    Map<DetectorPart, Double> means = new TreeMap<>();
    for (Row row : table.rows()) {
      double mean = row.number("mean_field");
      if (mean <= 0) {
        throw row.error("mean_field must be above 0, got " + mean);
      }
      if (means.putIfAbsent(part(row), mean) != null) {
        throw row.error(part(row).name() + " is given twice");
      }
    }
    return new PartFluence(means);
  }

  private static DetectorPart part(Row row) {
    String name = row.text("subsystem");
    SubSystem subSystem =
        Choices.find(SubSystem.class, name)
            .orElseThrow(
                () ->
                    row.error(
                        "unknown sub-system '"
                            + name
                            + "': wants "
                            + Choices.all(SubSystem.class)));
    boolean barrel = subSystem == SubSystem.BARREL;
    if (barrel != row.text("ring").isEmpty()) {
      throw row.error("ring is for the rings of a disk, and only those");
    }
    return new DetectorPart(
        subSystem, row.integer("layer_or_disk"), barrel ? 0 : row.integer("ring"));
  }

  /** All parts: the layers, then the rings by disk. */
  public List<DetectorPart> parts() {
    return new ArrayList<>(means.keySet());
  }

  /**
   * Mean fluence of a part, n_eq/cm^2 per collision.
   *
   * @throws UsageException when there is no such part
   */
  public double of(DetectorPart part) {
    Double mean = means.get(part);
    if (mean == null) {
      throw new UsageException(
          "no fluence is known for " + part.name(),
          "Known are "
              + means.keySet().stream().map(DetectorPart::name).collect(Collectors.joining(", "))
              + ".");
    }
    return mean;
  }

  /**
   * Mean fluence of a barrel layer, n_eq/cm^2 per collision.
   *
   * @param layer 1 (innermost) to 4
   * @throws UsageException when there is no such layer
   */
  public double ofLayer(int layer) {
    return of(DetectorPart.layer(layer));
  }

  /**
   * Mean fluence of a ring of an endcap disk, n_eq/cm^2 per collision.
   *
   * @param disk 1 (next to the barrel) to 3
   * @param ring 1 (inner) or 2 (outer)
   * @throws UsageException when there is no such ring
   */
  public double ofRing(int disk, int ring) {
    return of(DetectorPart.ring(disk, ring));
  }
}
