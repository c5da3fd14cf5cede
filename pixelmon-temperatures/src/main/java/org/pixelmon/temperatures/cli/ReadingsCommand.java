package org.pixelmon.temperatures.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.pixelmon.core.cli.OmdsCommand;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.records.Records;
import org.pixelmon.temperatures.sensor.FillReadings;
import org.pixelmon.temperatures.sensor.ReadingsFiles;
import org.pixelmon.temperatures.sensor.SensorReadings;
import picocli.CommandLine.Mixin;

/** What commands have in common that write readings of sensors, a file a fill. */
abstract class ReadingsCommand extends OmdsCommand {

  @Mixin private ReadingsOptions options;

  /** What is asked of the sensors. */
  @FunctionalInterface
  interface Asked {

    /** The readings of some fills, in a window of this length from the start of stable beams. */
    List<FillReadings> of(
        SensorReadings readings, List<Fill> fills, Optional<SubSystem> subSystem, Duration length);
  }

  /**
   * Asks, writes and tells.
   *
   * @param what the readings in words, for messages
   * @param output folder of the files
   */
  final ExitCode run(RunContext context, String what, Path output, Asked asked) {
    List<FillReadings> found;
    try (Records records = records(context)) {
      if (isDryRun()) {
        new SensorReadings(records).want(options.fills(context), options.window());
        return tell(context, records.plan());
      }
      found =
          asked.of(
              new SensorReadings(records),
              options.fills(context),
              options.subSystem(),
              options.window());
      ReadingsReport.refuseNothing(found, records);
    }
    ReadingsFiles files;
    try (StageOutput stage = context.stageOutput()) {
      options.note(context, stage);
      files =
          new ReadingsFiles(
              context.path(output),
              options.subSystem(),
              options.suffix(),
              options.replaceEmpty(),
              options.inputs(context, stage));
      context.progress().each("writing fills", found, files::write);
    }
    context.written(files.written());
    return new ReadingsReport(context, what, found, files).tell();
  }
}
