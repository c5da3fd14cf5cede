package org.pixelmon.core.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.pixelmon.core.io.AtomicFile;

/**
 * What a run has to say: the one way of results to standard output. People get lines at once; with
 * {@code --json} nothing is printed, and what was collected here becomes one object in the end.
 *
 * <p>Safe for several threads: warnings come from any.
 */
final class Outcome {

  /**
   * Why a run failed.
   *
   * @param message what and where
   * @param remedy what to do; empty when the message says it all
   */
  record Failure(String message, String remedy) {}

  private boolean json;
  private final List<String> arguments;
  private final Instant started = Instant.now();
  private final long startedNanos = System.nanoTime();
  private PrintWriter out;
  private String command = "";
  private Path home;
  private String summary = "";
  private Failure failure;
  private final Set<Path> files = new LinkedHashSet<>();
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final List<Missing> missing = new ArrayList<>();
  private final List<Missing> absent = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Set<String> warnings = new LinkedHashSet<>();
  private final Map<String, Object> results = new LinkedHashMap<>();

  /**
   * The outcome of a run that begins now.
   *
   * @param arguments its words as they were given; they tell whether a machine reads it, also where
   *     they are wrong
   */
  Outcome(List<String> arguments) {
    this.arguments = List.copyOf(arguments);
    int end = arguments.indexOf("--");
    this.json = (end < 0 ? arguments : arguments.subList(0, end)).contains("--json");
  }

  /** Whether a machine reads it. */
  synchronized boolean isJson() {
    return json;
  }

  /** Says so once it is parsed: the option may stand in a file of words. */
  synchronized void json(boolean wanted) {
    json = wanted;
  }

  /** Where lines for people go. */
  synchronized void printTo(PrintWriter target) {
    out = target;
  }

  /** Names what runs, by its words behind the program: {@code archive status}. */
  synchronized void command(String words) {
    command = words;
  }

  synchronized void home(Path folder) {
    home = folder;
  }

  /** A file that was made; people get the line. */
  synchronized void file(Path file, String line) {
    file(file);
    print(line);
  }

  /** A file that was made. */
  synchronized void file(Path file) {
    files.add(file.toAbsolutePath().normalize());
  }

  /** A part of the result: lines for people, data for machines. */
  synchronized void result(String name, Collection<String> lines, Supplier<?> data) {
    if (json) {
      results.put(name, data.get());
    } else {
      lines.forEach(this::print);
    }
  }

  /** A table as CSV with a header: text for people, columns and rows for machines. */
  synchronized void table(String name, AtomicFile.TextWriter csv) {
    try {
      if (json) {
        StringWriter text = new StringWriter();
        csv.writeTo(text);
        results.put(name, JsonTable.of(text.toString()));
      } else {
        csv.writeTo(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void print(String line) {
    if (!json) {
      out.println(line);
    }
  }

  synchronized void count(String what, long number) {
    counts.put(what, number);
  }

  synchronized void missing(Collection<Missing> more) {
    missing.addAll(more);
  }

  synchronized void absent(Collection<Missing> more) {
    absent.addAll(more);
  }

  synchronized void note(String line) {
    notes.add(line);
  }

  synchronized void warning(String line) {
    warnings.add(line);
  }

  /** What was done; several works one after the other. */
  synchronized void summary(String words) {
    summary = summary.isEmpty() ? words : summary + "; " + words;
  }

  synchronized void failed(String message, String remedy) {
    failure = new Failure(message, remedy);
  }

  List<String> arguments() {
    return arguments;
  }

  Instant started() {
    return started;
  }

  /** How long the run has taken so far. */
  Duration sinceStart() {
    return Duration.ofNanos(System.nanoTime() - startedNanos);
  }

  synchronized String command() {
    return command;
  }

  synchronized Optional<Path> home() {
    return Optional.ofNullable(home);
  }

  synchronized String summary() {
    return summary;
  }

  synchronized Optional<Failure> failure() {
    return Optional.ofNullable(failure);
  }

  synchronized List<Path> files() {
    return List.copyOf(files);
  }

  synchronized Map<String, Long> counts() {
    return new LinkedHashMap<>(counts);
  }

  synchronized List<Missing> missing() {
    return List.copyOf(missing);
  }

  synchronized List<Missing> absent() {
    return List.copyOf(absent);
  }

  synchronized List<String> notes() {
    return List.copyOf(notes);
  }

  synchronized List<String> warnings() {
    return List.copyOf(warnings);
  }

  synchronized Map<String, Object> results() {
    return new LinkedHashMap<>(results);
  }
}
