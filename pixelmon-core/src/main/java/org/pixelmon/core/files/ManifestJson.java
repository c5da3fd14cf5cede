package org.pixelmon.core.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.io.TextFile;

/**
 * The text form of a {@link Manifest}: JSON, a line a run and a line a product. Written and read as
 * a stream of tokens: binding of objects takes longer to start than everything else here.
 */
final class ManifestJson {

  private static final int FORMAT = 1;
  private static final String HINT =
      "Move it away: the files stay good, only how they were made is forgotten.";
  private static final JsonFactory JSON = new JsonFactory();

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
      out.write(comma);
      try (JsonGenerator json = generator(out)) {
        write(product, json);
      }
      comma = ",\n";
    }
    out.write("\n]");
    if (!manifest.begun().isEmpty()) {
      out.write(",\n\"begun\":");
      try (JsonGenerator json = generator(out)) {
        json.writeStartObject();
        for (Map.Entry<String, Instant> run : manifest.begun().entrySet()) {
          json.writeStringField(run.getKey(), run.getValue().toString());
        }
        json.writeEndObject();
      }
    }
    out.write("}\n");
  }

  private static JsonGenerator generator(Writer out) throws IOException {
    return JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  /** A run in one line, the same for the same run. */
  static String text(Manifest.Run run) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = generator(text)) {
      json.writeStartObject();
      json.writeStringField("command", run.command());
      json.writeStringField("version", run.version());
      json.writeNumberField("form", run.form());
      write(run.inputs(), run.missing(), json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(Manifest.Product product, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("files");
    for (Map.Entry<String, Stamp> file : product.files().entrySet()) {
      json.writeObjectFieldStart(file.getKey());
      json.writeNumberField("bytes", file.getValue().bytes());
      json.writeStringField("modified", file.getValue().modified());
      json.writeStringField("crc32", hexadecimal(file.getValue().crc32()));
      json.writeEndObject();
    }
    json.writeEndObject();
    writeTexts("without", product.without(), json);
    json.writeStringField("run", product.run());
    json.writeStringField("data", product.origin().toString());
    write(product.inputs(), product.missing(), json);
    json.writeEndObject();
  }

  private static void write(List<Input> inputs, List<String> missing, JsonGenerator json)
      throws IOException {
    if (!inputs.isEmpty()) {
      json.writeArrayFieldStart("inputs");
      for (Input input : inputs) {
        write(input, json);
      }
      json.writeEndArray();
    }
    writeTexts("missing", missing, json);
  }

  private static void writeTexts(String name, Collection<String> texts, JsonGenerator json)
      throws IOException {
    if (!texts.isEmpty()) {
      json.writeArrayFieldStart(name);
      for (String each : texts) {
        json.writeString(each);
      }
      json.writeEndArray();
    }
  }

  private static void write(Input input, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("source", input.source());
    if (!input.part().isEmpty()) {
      json.writeStringField("part", input.part());
    }
    if (input.files() > 0) {
      json.writeNumberField("files", input.files());
      json.writeNumberField("bytes", input.bytes());
    }
    if (input.newest().isPresent()) {
      json.writeStringField("newest", input.newest().get().toString());
    }
    json.writeStringField("data", input.origin().toString());
    if (input.fingerprint().isPresent()) {
      Fingerprint was = input.fingerprint().get();
      json.writeStringField("kind", was.kind().toString());
      if (!was.looks().isEmpty()) {
        json.writeStringField("looks", was.looks());
      }
      json.writeStringField("sum", was.sum());
    }
    json.writeEndObject();
  }

  /** Eight digits. */
  static String hexadecimal(long crc32) {
    String digits = Long.toHexString(crc32);
    return "0".repeat(8 - digits.length()) + digits.toLowerCase(Locale.ROOT);
  }

  static Manifest read(Path file) {
    try {
      JsonObject json = JsonObject.parse(JSON, TextFile.read(file));
      long format = json.number("format");
      if (format > FORMAT) {
        throw new BadInputException(
            file + ": written by a newer version of PixelMon (format " + format + ")",
            "Use that version in this folder.");
      }
      SortedMap<String, Manifest.Run> runs = new TreeMap<>();
      json.objects("runs").forEach((number, run) -> runs.put(number, run(run)));
      List<Manifest.Product> products = new ArrayList<>();
      json.list("products").forEach(product -> products.add(product(product)));
      SortedMap<String, Instant> begun = new TreeMap<>();
      json.texts("begun", (run, time) -> begun.put(run, Instant.parse(time)));
      return new Manifest(runs, products, begun);
    } catch (NoSuchFileException e) {
      return Manifest.empty();
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new BadInputException(file + ":" + line + ": malformed JSON", HINT, e);
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      throw new BadInputException(file + ": damaged: " + e.getMessage(), HINT, e);
    } catch (IOException e) {
      throw BadInputException.unreadable(file, HINT, e);
    }
  }

  private static Manifest.Run run(JsonObject json) {
    return new Manifest.Run(
        json.text("command"),
        json.text("version"),
        json.has("form") ? Math.toIntExact(json.number("form")) : 0,
        inputs(json),
        json.texts("missing"));
  }

  private static Manifest.Product product(JsonObject json) {
    SortedMap<String, Stamp> files = new TreeMap<>();
    json.objects("files")
        .forEach(
            (name, file) ->
                files.put(
                    name,
                    new Stamp(
                        file.number("bytes"),
                        file.text("modified"),
                        Long.parseLong(file.text("crc32"), 16))));
    SortedSet<String> without = new TreeSet<>(json.texts("without"));
    if (files.isEmpty() && without.isEmpty()) {
      throw new IllegalArgumentException("a product of no files");
    }
    return new Manifest.Product(
        json.text("run"), files, without, origin(json), inputs(json), json.texts("missing"));
  }

  private static List<Input> inputs(JsonObject json) {
    List<Input> inputs = new ArrayList<>();
    for (JsonObject input : json.list("inputs")) {
      boolean ofFiles = input.has("files");
      inputs.add(
          new Input(
              input.text("source"),
              input.has("part") ? input.text("part") : "",
              ofFiles ? Math.toIntExact(input.number("files")) : 0,
              ofFiles ? input.number("bytes") : 0,
              input.has("newest")
                  ? Optional.of(Instant.parse(input.text("newest")))
                  : Optional.empty(),
              origin(input),
              fingerprint(input)));
    }
    return inputs;
  }

  private static Optional<Fingerprint> fingerprint(JsonObject input) {
    if (!input.has("kind")) {
      return Optional.empty();
    }
    String kind = input.text("kind");
    return Optional.of(
        new Fingerprint(
            Fingerprint.Kind.parse(kind)
                .orElseThrow(
                    () -> new IllegalArgumentException("unknown kind of input '" + kind + "'")),
            input.has("looks") ? input.text("looks") : "",
            input.text("sum")));
  }

  private static Origin origin(JsonObject json) {
    String text = json.text("data");
    return Origin.parse(text)
        .orElseThrow(() -> new IllegalArgumentException("unknown kind of data '" + text + "'"));
  }
}
