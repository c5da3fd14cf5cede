package org.pixelmon.core.demo;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pixelmon.core.cli.PixelMonCommand;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.geometry.Detector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code pixelmon-fills demo}. */
@Command(
    name = "demo",
    header = "Makes an archive of invented but sensible data, to try everything without CERN.",
    description = {
      "Fills, lumi sections, currents, voltages and temperatures of a demo detector. The same",
      "options give the same data. An archive that is no demo archive is never touched."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  pixelmon-fills demo",
      "      30 fills from 7920 on, in data/archive",
      "  pixelmon-fills demo --fills 60 --seed 2 -o other/archive"
    })
public final class DemoCommand extends PixelMonCommand {

  @Option(
      names = "--fills",
      paramLabel = "N",
      defaultValue = "" + DemoSettings.DEFAULT_FILLS,
      description = "Number of fills with stable beams (default: ${DEFAULT-VALUE}).")
  private int fills;

  @Option(
      names = {"-ff", "--first-fill"},
      paramLabel = "FILL",
      defaultValue = "" + DemoSettings.DEFAULT_FIRST_FILL,
      description = "Number of the first of them (default: ${DEFAULT-VALUE}).")
  private int firstFill;

  @Option(
      names = "--start",
      paramLabel = "DAY",
      description = "UTC day of the first fill (default: 2022-07-05).")
  private LocalDate start = DemoSettings.DEFAULT_START;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "" + DemoSettings.DEFAULT_SEED,
      description = "Another seed gives other data of the same kind (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      description =
          "UTC time at which to look, as 2022-07-10T12:00:00Z: the archive has nothing of what comes"
              + " later. A later time lets the same demo grow (default: the end).")
  private Instant until;

  @Option(
      names = {"-o", "--output", "--archive"},
      paramLabel = "DIR",
      description = "Folder of the archive to make (default: <home>/data/archive).")
  private Path output;

  @Override
  protected boolean makesHome() {
    return true;
  }

  @Override
  protected ExitCode run(RunContext context) {
    Path archive = output == null ? context.config().archiveDir() : context.path(output);
    DemoSettings settings =
        new DemoSettings(firstFill, fills, start, seed, archive, Optional.ofNullable(until));
    DemoDetector detector = new DemoDetector(Detector.load(context.config().configDir()));
    DemoSummary summary = detector.write(settings, context.progress());
    context.written(List.of(archive));
    context.note(describe(summary));
    return ExitCode.OK;
  }

  private static String describe(DemoSummary summary) {
    return String.format(
        Locale.ROOT,
        "demo archive: %d fills %d-%d, %s to %s, %.2f /fb; %d currents, %d temperatures,"
            + " %d voltages, %d lumi sections",
        summary.fills(),
        summary.firstFill(),
        summary.lastFill(),
        summary.firstDay(),
        summary.lastDay(),
        summary.deliveredFb(),
        summary.currentRows(),
        summary.temperatureRows(),
        summary.voltageRows(),
        summary.lumiSections());
  }
}
