package org.pixelmon.temperatures.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.pixelmon.core.cli.FillRangeOptions;
import org.pixelmon.core.cli.PixelMonCommand;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.config.Configuration;
import org.pixelmon.core.config.Setting;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.files.FillSelection;
import org.pixelmon.core.files.FillsFile;
import org.pixelmon.core.files.TemperaturesFile;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.omds.Omds;
import org.pixelmon.temperatures.readoutgroup.FillTemperatures;
import org.pixelmon.temperatures.readoutgroup.ReadoutGroupTemperatures;
import org.pixelmon.temperatures.readoutgroup.TemperatureSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pixelmon-temperatures readout-groups}. */
@Command(
    name = "readout-groups",
    mixinStandardHelpOptions = true,
    header = "Silicon temperature of each readout group at the measurement time of each fill.",
    description = {
      "Mean of the sensors of the group's cooling loop, in K, plus self-heating while the high"
          + " voltage is on (4 K in layer 4, 3 K elsewhere). Writes one file per fill,"
          + " <output>/BPix/<fill>.txt."
    },
    footer = {
      "",
      "Examples:",
      "  pixelmon-temperatures readout-groups -ff 7920 -lf 7978 -s Barrel",
      "  pixelmon-temperatures readout-groups -ff 8395 -lf 8395 -s Barrel --offline -v \\",
      "      -f data/fills_info/fills_run3.csv"
    })
public final class ReadoutGroupsCommand extends PixelMonCommand {

  private static final int MAX_LOOKBACK_HOURS = 366 * 24;

  @Mixin private FillRangeOptions range;

  @Option(
      names = {"-s", "--sub-system"},
      required = true,
      paramLabel = "Barrel",
      description = "Subsystem; only the barrel's cooling loops are mapped to readout groups.")
  private String subSystem;

  @Option(
      names = {"-f", "--fills", "--input-fills-file-name"},
      paramLabel = "FILE",
      defaultValue = FillsFile.DEFAULT,
      description = "Fills file (default: ${DEFAULT-VALUE}).")
  private Path fillsFile;

  @Option(
      names = {"-delay", "--measurement-delay"},
      paramLabel = "SECONDS",
      defaultValue = "1200",
      description = "Time after the start of stable beams (default: ${DEFAULT-VALUE}).")
  private long delay;

  @Option(
      names = {"-o", "--output-directory"},
      paramLabel = "DIR",
      defaultValue = TemperaturesFile.FOLDER,
      description = "Output folder (default: ${DEFAULT-VALUE}).")
  private Path output;

  @Override
  protected ExitCode run(RunContext context) {
    SubSystem wanted = SubSystem.parse(subSystem);
    if (wanted != SubSystem.BARREL) {
      throw new UsageException(
          "readout-group temperatures exist for the barrel only, got -s " + subSystem,
          "No table maps the endcap's cooling loops to readout groups.");
    }
    List<Fill> fills = FillSelection.inRange(context.path(fillsFile), range.range());
    List<FillTemperatures> results = measure(context, fills);
    List<Path> written = new ArrayList<>();
    for (FillTemperatures result : results) {
      Path file = TemperaturesFile.of(context.path(output), wanted, result.fill());
      TemperaturesFile.write(file, result.kelvin());
      written.add(file);
    }
    context.written(written);
    return report(context, results);
  }

  private List<FillTemperatures> measure(RunContext context, List<Fill> fills) {
    Configuration config = context.config();
    Detector detector = Detector.load(config.configDir());
    try (Omds omds = Omds.open(config, context.progress())) {
      return new ReadoutGroupTemperatures(omds, detector, settings(config)).of(fills);
    }
  }

  private TemperatureSettings settings(Configuration config) {
    if (delay < 0) {
      throw new UsageException("-delay is below 0: " + delay + " s", "Example: -delay 1200.");
    }
    return new TemperatureSettings(
        Duration.ofSeconds(delay),
        TemperatureSettings.MAX_VALID_CELSIUS,
        config.number(Setting.HV_ON_VOLT),
        lookback(config));
  }

  private static Duration lookback(Configuration config) {
    double hours = config.number(Setting.LOOKBACK_LIMIT_HOURS);
    if (hours < 0 || hours > MAX_LOOKBACK_HOURS) {
      throw new UsageException(
          "setting "
              + Setting.LOOKBACK_LIMIT_HOURS.key()
              + " wants hours from 0 to "
              + MAX_LOOKBACK_HOURS
              + ", got "
              + hours,
          "The default is " + Setting.LOOKBACK_LIMIT_HOURS.builtIn() + ".");
    }
    return Duration.ofSeconds(Math.round(hours * 3600));
  }

  private static ExitCode report(RunContext context, List<FillTemperatures> results) {
    boolean complete = true;
    for (FillTemperatures result : results) {
      if (!result.missing().isEmpty()) {
        complete = false;
        context.missing(
            "fill "
                + result.fill()
                + ": no temperature for "
                + result.missing().size()
                + " groups");
        result.missing().forEach(group -> context.detail("  " + group));
      }
      if (!result.withoutVoltage().isEmpty()) {
        context.note(
            "fill "
                + result.fill()
                + ": no voltage record for "
                + result.withoutVoltage().size()
                + " groups, taken as off");
        context.detail("  " + String.join(" ", result.withoutVoltage()));
      }
    }
    context.note("temperatures of " + results.size() + " fills written");
    return complete ? ExitCode.OK : ExitCode.PARTIAL;
  }
}
