package org.pixelmon.core.temperature;

import java.time.LocalDate;
import java.util.SortedSet;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.records.Records;

/**
 * Why a readout group has no temperature at a moment.
 *
 * @param kind what is wanting
 * @param detail more of it, in words; may be empty
 * @param missingDays the days wanting in the archive; empty for the other kinds
 */
public record TemperatureGap(Kind kind, String detail, SortedSet<LocalDate> missingDays) {

  /** What is wanting. */
  public enum Kind {
    /** Too few sensors of the cooling loop answered. */
    SENSORS,
    /** No record tells whether the high voltage was on. */
    VOLTAGE,
    /** Days of the sensors' readings: nothing is said about the sensors. */
    SENSOR_DAYS,
    /** Days of the voltages: nothing is said about the voltage. */
    VOLTAGE_DAYS,
    /** The luminosity that a correction for the fluence needs. */
    LUMINOSITY,
    /** The fill's lumi sections, in the archive. */
    LUMI_SECTIONS
  }

  /** It in words. */
  public String text() {
    return switch (kind) {
      case SENSORS, VOLTAGE, LUMINOSITY, LUMI_SECTIONS -> detail;
      case SENSOR_DAYS ->
          "the archive lacks " + Records.describe(ArchiveTable.TKPLCREADSENSOR, missingDays);
      case VOLTAGE_DAYS ->
          "the archive lacks " + Records.describe(ArchiveTable.V_VOLTAGES, missingDays);
    };
  }

  /** Whether the archive is at fault, and not the detector. */
  public boolean isOfTheArchive() {
    return kind == Kind.SENSOR_DAYS || kind == Kind.VOLTAGE_DAYS || kind == Kind.LUMI_SECTIONS;
  }
}
