package org.pixelmon.core.geometry;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.pixelmon.core.config.ConfigDir;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.io.CsvTable;
import org.pixelmon.core.io.CsvTable.Row;

/** Which channel of which type of device supplies what: the table {@code power_channels.csv}. */
final class Wiring {

  private static final int MAX_SUPPLIED = 10;

  private final CsvTable table;
  private final Map<Supplied, Line> lines;

  private Wiring(CsvTable table, Map<Supplied, Line> lines) {
    this.table = table;
    this.lines = lines;
  }

  /** A layer (barrel) or ring (endcap). */
  private record Supplied(SubSystem part, int number) {

    @Override
    public String toString() {
      return part.cableName() + (part == SubSystem.BARREL ? " layer " : " ring ") + number;
    }
  }

  /** A low-voltage channel of a type of device. */
  private record LowVoltage(SubSystem part, String deviceType, ChannelKind kind) {}

  /**
   * The four channels of a layer or ring.
   *
   * @param deviceType for example {@code LAY14} or {@code ROG}
   */
  record Line(String deviceType, String digital, String analog, String leakage, String hv) {

    PowerSupply supply(String device) {
      return new PowerSupply(device, digital, analog, leakage, hv);
    }
  }

  static Wiring load(ConfigDir config) {
    CsvTable table =
        Tables.read(
            config,
            "geometry/power_channels.csv",
            "subsystem",
            "device_type",
            "channel",
            "kind",
            "hv",
            "supplies");
    Map<LowVoltage, String> lowVoltages = lowVoltages(table);
    Map<Supplied, Line> lines = new HashMap<>();
    for (Row row : table.rows()) {
      if (kind(row) == ChannelKind.LEAKAGE) {
        int number = Tables.index(row, "supplies", MAX_SUPPLIED);
        Supplied supplied = new Supplied(Tables.subSystem(row), number);
        Tables.putOnce(lines, supplied, line(row, lowVoltages), row, "the channel of " + supplied);
      }
    }
    return new Wiring(table, lines);
  }

  private static Map<LowVoltage, String> lowVoltages(CsvTable table) {
    Map<LowVoltage, String> channels = new HashMap<>();
    for (Row row : table.rows()) {
      ChannelKind kind = kind(row);
      if (kind != ChannelKind.LEAKAGE) {
        LowVoltage key = new LowVoltage(Tables.subSystem(row), row.text("device_type"), kind);
        String what = "the " + row.text("kind") + " channel of " + key.deviceType();
        Tables.putOnce(channels, key, row.text("channel"), row, what);
      }
    }
    return channels;
  }

  private static Line line(Row row, Map<LowVoltage, String> lowVoltages) {
    if (row.text("hv").isEmpty()) {
      throw row.error("a leakage channel needs the name of its high-voltage cable in column hv");
    }
    return new Line(
        row.text("device_type"),
        lowVoltage(row, lowVoltages, ChannelKind.DIGITAL),
        lowVoltage(row, lowVoltages, ChannelKind.ANALOG),
        row.text("channel"),
        row.text("hv"));
  }

  private static String lowVoltage(Row row, Map<LowVoltage, String> lowVoltages, ChannelKind kind) {
    String type = row.text("device_type");
    String channel = lowVoltages.get(new LowVoltage(Tables.subSystem(row), type, kind));
    if (channel == null) {
      String name = kind.name().toLowerCase(Locale.ROOT);
      throw row.error("device type '" + type + "' has no " + name + " channel in this table");
    }
    return channel;
  }

  private static ChannelKind kind(Row row) {
    return switch (row.text("kind")) {
      case "digital" -> ChannelKind.DIGITAL;
      case "analog" -> ChannelKind.ANALOG;
      case "leakage" -> ChannelKind.LEAKAGE;
      default ->
          throw row.error(
              "unknown kind '" + row.text("kind") + "': expected digital, analog or leakage");
    };
  }

  /** The channels of a barrel layer or an endcap ring. */
  Line line(SubSystem part, int number) {
    Supplied supplied = new Supplied(part, number);
    Line line = lines.get(supplied);
    if (line == null) {
      throw new BadInputException(
          table.file() + ": no leakage channel supplies " + supplied, Tables.HINT);
    }
    return line;
  }
}
