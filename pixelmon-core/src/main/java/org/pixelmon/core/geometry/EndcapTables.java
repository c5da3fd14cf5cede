package org.pixelmon.core.geometry;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.io.CsvTable;
import org.pixelmon.core.io.CsvTable.Row;

/**
 * Builds the endcaps from the rules in {@code config/geometry/fpix_*.csv} and {@code
 * half_cylinders.csv}.
 */
final class EndcapTables {

  private static final int PANELS = 2;
  private static final int MAX_BLADES = 100;
  private static final int MAX_READOUT_GROUPS = 9;

  private final List<Ring> rings;
  private final Map<String, Panel> panels;
  private final Map<String, Double> zOfBlade;
  private final List<Double> zOffsetOfDisk;
  private final Map<String, Integer> readoutGroupOfLabel;
  private final Set<HalfCylinder> reversedLabels;
  private final ModuleSize size;

  private EndcapTables(ConfigDir config, ModuleSize size) {
    rings =
        Tables.readNumbered(config, "geometry/fpix_rings.csv", "ring", "blades").stream()
            .map(row -> new Ring(Tables.index(row, "blades", MAX_BLADES), row))
            .toList();
    panels = panels(config);
    zOfBlade = zOfBlade(config);
    zOffsetOfDisk =
        Tables.readNumbered(config, "geometry/fpix_disks.csv", "disk", "z_offset_cm").stream()
            .map(row -> row.number("z_offset_cm"))
            .toList();
    readoutGroupOfLabel = readoutGroups(config);
    reversedLabels = reversedLabels(config);
    this.size = size;
  }

  /** Number of blades of a ring in a half disk; {@code row} is where it stands. */
  private record Ring(int blades, Row row) {}

  private record Panel(int ring, int number, double r, double phiFirst, double zOffset) {

    double phi(boolean inner, int blade, int blades) {
      double step = Math.PI / blades;
      double phi = inner ? phiFirst - (blade - 1) * step : phiFirst + blade * step;
      return Rounding.toTablePrecision(Azimuth.wrap(phi));
    }
  }

  static List<EndcapModule> modules(ConfigDir config, ModuleSize size) {
    return new EndcapTables(config, size).build();
  }

  private Map<String, Panel> panels(ConfigDir config) {
    CsvTable table =
        Tables.read(
            config,
            "geometry/fpix_panels.csv",
            "ring",
            "panel",
            "r_cm",
            "phi_first_rad",
            "z_offset_cm");
    Map<String, Panel> panels = new HashMap<>();
    for (Row row : table.rows()) {
      Panel panel =
          new Panel(
              Tables.index(row, "ring", rings.size()),
              Tables.index(row, "panel", PANELS),
              Tables.positive(row, "r_cm"),
              row.number("phi_first_rad"),
              row.number("z_offset_cm"));
      Tables.putOnce(panels, inRing("panel", panel.number(), panel.ring()), panel, row);
    }
    return panels;
  }

  private Map<String, Double> zOfBlade(ConfigDir config) {
    CsvTable table =
        Tables.read(config, "geometry/fpix_blades.csv", "ring", "blades", "z_cm", "z_step_cm");
    Map<String, Double> zOf = new HashMap<>();
    for (Row row : table.rows()) {
      int ring = Tables.index(row, "ring", rings.size());
      Span blades = Span.of(row, "blades", rings.get(ring - 1).blades());
      double first = Tables.positive(row, "z_cm");
      double step = row.number("z_step_cm");
      for (int blade = blades.first(); blade <= blades.last(); blade++) {
        double z = first + (blade - blades.first()) * step;
        Tables.putOnce(zOf, inRing("blade", blade, ring), z, row);
      }
    }
    return zOf;
  }

  private Map<String, Integer> readoutGroups(ConfigDir config) {
    CsvTable table =
        Tables.read(config, "geometry/fpix_readout_groups.csv", "ring", "readout_group", "labels");
    Map<String, Integer> groups = new HashMap<>();
    for (Row row : table.rows()) {
      int ring = Tables.index(row, "ring", rings.size());
      int group = Tables.index(row, "readout_group", MAX_READOUT_GROUPS);
      Span labels = Span.of(row, "labels", rings.get(ring - 1).blades());
      for (int label = labels.first(); label <= labels.last(); label++) {
        Tables.putOnce(groups, inRing("label", label, ring), group, row);
      }
    }
    return groups;
  }

  private static Set<HalfCylinder> reversedLabels(ConfigDir config) {
    CsvTable table =
        Tables.read(config, "geometry/half_cylinders.csv", "half_cylinder", "fpix_labels");
    Set<HalfCylinder> seen = EnumSet.noneOf(HalfCylinder.class);
    Set<HalfCylinder> reversed = EnumSet.noneOf(HalfCylinder.class);
    for (Row row : table.rows()) {
      HalfCylinder half = Tables.halfCylinder(row);
      if (!seen.add(half)) {
        throw row.error("half cylinder " + half.label() + " is given twice");
      }
      String order = row.text("fpix_labels");
      if (order.equals("reversed")) {
        reversed.add(half);
      } else if (!order.equals("same")) {
        throw row.error("fpix_labels wants same or reversed, got '" + order + "'");
      }
    }
    for (HalfCylinder half : HalfCylinder.values()) {
      if (!seen.contains(half)) {
        throw new BadInputException(
            table.file() + ": half cylinder " + half.label() + " is missing", Tables.HINT);
      }
    }
    return reversed;
  }

  private List<EndcapModule> build() {
    List<EndcapModule> modules = new ArrayList<>();
    for (HalfCylinder half : HalfCylinder.values()) {
      for (int disk = 1; disk <= zOffsetOfDisk.size(); disk++) {
        for (int ring = 1; ring <= rings.size(); ring++) {
          for (int panel = 1; panel <= PANELS; panel++) {
            addModules(half, disk, find(panels, "panel", panel, ring, "fpix_panels.csv"), modules);
          }
        }
      }
    }
    return List.copyOf(modules);
  }

  private void addModules(HalfCylinder half, int disk, Panel panel, List<EndcapModule> modules) {
    for (int blade = 1; blade <= rings.get(panel.ring() - 1).blades(); blade++) {
      modules.add(module(half, disk, panel, blade));
    }
  }

  private EndcapModule module(HalfCylinder half, int disk, Panel panel, int blade) {
    int ring = panel.ring();
    int blades = rings.get(ring - 1).blades();
    int fromOtherEnd = blades + 1 - blade;
    int zBlade = half.isInner() ? blade : fromOtherEnd;
    int label = reversedLabels.contains(half) ? fromOtherEnd : blade;
    double z =
        find(zOfBlade, "blade", zBlade, ring, "fpix_blades.csv")
            + panel.zOffset()
            + zOffsetOfDisk.get(disk - 1);
    return new EndcapModule(
        half,
        disk,
        blade,
        panel.number(),
        ring,
        find(readoutGroupOfLabel, "label", label, ring, "fpix_readout_groups.csv"),
        panel.r(),
        panel.phi(half.isInner(), blade, blades),
        half.zSide().sign() * Rounding.toTablePrecision(z),
        size);
  }

  /** A panel, blade or label of a ring, as a key and in errors. */
  private static String inRing(String kind, int number, int ring) {
    return kind + " " + number + " of ring " + ring;
  }

  /**
   * What a table gives for a panel, blade or label; where it gives nothing, the ring is in error.
   */
  private <V> V find(Map<String, V> given, String kind, int number, int ring, String table) {
    V value = given.get(inRing(kind, number, ring));
    if (value == null) {
      throw rings.get(ring - 1).row().error(inRing(kind, number, ring) + " is not in " + table);
    }
    return value;
  }

  /** Gathers the modules into high-voltage groups, sorted by name. */
  static List<EndcapGroup> groups(List<EndcapModule> modules, Wiring wiring) {
    Map<String, List<EndcapModule>> byGroup = new TreeMap<>();
    for (EndcapModule module : modules) {
      String name = deviceOf(module) + "_RNG" + module.ring();
      byGroup.computeIfAbsent(name, key -> new ArrayList<>()).add(module);
    }
    return byGroup.values().stream().map(members -> group(members, wiring)).toList();
  }

  private static EndcapGroup group(List<EndcapModule> members, Wiring wiring) {
    EndcapModule any = members.get(0);
    PowerSupply supply = wiring.line(SubSystem.ENDCAP, any.ring()).supply(deviceOf(any));
    return new EndcapGroup(
        any.halfCylinder(), any.disk(), any.readoutGroup(), any.ring(), members, supply);
  }

  private static String deviceOf(EndcapModule module) {
    String halfDisk = "PixelEndCap_" + module.halfCylinder().label() + "_D" + module.disk();
    return halfDisk + "_ROG" + module.readoutGroup();
  }
}
