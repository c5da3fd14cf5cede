package org.pixelmon.temperatures.cli;

import java.nio.file.Path;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.files.SensorReadingsFile;
import org.pixelmon.temperatures.sensor.SensorReadings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code pixelmon-temperatures air}. */
@Command(
    name = "air",
    mixinStandardHelpOptions = true,
    header = "All readings of the air sensors after the start of stable beams of each fill.",
    description = {
      "Writes <output>/<fill>[_<subsystem>].txt, one line 'sensor   value   time' a reading, by"
          + " sensor and time; degrees Celsius, UTC. The window runs from the start of stable beams to"
          + " -delay later, both included."
    },
    footer = {
      "",
      "Examples:",
      "  pixelmon-temperatures air -ff 7920 -lf 7983",
      "  pixelmon-temperatures air -ff 7960 -lf 7983 -s EndCap -delay 600 -v"
    })
public final class AirCommand extends ReadingsCommand {

  @Option(
      names = {"-o", "--output", "--output-directory"},
      paramLabel = "DIR",
      defaultValue = SensorReadingsFile.AIR_FOLDER,
      description = "Output folder (default: ${DEFAULT-VALUE}).")
  private Path output;

  @Override
  protected ExitCode run(RunContext context) {
    return run(context, "air temperatures", output, SensorReadings::air);
  }
}
