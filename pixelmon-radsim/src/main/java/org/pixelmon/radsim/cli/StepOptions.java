package org.pixelmon.radsim.cli;

import java.time.Duration;
import org.pixelmon.radsim.step.StepTimes;
import picocli.CommandLine.Option;

/** How a profile is cut into steps: the original's flags and defaults. */
final class StepOptions {

  @Option(
      names = {"-di", "--interfill-delay"},
      paramLabel = "SECONDS",
      defaultValue = "1200",
      description = "Length of the first step between fills (default: ${DEFAULT-VALUE}).")
  private long interfillDelay;

  @Option(
      names = {"-df", "--fill-delay"},
      paramLabel = "SECONDS",
      defaultValue = "1200",
      description = "Length of the first step of a fill (default: ${DEFAULT-VALUE}).")
  private long fillDelay;

  @Option(
      names = {"-tsi", "--interfill-time-step"},
      paramLabel = "SECONDS",
      defaultValue = "3600",
      description = "Length of the other steps between fills (default: ${DEFAULT-VALUE}).")
  private long interfillStep;

  @Option(
      names = {"-tsf", "--fill-time-step"},
      paramLabel = "SECONDS",
      defaultValue = "3600",
      description = "Length of the other steps of a fill (default: ${DEFAULT-VALUE}).")
  private long fillStep;

  StepTimes interfill() {
    return new StepTimes(Duration.ofSeconds(interfillDelay), Duration.ofSeconds(interfillStep));
  }

  StepTimes inFill() {
    return new StepTimes(Duration.ofSeconds(fillDelay), Duration.ofSeconds(fillStep));
  }
}
