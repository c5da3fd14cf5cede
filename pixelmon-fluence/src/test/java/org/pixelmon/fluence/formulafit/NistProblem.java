package org.pixelmon.fluence.formulafit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pixelmon.core.fit.FitData;
import org.pixelmon.fluence.formula.Formula;

/** A NIST reference problem with its certified answer, from a file in the folder nist. */
record NistProblem(
    String name,
    Formula formula,
    FitData data,
    double[] start1,
    double[] start2,
    double[] values,
    double[] deviations,
    double sumOfSquares) {

  static NistProblem read(String name) {
    List<String> lines =
        text("/nist/" + name + ".txt").lines().filter(l -> !l.startsWith("#")).toList();
    int data = lines.indexOf("data y x");
    Map<String, String> header =
        lines.subList(0, data).stream()
            .map(l -> l.split(" ", 2))
            .collect(Collectors.toMap(l -> l[0], l -> l[1]));
    List<double[]> points =
        lines.subList(data + 1, lines.size()).stream().map(NistProblem::numbers).toList();
    return new NistProblem(
        name,
        Formula.parse(header.get("formula")),
        FitData.along(column(points, 1), column(points, 0), ones(points.size())),
        numbers(header.get("start1")),
        numbers(header.get("start2")),
        numbers(header.get("values")),
        numbers(header.get("deviations")),
        Double.parseDouble(header.get("sum-of-squares")));
  }

  private static double[] column(List<double[]> points, int column) {
    return points.stream().mapToDouble(p -> p[column]).toArray();
  }

  private static double[] numbers(String line) {
    return Arrays.stream(line.trim().split(" +")).mapToDouble(Double::parseDouble).toArray();
  }

  private static String text(String resource) {
    try (InputStream in = NistProblem.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Equal errors: NIST's data have none, and all points count the same. */
  private static double[] ones(int count) {
    double[] ones = new double[count];
    Arrays.fill(ones, 1);
    return ones;
  }
}
