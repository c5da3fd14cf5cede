package org.pixelmon.core.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.io.TextFile;

/** The text form of a {@link Manifest}: JSON, a line a run and a line a product. */
final class ManifestJson {

  private static final int FORMAT = 1;
  private static final String HINT =
      "Move it away: the files stay good, only how they were made is forgotten.";
  private static final ObjectMapper JSON = new ObjectMapper();

  private ManifestJson() {}

  static void write(Manifest manifest, Writer out) throws IOException {
    out.write("{\"format\":" + FORMAT + ",\n\"runs\":{");
    String comma = "\n";
    for (Map.Entry<String, Manifest.Run> run : manifest.runs().entrySet()) {
      out.write(comma + "\"" + run.getKey() + "\":" + text(run.getValue()));
      comma = ",\n";
    }
    out.write("\n},\n\"products\":[");
    comma = "\n";
    for (Manifest.Product product : manifest.products()) {
      out.write(comma + JSON.writeValueAsString(json(product)));
      comma = ",\n";
    }
    out.write("\n]}\n");
  }

  /** A run in one line, the same for the same run. */
  static String text(Manifest.Run run) {
    ObjectNode json = JSON.createObjectNode();
    json.put("command", run.command()).put("version", run.version());
    add(json, run.inputs(), run.missing());
    return json.toString();
  }

  private static ObjectNode json(Manifest.Product product) {
    ObjectNode json = JSON.createObjectNode();
    ObjectNode files = json.putObject("files");
    product
        .files()
        .forEach(
            (name, stamp) ->
                files
                    .putObject(name)
                    .put("bytes", stamp.bytes())
                    .put("modified", stamp.modified().toString())
                    .put("crc32", hexadecimal(stamp.crc32())));
    json.put("run", product.run()).put("data", product.origin().toString());
    add(json, product.inputs(), product.missing());
    return json;
  }

  private static void add(ObjectNode json, List<Input> inputs, List<String> missing) {
    if (!inputs.isEmpty()) {
      ArrayNode array = json.putArray("inputs");
      inputs.forEach(input -> array.add(json(input)));
    }
    if (!missing.isEmpty()) {
      ArrayNode array = json.putArray("missing");
      missing.forEach(array::add);
    }
  }

  private static ObjectNode json(Input input) {
    ObjectNode json = JSON.createObjectNode().put("source", input.source());
    if (!input.part().isEmpty()) {
      json.put("part", input.part());
    }
    if (input.files() > 0) {
      json.put("files", input.files()).put("bytes", input.bytes());
    }
    input.newest().ifPresent(time -> json.put("newest", time.toString()));
    return json.put("data", input.origin().toString());
  }

  static String hexadecimal(long crc32) {
    return String.format(Locale.ROOT, "%08x", crc32);
  }

  static Manifest read(Path file) {
    try {
      JsonNode json = JSON.readTree(TextFile.read(file));
      int format = json.path("format").asInt();
      if (format > FORMAT) {
        throw new BadInputException(
            file + ": written by a newer version of PixelMon (format " + format + ")",
            "Use that version in this folder.");
      }
      if (format != FORMAT) {
        throw new BadInputException(file + ": not a manifest of PixelMon", HINT);
      }
      SortedMap<String, Manifest.Run> runs = new TreeMap<>();
      for (Map.Entry<String, JsonNode> run : json.path("runs").properties()) {
        runs.put(run.getKey(), run(run.getValue()));
      }
      List<Manifest.Product> products = new ArrayList<>();
      json.path("products").forEach(product -> products.add(product(product)));
      return new Manifest(runs, products);
    } catch (NoSuchFileException e) {
      return Manifest.empty();
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new BadInputException(file + ":" + line + ": malformed JSON", HINT, e);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new BadInputException(file + ": damaged: " + e.getMessage(), HINT, e);
    } catch (IOException e) {
      throw BadInputException.unreadable(file, HINT, e);
    }
  }

  private static Manifest.Run run(JsonNode json) {
    return new Manifest.Run(
        text(json, "command"), text(json, "version"), inputs(json), missing(json));
  }

  private static Manifest.Product product(JsonNode json) {
    SortedMap<String, Stamp> files = new TreeMap<>();
    for (Map.Entry<String, JsonNode> file : json.path("files").properties()) {
      files.put(
          file.getKey(),
          new Stamp(
              file.getValue().path("bytes").asLong(-1),
              Instant.parse(text(file.getValue(), "modified")),
              Long.parseLong(text(file.getValue(), "crc32"), 16)));
    }
    return new Manifest.Product(
        text(json, "run"), files, origin(json), inputs(json), missing(json));
  }

  private static List<Input> inputs(JsonNode json) {
    List<Input> inputs = new ArrayList<>();
    for (JsonNode input : json.path("inputs")) {
      inputs.add(
          new Input(
              text(input, "source"),
              input.path("part").asText(""),
              input.path("files").asInt(0),
              input.path("bytes").asLong(0),
              input.has("newest")
                  ? Optional.of(Instant.parse(text(input, "newest")))
                  : Optional.empty(),
              origin(input)));
    }
    return inputs;
  }

  private static Origin origin(JsonNode json) {
    String text = text(json, "data");
    return Origin.parse(text)
        .orElseThrow(() -> new IllegalArgumentException("unknown kind of data '" + text + "'"));
  }

  private static List<String> missing(JsonNode json) {
    List<String> missing = new ArrayList<>();
    json.path("missing").forEach(each -> missing.add(each.asText()));
    return missing;
  }

  private static String text(JsonNode json, String field) {
    if (!json.path(field).isTextual()) {
      throw new IllegalArgumentException("'" + field + "' is missing");
    }
    return json.path(field).textValue();
  }
}
