package org.pixelmon.core.files;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.error.Remedy;
import org.pixelmon.core.error.Remedy.Kind;
import org.pixelmon.core.io.AtomicFile;
import org.pixelmon.core.io.CsvTable;
import org.pixelmon.core.io.PythonFloat;
import org.pixelmon.core.io.Siblings;
import org.pixelmon.core.lumi.FillLuminosity;

/**
 * The luminosity file all stages share: per fill the delivered and recorded luminosity and their
 * running sums, all in fb^-1, sorted by fill number.
 *
 * <p>A fill whose recorded luminosity is not known has an empty cell and adds nothing to the sum.
 */
public final class LuminosityFile {

  private static final String FILL = "fill";
  private static final String DELIVERED = "delivered (/fb)";
  private static final String RECORDED = "recorded (/fb)";
  private static final String SUM_DELIVERED = "integrated delivered (/fb)";
  private static final String SUM_RECORDED = "integrated recorded (/fb)";

  /** Relative rounding of sums that is no misfit. */
  private static final double ROUNDING = 1e-3;

  /** The folder, below the home folder. */
  public static final String FOLDER = "data/luminosity";

  private static final String START = "integrated_luminosity_per_fill";

  /** The file without a suffix. */
  public static final String DEFAULT = FOLDER + "/" + START + ".csv";

  private LuminosityFile() {}

  /** Name of the file; {@code suffix} may be empty. */
  public static String name(String suffix) {
    return START + (suffix.isEmpty() ? "" : "_" + suffix) + ".csv";
  }

  /**
   * One line of the file.
   *
   * @param delivered delivered in this fill, fb^-1
   * @param recorded recorded in this fill, fb^-1, where known
   * @param integratedDelivered delivered from the file's first fill to the end of this one, fb^-1
   * @param integratedRecorded recorded from the file's first fill to the end of this one, fb^-1
   */
  public record Entry(
      double delivered,
      OptionalDouble recorded,
      double integratedDelivered,
      double integratedRecorded) {}

  /**
   * Writes the fills, sorted by number, with their running sums.
   *
   * @throws BadInputException when a luminosity is further below 0 than a luminometer's pedestal,
   *     or more than any collider delivers
   * @throws org.pixelmon.core.error.OutputException when the file cannot be written
   */
  public static void write(Path file, Collection<FillLuminosity> fills) {
    List<FillLuminosity> sorted =
        fills.stream().sorted(Comparator.comparingInt(FillLuminosity::fill)).toList();
    sorted.forEach(LuminosityFile::refuseImpossible);
    AtomicFile.writeTextIfNew(
        file,
        out -> {
          out.write(
              String.join(",", FILL, DELIVERED, RECORDED, SUM_DELIVERED, SUM_RECORDED) + "\n");
          double delivered = 0;
          double recorded = 0;
          for (FillLuminosity fill : sorted) {
            delivered += fill.delivered();
            recorded += fill.recorded().orElse(0);
            String known =
                fill.recorded().isPresent() ? PythonFloat.repr(fill.recorded().getAsDouble()) : "";
            out.write(fill.fill() + "," + PythonFloat.repr(fill.delivered()) + "," + known + ",");
            out.write(PythonFloat.repr(delivered) + "," + PythonFloat.repr(recorded) + "\n");
          }
        });
  }

  private static void refuseImpossible(FillLuminosity fill) {
    for (double value : new double[] {fill.delivered(), fill.recorded().orElse(0)}) {
      if (!(value >= -FillLuminosity.PEDESTAL && value <= FillLuminosity.MOST)) {
        throw new BadInputException(
            "fill "
                + fill.fill()
                + ": a luminosity of "
                + (Double.isFinite(value) ? PythonFloat.repr(value) : value)
                + (value < 0 ? " /fb is below 0" : " /fb is more than any collider delivers"),
            Remedy.of("report it to who runs the source").or(Kind.OTHER_LUMINOSITY_SOURCE));
      }
    }
  }

  /**
   * Reads the file. Where its running sums do not fit its fills, as when the files of two runs were
   * joined and the sums start again, they are added up anew from its first fill, which keeps its
   * own. Luminosities below 0 are taken as they stand: what may be written may be read.
   *
   * @param notices told, in one line, when the sums were added up anew
   * @return the fills in ascending order; unmodifiable
   * @throws BadInputException when the file is missing or empty, or a line is malformed, repeats a
   *     fill, holds a NaN or more than any collider delivers; the message names file and line
   */
  public static NavigableMap<Integer, Entry> read(Path file, Consumer<String> notices) {
    CsvTable table =
        CsvTable.read(
            file, whenMissing(file), FILL, DELIVERED, RECORDED, SUM_DELIVERED, SUM_RECORDED);
    NavigableMap<Integer, Entry> fills = new TreeMap<>();
    for (CsvTable.Row row : table.rows()) {
      int fill = row.integer(FILL);
      if (fills.putIfAbsent(fill, entry(row)) != null) {
        throw row.error("fill " + fill + " is in the file twice");
      }
    }
    OptionalInt misfit = firstMisfit(fills);
    if (misfit.isPresent()) {
      notices.accept(
          file
              + ": the running sums do not fit the fills from fill "
              + misfit.getAsInt()
              + " on; they are added up anew");
      addUp(fills);
    }
    return Collections.unmodifiableNavigableMap(fills);
  }

  /**
   * The first fill at whose end the running sum is lower than the sum before it and what the fill
   * delivered: sums went backwards, or started again. A sum may be larger, as when fills were left
   * out of the file; the slack covers sums rounded by hand.
   */
  private static OptionalInt firstMisfit(NavigableMap<Integer, Entry> fills) {
    Entry before = null;
    for (Map.Entry<Integer, Entry> fill : fills.entrySet()) {
      Entry entry = fill.getValue();
      if (before != null
          && entry.integratedDelivered - before.integratedDelivered
              < entry.delivered
                  - ROUNDING * (Math.abs(entry.delivered) + Math.abs(before.integratedDelivered))) {
        return OptionalInt.of(fill.getKey());
      }
      before = entry;
    }
    return OptionalInt.empty();
  }

  private static void addUp(NavigableMap<Integer, Entry> fills) {
    Entry first = fills.firstEntry().getValue();
    double delivered = first.integratedDelivered - first.delivered;
    double recorded = first.integratedRecorded - first.recorded.orElse(0);
    for (Map.Entry<Integer, Entry> fill : fills.entrySet()) {
      Entry entry = fill.getValue();
      delivered += entry.delivered;
      recorded += entry.recorded.orElse(0);
      fill.setValue(new Entry(entry.delivered, entry.recorded, delivered, recorded));
    }
  }

  private static Remedy whenMissing(Path file) {
    return Siblings.remedy(
        file,
        Kind.OTHER_LUMINOSITY_FILE,
        Remedy.of("make it with 'pixelmon-lumi get'").or(Kind.OTHER_LUMINOSITY_FILE));
  }

  private static Entry entry(CsvTable.Row row) {
    OptionalDouble recorded =
        row.isMissing(RECORDED) ? OptionalDouble.empty() : OptionalDouble.of(number(row, RECORDED));
    return new Entry(
        number(row, DELIVERED), recorded, number(row, SUM_DELIVERED), number(row, SUM_RECORDED));
  }

  private static double number(CsvTable.Row row, String column) {
    double value = row.number(column);
    if (Math.abs(value) > FillLuminosity.MOST) {
      throw row.error(
          column + ": " + value + " is more than any collider delivers (another unit?)");
    }
    return value;
  }
}
