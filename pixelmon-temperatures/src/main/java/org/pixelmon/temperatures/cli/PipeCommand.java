package org.pixelmon.temperatures.cli;

import java.nio.file.Path;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.files.SensorReadingsFile;
import org.pixelmon.temperatures.sensor.SensorReadings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code pixelmon-temperatures pipe}. */
@Command(
    name = "pipe",
    mixinStandardHelpOptions = true,
    header = "Last reading of each cooling-pipe sensor after the start of stable beams.",
    description = {
      "Writes <output>/<fill>[_<subsystem>].txt, one line 'sensor   value   time' a sensor that was"
          + " recorded from the start of stable beams to -delay later, both included; degrees Celsius,"
          + " UTC. Values are as recorded, those of broken sensors, too."
    },
    footer = {
      "",
      "Examples:",
      "  pixelmon-temperatures pipe -ff 7920 -lf 7983",
      "  pixelmon-temperatures pipe -ff 7960 -lf 7983 -s EndCap -delay 600 -v",
      "  pixelmon-temperatures pipe -ff 7920 -lf 7983 --dry-run"
    })
public final class PipeCommand extends ReadingsCommand {

  @Option(
      names = {"-o", "--output", "--output-directory"},
      paramLabel = "DIR",
      defaultValue = SensorReadingsFile.PIPE_FOLDER,
      description = "Output folder (default: ${DEFAULT-VALUE}).")
  private Path output;

  @Override
  protected ExitCode run(RunContext context) {
    return run(context, "pipe temperatures", output, SensorReadings::pipe);
  }
}
