package org.pixelmon.core.records;

import java.util.Collection;
import java.util.List;
import org.pixelmon.core.archive.AliasRule;
import org.pixelmon.core.archive.ArchiveTable;

/**
 * Whose records are asked for, and which of them count.
 *
 * @param table the table that holds them
 * @param names channels, sensors or cables, each once
 * @param greatestValue records above it do not count; positive infinity for no such limit
 * @param endIncluded whether a record at the very end of a window, or at the instant asked for,
 *     belongs to it
 * @param aliases which records belong to a name whose alias moved
 */
public record Question(
    ArchiveTable table,
    List<String> names,
    double greatestValue,
    boolean endIncluded,
    AliasRule aliases) {

  /** Refuses names given twice. */
  public Question {
    names = List.copyOf(names);
    if (names.stream().distinct().count() < names.size()) {
      throw new IllegalArgumentException("a name is given twice in " + names);
    }
  }

  /**
   * Currents of power-supply channels, up to the end of a window. The first value of an answer is
   * the current, uA (channel002, channel003) or A, the second the voltage of the same record, V.
   *
   * @param cables last two parts of the alias: {@code PixelBarrel_BmI_S4_LAY14/channel002}
   */
  public static Question currents(Collection<String> cables) {
    return new Question(
        ArchiveTable.FWCAENCHANNEL,
        List.copyOf(cables),
        Double.POSITIVE_INFINITY,
        true,
        AliasRule.AT_RECORD);
  }

  /**
   * Readings of temperature sensors, degrees Celsius, before the end of a window.
   *
   * @param sensors last part of the alias: {@code PixelBarrel_BmI_4I_L2D2PN}
   * @param greatestCelsius readings above are those of a broken sensor
   */
  public static Question sensors(Collection<String> sensors, double greatestCelsius) {
    return new Question(
        ArchiveTable.TKPLCREADSENSOR,
        List.copyOf(sensors),
        greatestCelsius,
        false,
        AliasRule.AT_RECORD);
  }

  /**
   * All that temperature sensors say, degrees Celsius, up to the end of a window, whatever it is.
   *
   * @param sensors last part of the alias
   */
  public static Question readings(Collection<String> sensors) {
    return new Question(
        ArchiveTable.TKPLCREADSENSOR,
        List.copyOf(sensors),
        Double.POSITIVE_INFINITY,
        true,
        AliasRule.AT_RECORD);
  }

  /**
   * High voltages, V, up to the end of a window.
   *
   * @param cables {@code PixelBarrel_BmI_S1_LAY14/HV1}
   */
  public static Question voltages(Collection<String> cables) {
    return new Question(
        ArchiveTable.V_VOLTAGES,
        List.copyOf(cables),
        Double.POSITIVE_INFINITY,
        true,
        AliasRule.AT_RECORD);
  }

  /** The same of other names. */
  public Question of(Collection<String> others) {
    return new Question(table, List.copyOf(others), greatestValue, endIncluded, aliases);
  }

  /** The same by another rule for aliases that moved. */
  public Question by(AliasRule rule) {
    return new Question(table, names, greatestValue, endIncluded, rule);
  }

  /** The same without what is recorded at the very end of a window. */
  public Question beforeTheEnd() {
    return new Question(table, names, greatestValue, false, aliases);
  }
}
