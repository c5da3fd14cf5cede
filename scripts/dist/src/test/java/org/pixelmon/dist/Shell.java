package org.pixelmon.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs scripts and programs with a bare environment, and looks at what they leave. */
final class Shell {

  private Shell() {}

  /** What a run left. */
  record Result(int code, String out, String err) {}

  /** Starts a command whose outputs go to files in the folder. */
  static Process start(Path folder, Map<String, String> environment, List<String> command)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().putAll(environment);
    builder.redirectInput(Path.of("/dev/null").toFile());
    builder.redirectOutput(folder.resolve(".out").toFile());
    builder.redirectError(folder.resolve(".err").toFile());
    return builder.start();
  }

  /** Runs a command to its end. */
  static Result run(Path folder, Map<String, String> environment, String... command)
      throws Exception {
    Process process = start(folder, environment, List.of(command));
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    int code = process.waitFor();
    return new Result(
        code,
        Files.readString(folder.resolve(".out"), StandardCharsets.UTF_8),
        Files.readString(folder.resolve(".err"), StandardCharsets.UTF_8));
  }

  /** Writes an executable script of sh. */
  static void script(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  /** All that is below a folder, with what links lead to and the checksums of files. */
  static Map<String, String> tree(Path folder) throws IOException {
    Map<String, String> tree = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.toList()) {
        String name = folder.relativize(path).toString();
        if (Files.isSymbolicLink(path)) {
          tree.put(name, "-> " + Files.readSymbolicLink(path));
        } else if (Files.isDirectory(path)) {
          tree.put(name, "folder");
        } else {
          tree.put(name, Tarball.sha256(path));
        }
      }
    }
    return tree;
  }
}
