package org.pixelmon.core.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pixelmon.core.cli.PixelMonCommand;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.files.FluenceFiles;
import org.pixelmon.core.files.Input;
import org.pixelmon.core.files.Origin;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.geometry.Detector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code pixelmon-fills demo}. */
@Command(
    name = "demo",
    header = "Makes an archive of invented but sensible data, to try everything without CERN.",
    description = {
      "Fills, lumi sections, currents, voltages and temperatures of a demo detector: two years with"
          + " the winter stop between them, of which only some long fills are there and records"
          + " between them are few; or so many fills one after the other, recorded in full. The"
          + " same options give the same data. Beside the archive of a home folder comes a fluence"
          + " field as FLUKA writes it, in its usual place, unless another one is there. An archive"
          + " that is no demo archive is never touched."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  pixelmon-fills demo",
      "      two years, fills from 7920 on, in data/archive",
      "  pixelmon-fills demo --fills 60 --seed 2 -o other/archive"
    })
public final class DemoCommand extends PixelMonCommand {

  @Option(
      names = "--years",
      paramLabel = "N",
      description =
          "Number of years, 1 to 3, each with some 40 fills (default: "
              + DemoPeriod.DEFAULT_YEARS
              + ").")
  private Integer years;

  @Option(
      names = "--fills",
      paramLabel = "N",
      description = "Number of fills with stable beams, instead of years.")
  private Integer fills;

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
        new DemoSettings(firstFill, period(), start, seed, archive, Optional.ofNullable(until));
    DemoDetector detector = new DemoDetector(Detector.load(context.config().configDir()));
    DemoSummary summary = detector.write(settings, context.progress());
    context.written(List.of(archive));
    context.count("fills", summary.fills());
    context.count("currents", summary.currentRows());
    context.count("temperatures", summary.temperatureRows());
    context.count("voltages", summary.voltageRows());
    context.count("lumi_sections", summary.lumiSections());
    // An archive that is made elsewhere is no home folder's.
    if (output == null) {
      writeField(context);
    }
    context.summary(describe(summary));
    return ExitCode.OK;
  }

  private DemoPeriod period() {
    if (fills == null) {
      return DemoPeriod.years(years == null ? DemoPeriod.DEFAULT_YEARS : years);
    }
    if (years != null) {
      throw new UsageException(
          "--fills and --years both say how long the demo is", "Give one of them.");
    }
    return DemoPeriod.fills(fills);
  }

  private void writeField(RunContext context) {
    Path file = context.path(Path.of(FluenceFiles.FLUKA_RESULT));
    if (Files.exists(file)) {
      if (!DemoField.isIn(file)) {
        context.note(context.shown(file) + " is there already, and is not the demo's: left alone");
      }
      return;
    }
    try (StageOutput stage = context.stageOutput()) {
      stage.input(Input.of("pixelmon-fills demo", "fluence field", Origin.INVENTED));
      new DemoField(DemoSettings.DEFAULT_SEED).write(file);
      stage.made(List.of(file));
    }
    context.written(List.of(file));
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
