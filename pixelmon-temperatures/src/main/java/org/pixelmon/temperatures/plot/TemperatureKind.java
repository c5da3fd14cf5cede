package org.pixelmon.temperatures.plot;

import org.pixelmon.core.files.AnnealingFile;
import org.pixelmon.core.files.SensorReadingsFile;
import org.pixelmon.core.files.TemperaturesFile;

/** The temperatures that can be plotted. */
public enum TemperatureKind {
  /** Air sensors: the mean of a sensor's readings in a fill, degrees Celsius. */
  AIR("air", "Air temperature", "#circC", "sensors"),
  /** Sensors on cooling pipes: one reading a fill, degrees Celsius. */
  PIPE("pipe", "Cooling-pipe temperature", "#circC", "sensors"),
  /** Silicon temperatures of readout groups, K. */
  READOUT_GROUP("readout_group", "Silicon temperature", "K", "readout groups"),
  /** Means of sensors over UTC days, degrees Celsius. */
  ANNEALING("annealing", "Daily mean temperature", "#circC", "sensors");

  private final String fileName;
  private final String title;
  private final String unit;
  private final String members;

  TemperatureKind(String fileName, String title, String unit, String members) {
    this.fileName = fileName;
    this.title = title;
    this.unit = unit;
    this.members = members;
  }

  /** The first word of a plot's name. */
  public String fileName() {
    return fileName;
  }

  /** The folder of its files, below the home folder. */
  public String folder() {
    return switch (this) {
      case AIR -> SensorReadingsFile.AIR_FOLDER;
      case PIPE -> SensorReadingsFile.PIPE_FOLDER;
      case READOUT_GROUP -> TemperaturesFile.FOLDER;
      case ANNEALING -> AnnealingFile.FOLDER;
    };
  }

  /** The quantity in words. */
  String title() {
    return title;
  }

  /** The unit in ROOT's mark-up. */
  String unit() {
    return unit;
  }

  /** What is averaged over, in words. */
  public String members() {
    return members;
  }

  /** The command that makes the files. */
  String command() {
    return this == READOUT_GROUP ? "readout-groups" : fileName;
  }
}
