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
  private final Map<String, Line> lines;

  private Wiring(CsvTable table, Map<String, Line> lines) {
    this.table = table;
    this.lines = lines;
  }

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
    checkChannels(table);
    Map<String, String> lowVoltages = lowVoltages(table);
    Map<String, Line> lines = new HashMap<>();
    for (Row row : table.rows()) {
      if (kind(row) == ChannelKind.LEAKAGE) {
        int number = Tables.index(row, "supplies", MAX_SUPPLIED);
        String supplied = supplied(Tables.subSystem(row), number);
        Tables.putOnce(lines, supplied, line(row, lowVoltages), row);
      }
    }
    return new Wiring(table, lines);
  }

  private static void checkChannels(CsvTable table) {
    Map<String, Row> rows = new HashMap<>();
    for (Row row : table.rows()) {
      String device = Tables.subSystem(row).cableName() + " device type " + row.text("device_type");
      Tables.putOnce(rows, row.text("channel") + " of " + device, row, row);
    }
  }

  private static Map<String, String> lowVoltages(CsvTable table) {
    Map<String, String> channels = new HashMap<>();
    for (Row row : table.rows()) {
      ChannelKind kind = kind(row);
      if (kind != ChannelKind.LEAKAGE) {
        Tables.putOnce(channels, lowVoltage(row, kind), row.text("channel"), row);
      }
    }
    return channels;
  }

  private static Line line(Row row, Map<String, String> lowVoltages) {
    if (row.text("hv").isEmpty()) {
      throw row.error("a leakage channel needs the name of its high-voltage cable in column hv");
    }
    return new Line(
        row.text("device_type"),
        channel(row, ChannelKind.DIGITAL, lowVoltages),
        channel(row, ChannelKind.ANALOG, lowVoltages),
        row.text("channel"),
        row.text("hv"));
  }

  private static String channel(Row row, ChannelKind kind, Map<String, String> lowVoltages) {
    String channel = lowVoltages.get(lowVoltage(row, kind));
    if (channel == null) {
      throw row.error(lowVoltage(row, kind) + " is missing");
    }
    return channel;
  }

  /** A low-voltage channel of the row's type of device, as a key and in errors. */
  private static String lowVoltage(Row row, ChannelKind kind) {
    String name = kind.name().toLowerCase(Locale.ROOT);
    String part = Tables.subSystem(row).cableName();
    return "the " + name + " channel of " + part + " device type " + row.text("device_type");
  }

  /** The channel of a layer (barrel) or ring (endcap), as a key and in errors. */
  private static String supplied(SubSystem part, int number) {
    String what = part == SubSystem.BARREL ? " layer " : " ring ";
    return "the leakage channel of " + part.cableName() + what + number;
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
    Line line = lines.get(supplied(part, number));
    if (line == null) {
      throw new BadInputException(
          table.file() + ": " + supplied(part, number) + " is missing", Tables.HINT);
    }
    return line;
  }
}
