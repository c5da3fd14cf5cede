package org.pixelmon.core.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.secret.Secrets;

/**
 * An {@link Outcome} as one line of JSON, as docs/json.md says. Loaded only when it is wanted: the
 * library costs time at start.
 */
final class JsonResult {

  /** Raised when a field changes its meaning or goes; new fields leave it as it is. */
  private static final int SCHEMA_VERSION = 1;

  private static final JsonFactory JSON = new JsonFactory();

  private final Outcome outcome;
  private final ErrorPlace places;

  private JsonResult(Outcome outcome, Path workingDirectory) {
    this.outcome = outcome;
    this.places = new ErrorPlace(outcome.home().orElse(workingDirectory));
  }

  /**
   * The whole text.
   *
   * @param program name of the executable
   * @param code what the process ends with
   */
  static String of(Outcome outcome, String program, int code, Path workingDirectory) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      new JsonResult(outcome, workingDirectory).write(json, program, code);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  private void write(JsonGenerator json, String program, int code) throws IOException {
    Instant started = outcome.started().truncatedTo(ChronoUnit.MILLIS);
    Instant ended = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Fields all =
        new Fields()
            .with("schema_version", SCHEMA_VERSION)
            .with("program", program)
            .with("version", VersionText.number())
            .with("command", outcome.command().isEmpty() ? null : outcome.command())
            .with("arguments", Secrets.maskArguments(outcome.arguments()))
            .with("home", outcome.home())
            .with("started", started)
            .with("ended", ended)
            .with("seconds", outcome.sinceStart().toMillis() / 1000.0)
            .with("exit_code", code)
            .with("meaning", ExitCode.of(code).meaning())
            .with("summary", outcome.failure().isPresent() ? "" : outcome.summary())
            .with("files", outcome.files().stream().map(JsonResult::file).toList())
            .with("counts", outcome.counts())
            .with("missing", outcome.missing().stream().map(JsonResult::missing).toList())
            .with("absent", outcome.absent().stream().map(JsonResult::missing).toList())
            .with("notes", outcome.notes())
            .with("warnings", outcome.warnings())
            .with("error", outcome.failure().map(this::error))
            .with("result", outcome.results());
    write(json, all);
  }

  private static Fields file(Path file) {
    MadeFile made = MadeFile.of(file);
    return new Fields().with("path", file).with("bytes", made.bytes()).with("kind", made.kind());
  }

  /** Relative to the home folder where it lies below that. */
  private Path below(Path file) {
    return outcome
        .home()
        .filter(home -> file.startsWith(home) && !file.equals(home))
        .map(home -> home.relativize(file))
        .orElse(file);
  }

  private static Fields missing(Missing missing) {
    return new Fields()
        .with("what", missing.what())
        .with("fill", missing.fill())
        .with("names", missing.names())
        .with("reason", missing.reason());
  }

  private Fields error(Outcome.Failure failure) {
    ErrorPlace.Place place = places.of(failure.message());
    return new Fields()
        .with("message", failure.message())
        .with("remedy", failure.remedy())
        .with("file", place.file())
        .with("line", place.line());
  }

  private void write(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Fields fields) {
      write(json, fields.values());
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(entry.getKey().toString());
        write(json, entry.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof Collection<?> list) {
      json.writeStartArray();
      for (Object each : list) {
        write(json, each);
      }
      json.writeEndArray();
    } else if (value instanceof Optional<?> optional) {
      write(json, optional.orElse(null));
    } else if (value instanceof OptionalInt optional) {
      write(json, optional.isPresent() ? optional.getAsInt() : null);
    } else if (value instanceof OptionalLong optional) {
      write(json, optional.isPresent() ? optional.getAsLong() : null);
    } else if (value instanceof OptionalDouble optional) {
      write(json, optional.isPresent() ? optional.getAsDouble() : null);
    } else if (value instanceof Number number) {
      writeNumber(json, number);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Path path) {
      json.writeString(Secrets.mask(below(path).toString()));
    } else if (value == null) {
      json.writeNull();
    } else {
      json.writeString(Secrets.mask(value.toString()));
    }
  }

  /** JSON has neither infinities nor NaN. */
  private static void writeNumber(JsonGenerator json, Number number) throws IOException {
    if (number instanceof BigDecimal decimal) {
      json.writeNumber(decimal);
    } else if (number instanceof BigInteger integer) {
      json.writeNumber(integer);
    } else if (number instanceof Double || number instanceof Float) {
      double value = number.doubleValue();
      if (Double.isFinite(value)) {
        json.writeNumber(value);
      } else {
        json.writeNull();
      }
    } else {
      json.writeNumber(number.longValue());
    }
  }
}
