package org.pixelmon.temperatures.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.cli.FillRangeOptions;
import org.pixelmon.core.cli.OmdsCommand;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.config.Configuration;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.files.FillSelection;
import org.pixelmon.core.files.FillsFile;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.files.TemperaturesFile;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.records.Records;
import org.pixelmon.core.temperature.HvState;
import org.pixelmon.core.temperature.SiliconTemperatures;
import org.pixelmon.core.temperature.TemperatureSettings;
import org.pixelmon.temperatures.readoutgroup.BeamHeating;
import org.pixelmon.temperatures.readoutgroup.FillTemperatures;
import org.pixelmon.temperatures.readoutgroup.ReadoutGroupTemperatures;
import org.pixelmon.temperatures.readoutgroup.TemperatureFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pixelmon-temperatures readout-groups}. */
@Command(
    name = "readout-groups",
    mixinStandardHelpOptions = true,
    header = "Silicon temperature of each readout group at the measurement time of each fill.",
    description = {
      "Mean of the sensors of the group's cooling loop (endcap: at its port card), in K, plus"
          + " self-heating while the high voltage is on (4 K in layer 4, 3 K elsewhere). Writes one"
          + " file per fill, <output>/BPix/<fill>.txt or <output>/FPix/<fill>.txt."
    },
    footer = {
      "",
      "Examples:",
      "  pixelmon-temperatures readout-groups -ff 7920 -lf 7983",
      "  pixelmon-temperatures readout-groups -ff 7920 -lf 7983 -s EndCap",
      "  pixelmon-temperatures readout-groups -ff 7965 -lf 7965 -s Barrel --offline -v \\",
      "      -f data/fills_info/fills_run3.csv",
      "  pixelmon-temperatures readout-groups -ff 7920 -lf 7983 --correct-for-fluence",
      "  pixelmon-temperatures readout-groups -ff 7920 -lf 7983 --dry-run"
    })
public final class ReadoutGroupsCommand extends OmdsCommand {

  @Mixin private FillRangeOptions range;

  @Mixin private FluenceCorrectionOptions fluence = new FluenceCorrectionOptions();

  @Option(
      names = {"-s", "--sub-system"},
      paramLabel = "Barrel|EndCap",
      defaultValue = "Barrel",
      description = "Subsystem (default: ${DEFAULT-VALUE}).")
  private SubSystem wanted;

  @Option(
      names = {"-f", "--fills", "--input-fills-file-name"},
      paramLabel = "FILE",
      defaultValue = FillsFile.DEFAULT,
      description = "Fills file (default: ${DEFAULT-VALUE}).")
  private Path fillsFile;

  @Option(
      names = {"-delay", "--delay", "--measurement-delay"},
      paramLabel = "SECONDS",
      defaultValue = "1200",
      description = "Time after the start of stable beams (default: ${DEFAULT-VALUE}).")
  private long delay;

  @Option(
      names = {"-o", "--output", "--output-directory"},
      paramLabel = "DIR",
      description =
          "Output folder (default: "
              + TemperaturesFile.FOLDER
              + ", with --correct-for-fluence "
              + TemperaturesFile.CORRECTED_FOLDER
              + ").")
  private Path output;

  @Option(
      names = "--assume-hv",
      paramLabel = "on|off",
      description =
          "What a group counts as whose high voltage has no record as far back as"
              + " temperatures.hvLookbackDays (default: it is left out).")
  private AssumedVoltage assumed;

  @Option(
      names = {"-bf", "--bad-fills", "--bad-fills-file-name"},
      paramLabel = "FILE",
      description = "Accepted for the original's sake, which makes no use of it either.")
  private Path unusedBadFills;

  /** What the user may say of a high voltage without a record. */
  enum AssumedVoltage {
    ON,
    OFF
  }

  @Override
  protected ExitCode run(RunContext context) {
    fluence.check();
    List<Fill> fills = FillSelection.inRange(context.path(fillsFile), range.range());
    TemperatureSettings settings = settings(context.config());
    Detector detector = Detector.load(context.config().configDir());
    List<ReadoutGroup> groups = detector.groups(wanted);
    if (isDryRun()) {
      return plan(context, fills, detector, settings);
    }
    BeamHeating.Source beam = fluence.source(context, groups, fills);
    List<FillTemperatures> results;
    try (Records records = records(context)) {
      SiliconTemperatures silicon = new SiliconTemperatures(records, detector, settings);
      results =
          new ReadoutGroupTemperatures(silicon, groups, beam).of(fills, Duration.ofSeconds(delay));
      TemperaturesReport.refuseNothing(results, records);
    }
    if (wanted == SubSystem.ENDCAP) {
      context.detail(endcapAssumption(settings));
    }
    TemperatureFiles files;
    try (StageOutput stage = context.stageOutput()) {
      note(context, stage, fills, settings);
      files =
          new TemperatureFiles(
              folder(context), wanted, context.fillInputs(stage, context.path(fillsFile)));
      context.progress().each("writing fills", results, files::write);
    }
    context.written(files.written());
    return new TemperaturesReport(context, results, files).tell();
  }

  private ExitCode plan(
      RunContext context, List<Fill> fills, Detector detector, TemperatureSettings settings) {
    try (Records records = records(context)) {
      new ReadoutGroupTemperatures(
              new SiliconTemperatures(records, detector, settings),
              detector.groups(wanted),
              (fill, at) -> BeamHeating.NONE)
          .of(fills, Duration.ofSeconds(delay));
      List<String> requests = fluence.wouldAsk(context, fills);
      context.show("requests", requests, () -> requests);
      return tell(context, records.plan());
    }
  }

  private void note(
      RunContext context, StageOutput stage, List<Fill> fills, TemperatureSettings settings) {
    stage.context(context.path(fillsFile));
    stage.input(context.archive(ArchiveTable.TKPLCREADSENSOR, fills));
    stage.input(context.archive(ArchiveTable.V_VOLTAGES, fills));
    fluence.inputs(context).forEach(stage::input);
    if (wanted == SubSystem.ENDCAP) {
      stage.context(context.config().configDir().table("cooling/endcap_sensors.csv"));
      stage.missing(endcapAssumption(settings));
    }
  }

  private Path folder(RunContext context) {
    return context.path(
        output != null
            ? output
            : Path.of(
                fluence.wanted() ? TemperaturesFile.CORRECTED_FOLDER : TemperaturesFile.FOLDER));
  }

  /** What the temperatures of the endcaps rest on that nobody has measured. */
  private static String endcapAssumption(TemperatureSettings settings) {
    return "assumed for the endcaps: sensors as in config/cooling/endcap_sensors.csv,"
        + " self-heating "
        + settings.endcapSelfHeating()
        + " K (docs/endcap-temperatures.md)";
  }

  private TemperatureSettings settings(Configuration config) {
    if (delay < 0) {
      throw new UsageException("-delay is below 0: " + delay + " s", "Example: -delay 1200.");
    }
    return TemperatureSettings.of(
        config, assumed == null ? HvState.UNKNOWN : HvState.valueOf(assumed.name()));
  }
}
