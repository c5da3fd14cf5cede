package org.pixelmon.core.fit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Writes a {@link FitResult} as text for people and as JSON for programs. The same result gives the
 * same bytes. Numbers that are unknown (NaN) are {@code -} in the text and {@code null} in JSON.
 */
public final class FitReport {

  private final FitResult result;
  private final Map<String, String> provenance;

  /**
   * A report.
   *
   * @param provenance what was fitted, for instance input file and range; written in this order
   *     above the result
   */
  public FitReport(FitResult result, Map<String, String> provenance) {
    this.result = result;
    this.provenance = new LinkedHashMap<>(provenance);
  }

  /** The report for people; lines that start with {@code #} say where it comes from. */
  public String text() {
    StringBuilder out = new StringBuilder();
    provenance.forEach((key, value) -> line(out, "# %s: %s", key, value));
    line(out, "%s = %s", result.model().kind(), result.model().text());
    line(out, "status = %s", result.status().text());
    result.parameters().forEach(p -> line(out, "%s", parameter(p)));
    line(
        out,
        "chi2/ndf = %s / %d = %s",
        number(result.chi2()),
        result.ndf(),
        number(result.reducedChi2()));
    line(out, "p-value = %s", number(result.pValue()));
    line(
        out,
        "points = %d used, %d without error, %d not finite",
        result.points().used(),
        result.points().withoutError(),
        result.points().notFinite());
    line(
        out,
        "starts = %d, best %d, %d evaluations",
        result.effort().starts(),
        result.effort().bestStart(),
        result.effort().evaluations());
    correlation(out);
    return out.toString();
  }

  private static String parameter(FittedParameter p) {
    String suffix =
        switch (p.state()) {
          case FREE -> "";
          case FIXED -> " (fixed)";
          case AT_LIMIT ->
              String.format(
                  Locale.ROOT,
                  " (at a limit of %s to %s)",
                  p.definition().lower(),
                  p.definition().upper());
        };
    return p.name() + " = " + number(p.value()) + " +- " + number(p.error()) + suffix;
  }

  private void correlation(StringBuilder out) {
    List<Integer> free = free();
    if (free.size() < 2) {
      return;
    }
    line(out, "correlation");
    Matrix matrix = result.correlation();
    for (int i : free) {
      StringBuilder row =
          new StringBuilder(String.format(Locale.ROOT, "%-10s", result.parameters().get(i).name()));
      for (int j : free) {
        double value = matrix.at(i, j);
        row.append(Double.isNaN(value) ? "       -" : String.format(Locale.ROOT, "%8.4f", value));
      }
      line(out, "%s", row);
    }
  }

  private List<Integer> free() {
    List<FittedParameter> all = result.parameters();
    return IntStream.range(0, all.size())
        .filter(i -> all.get(i).state() == FittedParameter.State.FREE)
        .boxed()
        .toList();
  }

  private static void line(StringBuilder out, String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.8g", value);
  }

  /** The report for programs: one JSON object, indented, every digit of every number. */
  public String json() {
    StringWriter out = new StringWriter();
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setPrettyPrinter(printer);
      json.writeStartObject();
      writeProvenance(json);
      writeSummary(json);
      writeParameters(json);
      writeMatrix(json, "covariance", result.covariance());
      writeMatrix(json, "correlation", result.correlation());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.append('\n').toString();
  }

  private void writeProvenance(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("provenance");
    for (Map.Entry<String, String> entry : provenance.entrySet()) {
      json.writeStringField(entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
  }

  private void writeSummary(JsonGenerator json) throws IOException {
    json.writeStringField(result.model().kind(), result.model().text());
    json.writeStringField("status", result.status().name());
    writeNumber(json, "chi2", result.chi2());
    json.writeNumberField("ndf", result.ndf());
    writeNumber(json, "p_value", result.pValue());
    writeNumber(json, "estimated_distance", result.estimatedDistance());
    json.writeObjectFieldStart("points");
    json.writeNumberField("used", result.points().used());
    json.writeNumberField("without_error", result.points().withoutError());
    json.writeNumberField("not_finite", result.points().notFinite());
    json.writeEndObject();
    json.writeObjectFieldStart("effort");
    json.writeNumberField("evaluations", result.effort().evaluations());
    json.writeNumberField("starts", result.effort().starts());
    json.writeNumberField("best_start", result.effort().bestStart());
    json.writeEndObject();
  }

  private void writeParameters(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("parameters");
    for (FittedParameter p : result.parameters()) {
      json.writeStartObject();
      json.writeStringField("name", p.name());
      json.writeStringField("state", p.state().name());
      writeNumber(json, "value", p.value());
      writeNumber(json, "error", p.error());
      writeNumber(json, "start", p.definition().start());
      writeNumber(json, "lower", p.definition().lower());
      writeNumber(json, "upper", p.definition().upper());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeMatrix(JsonGenerator json, String name, Matrix matrix)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (int i = 0; i < matrix.size(); i++) {
      json.writeStartArray();
      for (int j = 0; j < matrix.size(); j++) {
        writeNumber(json, matrix.at(i, j));
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static void writeNumber(JsonGenerator json, String name, double value)
      throws IOException {
    json.writeFieldName(name);
    writeNumber(json, value);
  }

  /** JSON has no NaN and no infinity: an unknown number or a missing limit is null. */
  private static void writeNumber(JsonGenerator json, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumber(value);
    } else {
      json.writeNull();
    }
  }
}
