package org.pixelmon.core.archive;

import java.util.List;
import org.pixelmon.core.choice.Named;

/**
 * The tables of the archive that are kept by UTC day. The names are those of the remote tables, so
 * that whoever knows the one finds his way in the other.
 */
public enum ArchiveTable implements Named {
  /** Currents and voltages of power supply channels, as read back by CAEN crates. */
  FWCAENCHANNEL("fwcaenchannel", "dpid", List.of("actual_imon", "actual_vmon")),
  /**
   * Readings of temperature sensors (degrees Celsius) by the tracker's programmable controllers.
   */
  TKPLCREADSENSOR("tkplcreadsensor", "dpid", List.of("value_converted")),
  /** High voltage (V) by cable. */
  V_VOLTAGES("v_voltages", "cable", List.of("vmon"));

  private final String tableName;
  private final String keyColumn;
  private final List<String> valueColumns;

  ArchiveTable(String tableName, String keyColumn, List<String> valueColumns) {
    this.tableName = tableName;
    this.keyColumn = keyColumn;
    this.valueColumns = valueColumns;
  }

  /** Name of the table and of its folder. */
  public String tableName() {
    return tableName;
  }

  @Override
  public List<String> names() {
    return List.of(tableName);
  }

  /** The column that says whose record it is: {@code dpid} or {@code cable}. */
  public String keyColumn() {
    return keyColumn;
  }

  /** The measured values, each of which may be null. */
  public List<String> valueColumns() {
    return valueColumns;
  }

  /** Whether records name a datapoint number; otherwise they name a cable. */
  public boolean isKeyedByDatapoint() {
    return "dpid".equals(keyColumn);
  }

  /**
   * SQL for the name that an alias gives a datapoint of this table: the last two parts of the alias
   * for a power-supply channel, the last one for a sensor.
   */
  String nameOfAlias() {
    return switch (this) {
      case FWCAENCHANNEL -> "split_part(alias, '/', -2) || '/' || split_part(alias, '/', -1)";
      case TKPLCREADSENSOR -> "split_part(alias, '/', -1)";
      case V_VOLTAGES -> throw new IllegalStateException("cables have no alias");
    };
  }

  /** Column names and types, as DuckDB's {@code CREATE TABLE} wants them. */
  String columnDefinitions() {
    StringBuilder columns = new StringBuilder(keyColumn);
    columns
        .append(isKeyedByDatapoint() ? " BIGINT" : " VARCHAR")
        .append(", change_date TIMESTAMPTZ");
    valueColumns.forEach(value -> columns.append(", ").append(value).append(" DOUBLE"));
    return columns.toString();
  }
}
