package org.pixelmon.core.geometry;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.io.CsvTable;
import org.pixelmon.core.io.CsvTable.Row;

/** The table of module sizes. */
final class ModuleSizes {

  private static final int MAX_ROCS = 1000;

  private ModuleSizes() {}

  static Map<SubSystem, ModuleSize> load(ConfigDir config) {
    CsvTable table =
        Tables.read(
            config, "geometry/module_sizes.csv", "subsystem", "r_cm", "rphi_cm", "z_cm", "n_rocs");
    Map<String, ModuleSize> sizes = new HashMap<>();
    for (Row row : table.rows()) {
      ModuleSize size =
          new ModuleSize(
              Tables.positive(row, "r_cm"),
              Tables.positive(row, "rphi_cm"),
              Tables.positive(row, "z_cm"),
              Tables.index(row, "n_rocs", MAX_ROCS));
      Tables.putOnce(sizes, what(Tables.subSystem(row)), size, row);
    }
    Map<SubSystem, ModuleSize> byPart = new EnumMap<>(SubSystem.class);
    for (SubSystem part : SubSystem.values()) {
      ModuleSize size = sizes.get(what(part));
      if (size == null) {
        throw new BadInputException(table.file() + ": " + what(part) + " is missing", Tables.HINT);
      }
      byPart.put(part, size);
    }
    return byPart;
  }

  private static String what(SubSystem part) {
    return "the size of " + part.cableName() + " modules";
  }
}
