package org.pixelmon.core.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What surrounds a run, so that tests can surround it differently.
 *
 * @param variables environment variables
 * @param workingDirectory folder relative paths start from
 * @param out standard output: results only
 * @param err standard error: everything else
 * @param colour whether standard output is a terminal
 * @param progress whether standard error is a terminal
 */
public record Environment(
    Map<String, String> variables,
    Path workingDirectory,
    PrintWriter out,
    PrintWriter err,
    boolean colour,
    boolean progress) {

  /** The process's own surroundings; the launcher tells which streams are terminals. */
  public static Environment ofProcess() {
    return new Environment(
        System.getenv(),
        Path.of("").toAbsolutePath(),
        writer(FileDescriptor.out),
        writer(FileDescriptor.err),
        Boolean.getBoolean("pixelmon.stdout.terminal") && System.getenv("NO_COLOR") == null,
        Boolean.getBoolean("pixelmon.stderr.terminal"));
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
  }
}
