package org.pixelmon.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What a process left: exit code and both outputs. */
record ProgramRun(int code, String out, String err) {

  static ProgramRun of(Path directory, Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    Path err = Files.createTempFile("pixelmon", ".err");
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
      builder.directory(directory.toFile());
      builder.environment().remove("PIXELMON_JAVA_OPTS");
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
      return new ProgramRun(process.exitValue(), out, Files.readString(err));
    } finally {
      Files.delete(err);
    }
  }

  /** Whether a command can be found. */
  static boolean isThere(String command) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
  }
}
