package org.pixelmon.core.lumi;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pixelmon.core.error.BadInputException;

/**
 * The last lines of brilcalc's output: names behind {@code #}, then the sums over all rows behind
 * {@code #}. Without them, or if they disagree with the rows, some of the output is lost.
 */
record BrilcalcSummary(int lineNumber, String raw, String[] names, String[] values) {

  /** Relative difference beyond the rounding of printed numbers that means something. */
  private static final double RELATIVE_TOLERANCE = 1e-6;

  /**
   * Finds the two lines.
   *
   * @param firstLine line (from 1) of {@code #Summary:}, or the number of lines if there is none
   */
  static BrilcalcSummary find(List<String> lines, int firstLine) {
    if (lines.size() < firstLine + 2 || !lines.get(firstLine).startsWith("#nfill,")) {
      throw BrilcalcOutput.malformed(
          lines.size(),
          lines.get(lines.size() - 1),
          "the summary is missing, the output was cut off after");
    }
    String raw = lines.get(firstLine + 1).strip();
    String[] names = lines.get(firstLine).strip().substring(1).split(",");
    String[] values = (raw.startsWith("#") ? raw.substring(1) : raw).split(",", -1);
    if (values.length != names.length) {
      throw BrilcalcOutput.malformed(
          firstLine + 2, raw, "expected " + names.length + " sums, got " + values.length);
    }
    return new BrilcalcSummary(firstLine + 2, raw, names, values);
  }

  /** Compares the sums with the rows. */
  void check(BrilcalcOutput output) {
    Set<String> runs = new HashSet<>();
    long sections = 0;
    double delivered = 0;
    double recorded = 0;
    double deliveredRounding = 0;
    double recordedRounding = 0;
    for (BrilcalcOutput.Line line : output.rows()) {
      runs.add(line.run() + ":" + line.fill());
      sections += line.has("nls") ? line.integer("nls") : 1;
      delivered += line.number("delivered");
      recorded += line.number("recorded");
      deliveredRounding += BrilcalcNumber.rounding(line.text("delivered"));
      recordedRounding += BrilcalcNumber.rounding(line.text("recorded"));
    }
    compare("nrun", runs.size());
    compare("nls", sections);
    compare("totdelivered", delivered, deliveredRounding);
    compare("totrecorded", recorded, recordedRounding);
  }

  private void compare(String name, long found) {
    if (found != value(name)) {
      throw disagree(name, found);
    }
  }

  private void compare(String name, double found, double rounding) {
    double told = value(name);
    double ofSum = BrilcalcNumber.rounding(text(name));
    if (Math.abs(found - told) > rounding + ofSum + RELATIVE_TOLERANCE * Math.abs(told)) {
      throw disagree(name, found);
    }
  }

  private BadInputException disagree(String name, Number found) {
    return BrilcalcOutput.malformed(
        lineNumber, raw, "rows are missing or changed, " + name + " of the rows is " + found);
  }

  private double value(String name) {
    try {
      return BrilcalcNumber.parse(text(name));
    } catch (NumberFormatException e) {
      throw BrilcalcOutput.malformed(lineNumber, raw, name + " wants a number");
    }
  }

  private String text(String name) {
    for (int i = 0; i < names.length; i++) {
      if (BrilcalcOutput.withoutUnit(names[i]).equals(name)) {
        return values[i].strip();
      }
    }
    throw BrilcalcOutput.malformed(lineNumber, raw, "the summary has no " + name);
  }
}
