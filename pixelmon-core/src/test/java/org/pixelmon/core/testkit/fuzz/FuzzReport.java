package org.pixelmon.core.testkit.fuzz;

import java.util.List;
import java.util.Locale;

/**
 * What became of the inputs of a parser.
 *
 * @param name what it reads
 * @param inputs number of inputs
 * @param accepted number of inputs that gave a value
 * @param refused number of inputs that were refused in one line
 * @param slowestMillis longest processor time of one input, ms
 * @param faults what else happened, each kind once
 */
public record FuzzReport(
    String name, int inputs, int accepted, int refused, long slowestMillis, List<String> faults) {

  /** Its line in a table in Markdown: parser, inputs, accepted, refused, slowest, faults. */
  public String row() {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %d ms | %d |%n",
        name,
        inputs,
        accepted,
        refused,
        slowestMillis,
        faults.size());
  }
}
