package org.pixelmon.core.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** JSROOT under node: the independent reader that our files, and our reading, are compared with. */
public final class Jsroot {

  private static final String CLASSES =
      "TH1F,TH1D,TH2C,TH2S,TH2I,TH2L,TH2F,TH2D,TGraph,TGraphErrors,TGraphAsymmErrors,TMultiGraph,TNamed";

  private Jsroot() {}

  /** What JSROOT reads in a file; skips the test where node or JSROOT is not installed. */
  public static JsonNode read(Path file) throws IOException, InterruptedException {
    return run(file, "whole");
  }

  /** Like {@link #read}, fetching only the records it needs: for files too large for memory. */
  static JsonNode readInPlace(Path file) throws IOException, InterruptedException {
    return run(file, "in-place");
  }

  private static JsonNode run(Path file, String how) throws IOException, InterruptedException {
    Path package_ = Path.of(System.getProperty("pixelmon.jsroot", "../.ci/node_modules/jsroot"));
    assumeTrue(
        Files.isRegularFile(package_.resolve("modules/io.mjs")),
        "JSROOT not found at " + package_ + " (run scripts/ci/install-jsroot.sh)");
    Path out = Files.createTempFile("jsroot", ".json");
    Path err = Files.createTempFile("jsroot", ".err");
    try {
      Process node = start(package_, file, how, out, err);
      assertThat(node.waitFor(60, TimeUnit.SECONDS)).as("node ends in time").isTrue();
      assertThat(Files.readString(err)).as("what JSROOT complains about").isEmpty();
      assertThat(node.exitValue()).isZero();
      assertThat(Files.readString(out)).startsWith("{\"file\"");
      return new ObjectMapper().readTree(out.toFile());
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  private static Process start(Path package_, Path file, String how, Path out, Path err) {
    try {
      return new ProcessBuilder(
              "node",
              "../pixelmon-core/src/test/js/dump-root.mjs",
              package_.toString(),
              file.toString(),
              CLASSES,
              how)
          .redirectOutput(out.toFile())
          .redirectError(err.toFile())
          .start();
    } catch (IOException e) {
      return abort("node not found: " + e.getMessage());
    }
  }

  /** The object JSROOT found under a name and cycle. */
  public static JsonNode object(JsonNode dump, String name, int cycle) {
    for (JsonNode key : dump.get("keys")) {
      if (key.get("name").asText().equals(name) && key.get("cycle").asInt() == cycle) {
        return key.get("object");
      }
    }
    throw new AssertionError("JSROOT found no " + name + ";" + cycle);
  }

  /** A text of JSROOT's, which takes each byte of a string for a character. */
  public static String text(JsonNode node) {
    byte[] bytes = node.asText().getBytes(StandardCharsets.ISO_8859_1);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** A number of JSROOT's, which may be NaN or infinite. */
  static double number(JsonNode node) {
    return node.isTextual() ? Double.parseDouble(node.asText()) : node.asDouble();
  }

  /** An array of numbers of JSROOT's; empty for none. */
  public static double[] numbers(JsonNode array) {
    double[] values = new double[array == null || array.isNull() ? 0 : array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = number(array.get(i));
    }
    return values;
  }
}
