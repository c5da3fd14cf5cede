package org.pixelmon.core.geometry;

import java.util.SortedMap;
import java.util.TreeMap;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.io.CsvTable;
import org.pixelmon.core.io.CsvTable.Row;

/** Read-out chips of the phase-0 detector, whose modules we do not describe. */
final class Phase0Rocs {

  private static final int LAYERS = 3;
  private static final int PARTS = 8;
  private static final int MAX_ROCS = 1000;

  private Phase0Rocs() {}

  /** Number of chips by readout group, with the names the phase-0 tables of CMS use. */
  static SortedMap<String, Integer> load(ConfigDir config) {
    CsvTable table =
        Tables.read(
            config, "geometry/phase0_rocs.csv", "subsystem", "layer_or_disk", "parts", "n_rocs");
    SortedMap<String, Integer> rocs = new TreeMap<>();
    for (Row row : table.rows()) {
      SubSystem subSystem = Tables.subSystem(row);
      int station = Tables.index(row, "layer_or_disk", LAYERS);
      int nRocs = Tables.index(row, "n_rocs", MAX_ROCS);
      Span parts = Span.of(row, "parts", PARTS);
      for (int part = parts.first(); part <= parts.last(); part++) {
        for (HalfCylinder half : HalfCylinder.values()) {
          if (rocs.put(name(subSystem, half, station, part), nRocs) != null) {
            throw row.error(
                "the number of chips of "
                    + name(subSystem, half, station, part)
                    + " is given twice");
          }
        }
      }
    }
    return rocs;
  }

  private static String name(SubSystem subSystem, HalfCylinder half, int station, int part) {
    return subSystem == SubSystem.BARREL
        ? BarrelGroup.nameOf(half, station, part)
        : "PixelEndCap_" + half.label() + "_D" + station + "_ROG" + part;
  }
}
