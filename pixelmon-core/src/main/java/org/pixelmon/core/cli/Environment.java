package org.pixelmon.core.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What surrounds a run, so that tests can surround it differently.
 *
 * @param variables environment variables
 * @param workingDirectory folder relative paths start from
 * @param out standard output: results only
 * @param err standard error: everything else
 * @param colour whether standard output is a terminal that understands escapes
 * @param progress whether standard error is such a terminal
 * @param outFailure the first failure to write to standard output so far, if there was one
 */
public record Environment(
    Map<String, String> variables,
    Path workingDirectory,
    PrintWriter out,
    PrintWriter err,
    boolean colour,
    boolean progress,
    Supplier<Optional<IOException>> outFailure) {

  /** Surroundings whose standard output never fails. */
  public Environment(
      Map<String, String> variables,
      Path workingDirectory,
      PrintWriter out,
      PrintWriter err,
      boolean colour,
      boolean progress) {
    this(variables, workingDirectory, out, err, colour, progress, Optional::empty);
  }

  /** The same with another standard error. */
  Environment withErr(PrintWriter other) {
    return new Environment(variables, workingDirectory, out, other, colour, progress, outFailure);
  }

  /** The process's own surroundings; the launcher tells which streams are terminals. */
  public static Environment ofProcess() {
    WatchedStream out = new WatchedStream(new FileOutputStream(FileDescriptor.out));
    return new Environment(
        System.getenv(),
        Path.of("").toAbsolutePath(),
        writer(out),
        writer(new FileOutputStream(FileDescriptor.err)),
        Boolean.getBoolean("pixelmon.stdout.terminal") && allowsEscapes(System.getenv()),
        Boolean.getBoolean("pixelmon.stderr.terminal") && allowsEscapes(System.getenv()),
        out::failure);
  }

  /** Whether a terminal may be sent escape sequences; see no-color.org for {@code NO_COLOR}. */
  static boolean allowsEscapes(Map<String, String> variables) {
    return variables.getOrDefault("NO_COLOR", "").isEmpty()
        && !variables.getOrDefault("TERM", "").equals("dumb");
  }

  /**
   * Whether a terminal shows more than ASCII: by the coding that the launcher found, which may have
   * set another locale since, or else by {@code LC_ALL}, {@code LC_CTYPE}, {@code LANG}.
   */
  boolean unicode() {
    String charmap = System.getProperty("pixelmon.terminal.charmap", "");
    return charmap.isEmpty() ? isUnicode(variables) : charmap.equals("UTF-8");
  }

  static boolean isUnicode(Map<String, String> variables) {
    return Stream.of("LC_ALL", "LC_CTYPE", "LANG")
        .map(name -> variables.getOrDefault(name, ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .map(value -> value.toLowerCase(Locale.ROOT).matches(".*utf-?8.*"))
        .orElse(false);
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
