package org.pixelmon.core.geometry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.io.CsvTable;
import org.pixelmon.core.io.CsvTable.Row;

/** Builds the barrel from the rules in {@code config/geometry/bpix_*.csv}. */
final class BarrelTables {

  private static final int MAX_LADDERS = 100;
  private static final int SECTORS = 8;

  private final List<Layer> layers;
  private final List<Double> zOfPosition;
  private final Map<String, Integer> sectorOfSlot;
  private final ModuleSize size;

  private BarrelTables(
      List<Layer> layers,
      List<Double> zOfPosition,
      Map<String, Integer> sectorOfSlot,
      ModuleSize size) {
    this.layers = layers;
    this.zOfPosition = zOfPosition;
    this.sectorOfSlot = sectorOfSlot;
    this.size = size;
  }

  /** One layer's rules; {@code row} is where they stand. */
  private record Layer(
      int number, int ladders, double phiFirst, double rLow, double rHigh, double rEdge, Row row) {

    static Layer of(Row row) {
      return new Layer(
          row.integer("layer"),
          Tables.index(row, "ladders_per_half", MAX_LADDERS),
          row.number("phi_first_rad"),
          Tables.positive(row, "r_low_cm"),
          Tables.positive(row, "r_high_cm"),
          Tables.positive(row, "r_edge_cm"),
          row);
    }

    double phi(boolean inner, int ladder) {
      double step = Math.PI / ladders;
      double phi = inner ? phiFirst - (ladder - 1) * step : phiFirst + ladder * step;
      return Rounding.toTablePrecision(Azimuth.wrap(phi));
    }

    double r(boolean inner, int ladder) {
      if (ladder == (inner ? 1 : ladders)) {
        return rEdge;
      }
      boolean even = ladder % 2 == 0;
      return even == inner ? rLow : rHigh;
    }
  }

  static List<BarrelModule> modules(ConfigDir config, ModuleSize size) {
    List<Layer> layers =
        Tables.readNumbered(
                config,
                "geometry/bpix_layers.csv",
                "layer",
                "ladders_per_half",
                "phi_first_rad",
                "r_low_cm",
                "r_high_cm",
                "r_edge_cm")
            .stream()
            .map(Layer::of)
            .toList();
    List<Double> positions =
        Tables.readNumbered(config, "geometry/bpix_positions.csv", "position", "z_cm").stream()
            .map(row -> Tables.positive(row, "z_cm"))
            .toList();
    Map<String, Integer> sectorOfSlot = sectors(config, layers, positions.size());
    return new BarrelTables(layers, positions, sectorOfSlot, size).build();
  }

  private static Map<String, Integer> sectors(
      ConfigDir config, List<Layer> layers, int positionsPerLadder) {
    CsvTable table =
        Tables.read(config, "geometry/bpix_sectors.csv", "layer", "sector", "ladders", "positions");
    Map<String, Integer> sectorOfSlot = new HashMap<>();
    for (Row row : table.rows()) {
      int layer = Tables.index(row, "layer", layers.size());
      int sector = Tables.index(row, "sector", SECTORS);
      Span positions = Span.of(row, "positions", positionsPerLadder);
      Span ladders = Span.of(row, "ladders", layers.get(layer - 1).ladders());
      for (int ladder = ladders.first(); ladder <= ladders.last(); ladder++) {
        for (int position = positions.first(); position <= positions.last(); position++) {
          Tables.putOnce(sectorOfSlot, slot(layer, ladder, position), sector, row);
        }
      }
    }
    return sectorOfSlot;
  }

  /** A module's place in a half cylinder, as a key and in errors. */
  private static String slot(int layer, int ladder, int position) {
    return "layer " + layer + " ladder " + ladder + " position " + position;
  }

  private List<BarrelModule> build() {
    List<BarrelModule> modules = new ArrayList<>();
    for (HalfCylinder half : HalfCylinder.values()) {
      for (Layer layer : layers) {
        for (int ladder = 1; ladder <= layer.ladders(); ladder++) {
          for (int position = 1; position <= zOfPosition.size(); position++) {
            modules.add(module(half, layer, ladder, position));
          }
        }
      }
    }
    return List.copyOf(modules);
  }

  private BarrelModule module(HalfCylinder half, Layer layer, int ladder, int position) {
    String slot = slot(layer.number(), ladder, position);
    Integer sector = sectorOfSlot.get(slot);
    if (sector == null) {
      throw layer.row().error(slot + " belongs to no sector in bpix_sectors.csv");
    }
    return new BarrelModule(
        half,
        layer.number(),
        ladder,
        position,
        sector,
        layer.r(half.isInner(), ladder),
        layer.phi(half.isInner(), ladder),
        half.zSide().sign() * zOfPosition.get(position - 1),
        size);
  }

  /** Gathers the modules into readout groups, sorted by name. */
  static List<BarrelGroup> groups(List<BarrelModule> modules, Wiring wiring) {
    Map<String, List<BarrelModule>> byGroup = new TreeMap<>();
    for (BarrelModule module : modules) {
      String name = BarrelGroup.nameOf(module.halfCylinder(), module.layer(), module.sector());
      byGroup.computeIfAbsent(name, key -> new ArrayList<>()).add(module);
    }
    return byGroup.values().stream().map(members -> group(members, wiring)).toList();
  }

  private static BarrelGroup group(List<BarrelModule> members, Wiring wiring) {
    BarrelModule any = members.get(0);
    Wiring.Line line = wiring.line(SubSystem.BARREL, any.layer());
    String sector = "PixelBarrel_" + any.halfCylinder().label() + "_S" + any.sector();
    PowerSupply supply = line.supply(sector + "_" + line.deviceType());
    return new BarrelGroup(any.halfCylinder(), any.layer(), any.sector(), members, supply);
  }
}
