package org.pixelmon.temperatures.plot;

import java.util.Locale;
import org.pixelmon.core.plot.CmsLabel;
import org.pixelmon.core.plot.YRange;

/**
 * What a plot of temperatures shows.
 *
 * @param kind which temperatures
 * @param axis what they are plotted against
 * @param selection the sensors or readout groups
 * @param grouping what the series stand for
 * @param period era or {@code first_last}, for the file name
 * @param yRange part of the y axis shown
 * @param status what may be claimed for the plot
 */
public record TemperaturePlotRequest(
    TemperatureKind kind,
    TimeAxis axis,
    Selection selection,
    Grouping grouping,
    String period,
    YRange yRange,
    CmsLabel.Status status) {

  /** Whether the points are days instead of fills. */
  boolean ofDays() {
    return kind == TemperatureKind.ANNEALING && axis == TimeAxis.TIME;
  }

  /** File name without extension; carries every option that changes the content. */
  String name() {
    String by = grouping == Grouping.ALL ? "" : "_by_" + grouping.name().toLowerCase(Locale.ROOT);
    return kind.fileName()
        + "_temperature_"
        + period
        + selection.fileSuffix()
        + by
        + axis.fileSuffix();
  }
}
