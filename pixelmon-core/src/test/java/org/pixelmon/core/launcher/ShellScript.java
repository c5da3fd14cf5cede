package org.pixelmon.core.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the project's shell scripts with a bare environment. */
final class ShellScript {

  /** The folder of the scripts in the source tree. */
  static final Path SCRIPTS =
      Path.of(System.getProperty("pixelmon.config")).resolveSibling("scripts");

  private ShellScript() {}

  /** What a run left: exit code and both outputs together. */
  record Result(int code, String text) {}

  /** Writes an executable script. */
  static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    makeExecutable(file);
  }

  /** Copies a script of the source tree. */
  static void copy(String script, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    Files.copy(SCRIPTS.resolve(script), target);
    makeExecutable(target);
  }

  private static void makeExecutable(Path file) {
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  static Process start(
      Path program, Path directory, Map<String, String> environment, String... args)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(directory.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  static Result await(Process process) throws Exception {
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Result(process.exitValue(), text);
  }
}
