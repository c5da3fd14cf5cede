package org.pixelmon.temperatures.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.archive.TableDays;
import org.pixelmon.core.archive.UtcDays;
import org.pixelmon.core.cli.Missing;
import org.pixelmon.core.cli.OmdsCommand;
import org.pixelmon.core.cli.ReplaceEmptyOption;
import org.pixelmon.core.cli.RunContext;
import org.pixelmon.core.error.ExitCode;
import org.pixelmon.core.error.NoDataException;
import org.pixelmon.core.files.AnnealingFile;
import org.pixelmon.core.files.Input;
import org.pixelmon.core.files.SensorNamesFile;
import org.pixelmon.core.files.StageOutput;
import org.pixelmon.core.geometry.CoolingSystem;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.records.Records;
import org.pixelmon.core.temperature.HvState;
import org.pixelmon.core.temperature.TemperatureSettings;
import org.pixelmon.temperatures.annealing.AnnealingFiles;
import org.pixelmon.temperatures.annealing.AnnealingSummary;
import org.pixelmon.temperatures.annealing.DayMeans;
import org.pixelmon.temperatures.annealing.Period;
import org.pixelmon.temperatures.annealing.SensorChoice;
import org.pixelmon.temperatures.annealing.SummaryFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pixelmon-temperatures annealing}. */
@Command(
    name = "annealing",
    mixinStandardHelpOptions = true,
    header = "Time-weighted mean temperature of each sensor by UTC day.",
    description = {
      "Writes <output>/<sensor>.txt, one line '<milliseconds since 1970 of 12:00 UTC>\\t<mean>' a"
          + " day, degrees Celsius. A reading holds until the next one; the value at midnight is that"
          + " of the last reading before, at most temperatures.lookbackLimitHours old. Nulls and"
          + " readings above 40 C are none. Days of the period are replaced in files that are there,"
          + " others stay.",
      "With --summary also mean, median and spread over the sensors, in summary.csv and"
          + " summary.root; without a period, of the files that are there."
    },
    footer = {
      "",
      "Examples:",
      "  pixelmon-temperatures annealing -ff 7920 -lf 7983",
      "  pixelmon-temperatures annealing -s 2022-07-05 -e 2022-07-08",
      "  pixelmon-temperatures annealing --summary",
      "  pixelmon-temperatures annealing -s 2022-07-05 -e 2022-07-08 --dry-run"
    })
public final class AnnealingCommand extends OmdsCommand {

  @Mixin private PeriodOptions period;
  @Mixin private ReplaceEmptyOption replaceEmpty;

  @Option(
      names = {"-sfn", "--sensors", "--sensor-names-file-name"},
      paramLabel = "FILE",
      description =
          "Sensors, one name a line (default: all on the barrel's cooling loops that"
              + " config/cooling/sensor_aliases.csv knows).")
  private Path sensorNames;

  @Option(
      names = {"-o", "--output", "--output-directory"},
      paramLabel = "DIR",
      defaultValue = AnnealingFile.FOLDER,
      description = "Output folder (default: ${DEFAULT-VALUE}).")
  private Path output;

  @Option(
      names = "--summary",
      description =
          "Write mean, median, spread and number of sensors by day, too: over all, each half"
              + " cylinder, each layer. Means above 70 C do not count; a day wants 5 sensors.")
  private boolean summary;

  @Override
  protected ExitCode run(RunContext context) {
    Instant now = Instant.now();
    Optional<Period> asked = period.period(context, summary);
    asked.ifPresent(days -> days.requirePast(now));
    CoolingSystem cooling = Detector.load(context.config().configDir()).cooling();
    Path folder = context.path(output);
    ExitCode code = ExitCode.OK;
    if (isDryRun()) {
      return plan(context, asked, cooling, now);
    }
    if (asked.isPresent()) {
      code = means(context, asked.get(), cooling, folder, now);
    }
    if (summary) {
      summarise(context, cooling, folder);
    }
    return code;
  }

  private ExitCode means(
      RunContext context, Period days, CoolingSystem cooling, Path folder, Instant now) {
    TemperatureSettings settings = TemperatureSettings.of(context.config(), HvState.UNKNOWN);
    try (Records records = records(context)) {
      SortedSet<String> named = records.names(ArchiveTable.TKPLCREADSENSOR);
      SensorChoice sensors =
          sensorNames == null
              ? SensorChoice.ofLoops(cooling.sensors(), named)
              : SensorChoice.ofFile(context.path(sensorNames), named);
      AnnealingFiles files = new AnnealingFiles(folder, sensors.known());
      DayMeans.Answer answer =
          dayMeans(context, records, sensors.known(), settings, now).over(days);
      AnnealingReport report = new AnnealingReport(context, days, sensors, answer);
      report.refuseNothing(records);
      try (StageOutput stage = context.stageOutput()) {
        stage.input(
            context.archive(
                ArchiveTable.TKPLCREADSENSOR.tableName()
                    + ", "
                    + days.first()
                    + " to "
                    + days.end().minusDays(1)));
        files.write(answer.sensors(), replaceEmpty.isGiven());
        files.kept().forEach(sensor -> stage.missing(sensor + ": an older file is kept"));
        report.missing().forEach(stage::missing);
        stage.made(files.written());
        if (sensorNames == null) {
          noteDays(context, stage, folder, days, answer, settings);
        }
      }
      context.written(files.written());
      ExitCode code = report.tell(now);
      if (files.kept().isEmpty()) {
        return code;
      }
      String kept =
          "no reading in the period; older files are kept ("
              + ReplaceEmptyOption.NAME
              + " empties them)";
      context.missing(
          kept + ": " + String.join(" ", files.kept()), Missing.of("sensors", files.kept(), kept));
      return ExitCode.PARTIAL;
    }
  }

  /** The days stand in the files of all sensors: each is noted by itself, with what it rests on. */
  private static void noteDays(
      RunContext context,
      StageOutput stage,
      Path folder,
      Period period,
      DayMeans.Answer answer,
      TemperatureSettings settings) {
    for (int i = 0; i < period.days(); i++) {
      LocalDate day = period.day(i);
      LocalDate from = UtcDays.of(UtcDays.start(day).minus(settings.sensorLookback()));
      Input archive = context.archive("");
      stage.without(
          folder,
          day.toString(),
          List.of(
              stage.days(archive, new TableDays(ArchiveTable.TKPLCREADSENSOR, day, day)),
              stage.days(archive, new TableDays(ArchiveTable.TKPLCREADSENSOR, from, day))),
          answer.missing().contains(day) ? List.of("the archive lacks the day") : List.of());
    }
  }

  private static DayMeans dayMeans(
      RunContext context,
      Records records,
      List<String> sensors,
      TemperatureSettings settings,
      Instant now) {
    return new DayMeans(
        records,
        sensors,
        settings.maxCelsius(),
        settings.sensorLookback(),
        now,
        context.progress());
  }

  /** Which sensors have names does not decide which days are read: those of the tables serve. */
  private ExitCode plan(
      RunContext context, Optional<Period> asked, CoolingSystem cooling, Instant now) {
    TemperatureSettings settings = TemperatureSettings.of(context.config(), HvState.UNKNOWN);
    try (Records records = records(context)) {
      asked.ifPresent(
          days -> dayMeans(context, records, sensors(context, cooling), settings, now).over(days));
      return tell(context, records.plan());
    }
  }

  private List<String> sensors(RunContext context, CoolingSystem cooling) {
    return sensorNames == null
        ? cooling.sensors()
        : new ArrayList<>(SensorNamesFile.read(context.path(sensorNames)).keySet());
  }

  private void summarise(RunContext context, CoolingSystem cooling, Path folder) {
    List<String> sensors = sensors(context, cooling);
    AnnealingFiles files = new AnnealingFiles(folder, sensors);
    AnnealingSummary summed = new AnnealingSummary(cooling);
    context
        .progress()
        .each("reading sensors", sensors, sensor -> summed.add(sensor, files.means(sensor)));
    List<AnnealingSummary.Row> rows = summed.rows();
    if (rows.isEmpty()) {
      throw new NoDataException(
          folder + ": no day has the means of 5 sensors",
          "Make the files of more sensors first, by giving a period.");
    }
    try (StageOutput stage = context.stageOutput()) {
      sensors.forEach(sensor -> stage.input(AnnealingFile.of(folder, sensor)));
      List<Path> written = new SummaryFiles(folder).write(summed);
      stage.made(written);
      context.written(written);
    }
    LocalDate first = rows.get(0).day();
    LocalDate last = rows.get(rows.size() - 1).day();
    context.count("days", rows.stream().map(AnnealingSummary.Row::day).distinct().count());
    context.summary("summary from " + first + " to " + last + " written");
  }
}
