package org.pixelmon.temperatures.annealing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.io.PythonFloat;
import org.pixelmon.core.root.RootAxis;
import org.pixelmon.core.root.RootBins;
import org.pixelmon.core.root.RootFileWriter;
import org.pixelmon.core.root.RootHistogram1D;
import org.pixelmon.temperatures.annealing.AnnealingSummary.Row;

/**
 * Writes a summary as {@code summary.csv} and, for each group of sensors, as histograms over the
 * days in {@code summary.root}: {@code mean_<group>} with the spread as errors, {@code
 * median_<group>}, {@code spread_<group>} and {@code sensors_<group>}. A day without a value is an
 * empty bin: 0 with no error, and no sensor.
 */
public final class SummaryFiles {

  private static final String DAYS = "Day (UTC)";
  private static final String CELSIUS = "Temperature [#circC]";

  private final Path folder;

  /** Writes into a folder, which need not exist. */
  public SummaryFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes both files.
   *
   * @param summary with at least one row
   */
  public List<Path> write(AnnealingSummary summary) {
    List<Row> rows = summary.rows();
    Path csv = folder.resolve("summary.csv");
    AtomicFile.writeText(
        csv,
        out -> {
          out.write("day,group,mean (C),median (C),spread (K),sensors\n");
          for (Row row : rows) {
            out.write(
                row.day()
                    + ","
                    + row.group()
                    + ","
                    + PythonFloat.repr(row.mean())
                    + ","
                    + PythonFloat.repr(row.median())
                    + ","
                    + PythonFloat.repr(row.spread())
                    + ","
                    + row.sensors()
                    + "\n");
          }
        });
    Path root = folder.resolve("summary.root");
    RootFileWriter.write(root, histograms(summary, rows));
    return List.of(csv, root);
  }

  private static List<RootHistogram1D> histograms(AnnealingSummary summary, List<Row> rows) {
    LocalDate first = rows.get(0).day();
    LocalDate last = rows.get(rows.size() - 1).day();
    int days = Math.toIntExact(ChronoUnit.DAYS.between(first, last)) + 1;
    RootAxis axis = RootAxis.days(DAYS, days, first);
    List<RootHistogram1D> histograms = new ArrayList<>();
    for (String group : summary.groups()) {
      List<Row> ofGroup = rows.stream().filter(row -> row.group().equals(group)).toList();
      double[] spread = cells(axis, first, ofGroup, Row::spread);
      histograms.add(
          new RootHistogram1D(
              "mean_" + group,
              "Mean of the sensors, " + group,
              axis,
              CELSIUS,
              RootBins.doubles(cells(axis, first, ofGroup, Row::mean)).withErrors(spread)));
      histograms.add(
          new RootHistogram1D(
              "median_" + group,
              "Median of the sensors, " + group,
              axis,
              CELSIUS,
              RootBins.doubles(cells(axis, first, ofGroup, Row::median)).withErrors(spread)));
      double[] none = new double[spread.length];
      histograms.add(
          new RootHistogram1D(
              "spread_" + group,
              "Standard deviation of the sensors, " + group,
              axis,
              "Standard deviation [K]",
              RootBins.doubles(spread).withErrors(none)));
      histograms.add(
          new RootHistogram1D(
              "sensors_" + group,
              "Number of sensors, " + group,
              axis,
              "Sensors",
              RootBins.doubles(cells(axis, first, ofGroup, Row::sensors)).withErrors(none)));
    }
    return histograms;
  }

  private static double[] cells(
      RootAxis axis, LocalDate first, List<Row> rows, ToDoubleFunction<Row> value) {
    double[] cells = new double[axis.bins() + 2];
    for (Row row : rows) {
      int bin = Math.toIntExact(ChronoUnit.DAYS.between(first, row.day())) + 1;
      cells[bin] = value.applyAsDouble(row);
    }
    return cells;
  }
}
