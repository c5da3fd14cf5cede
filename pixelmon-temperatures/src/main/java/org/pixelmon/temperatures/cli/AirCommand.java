package org.pixelmon.temperatures.cli;

import java.nio.file.Path;
import java.util.List;
import org.pixelmon.core.cli.ArchiveCommand;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.files.SensorReadingsFile;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.records.Records;
import org.pixelmon.temperatures.sensor.FillReadings;
import org.pixelmon.temperatures.sensor.ReadingsFiles;
import org.pixelmon.temperatures.sensor.SensorReadings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
public final class AirCommand extends ArchiveCommand {

  @Mixin private ReadingsOptions options;

  @Option(
      names = {"-o", "--output", "--output-directory"},
      paramLabel = "DIR",
      defaultValue = SensorReadingsFile.AIR_FOLDER,
      description = "Output folder (default: ${DEFAULT-VALUE}).")
  private Path output;

  @Override
  protected ExitCode run(RunContext context) {
    List<FillReadings> found;
    try (Records records = Records.open(context.config(), context.progress())) {
      found =
          new SensorReadings(records)
              .air(options.fills(context), options.subSystem(), options.window());
      ReadingsReport.refuseNothing(found, records);
    }
    ReadingsFiles files;
    try (StageOutput stage = context.stageOutput()) {
      options.note(context, stage);
      files = new ReadingsFiles(context.path(output), options.subSystem(), options.suffix(), stage);
      found.forEach(files::write);
    }
    context.written(files.written());
    return new ReadingsReport(context, "air temperatures", found, files).tell();
  }
}
