package org.pixelmon.core.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs an installed program as a process.
 *
 * @param bin folder of the launchers
 */
record RunInstalled(Path bin) implements ProgramRunner {

  @Override
  public Ran run(
      Path home,
      Map<String, String> environment,
      String program,
      List<String> arguments,
      Duration limit)
      throws Exception {
    List<String> command = new ArrayList<>(List.of(bin.resolve(program).toString()));
    command.addAll(arguments);
    Path err = Files.createTempFile("pixelmon-fault", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(err.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PIXELMON_"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    if (!ended) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
    String said = Files.readString(err);
    Files.delete(err);
    return new Ran(ended ? process.exitValue() : UNENDED, said);
  }
}
