package org.pixelmon.currents.analysis;

import java.nio.file.Path;
import org.pixelmon.core.files.ProcessedFiles;

/** The currents that can be plotted, with their file, symbol and unit. */
public enum CurrentType {
  /** Leakage current of the sensors, per readout group. */
  LEAKAGE("i_leak", "I_{leak}", "#muA", "Leakage current"),
  /** Digital current of the chips, per power-supply device. */
  DIGITAL("I_dig", "I_{digital}", "A", "Digital current"),
  /** Analog current of the chips, per power-supply device. */
  ANALOG("I_ana", "I_{analog}", "A", "Analog current"),
  /** Analog current per ROC. */
  ANALOG_PER_ROC("I_ana_perRoc", "I_{analog}", "A / ROC", "Analog current");

  private final String fileName;
  private final String symbol;
  private final String unit;
  private final String title;

  CurrentType(String fileName, String symbol, String unit, String title) {
    this.fileName = fileName;
    this.symbol = symbol;
    this.unit = unit;
    this.title = title;
  }

  /** The processed file that holds it. */
  Path file(ProcessedFiles files) {
    return switch (this) {
      case LEAKAGE -> files.leakage();
      case DIGITAL -> files.digital();
      case ANALOG -> files.analog();
      case ANALOG_PER_ROC -> files.analogPerRoc();
    };
  }

  /** Whether the values are per readout group (and not per power-supply device). */
  public boolean perReadoutGroup() {
    return this == LEAKAGE;
  }

  /** First part of the names of its plots, as in the original. */
  public String fileName() {
    return fileName;
  }

  /** Symbol in ROOT's mark-up. */
  public String symbol() {
    return symbol;
  }

  /** Unit in ROOT's mark-up. */
  public String unit() {
    return unit;
  }

  /** In words. */
  public String title() {
    return title;
  }
}
