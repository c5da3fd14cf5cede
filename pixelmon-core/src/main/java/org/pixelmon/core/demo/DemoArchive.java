package org.pixelmon.core.demo;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.pixelmon.core.archive.ArchiveDatabase;
import org.pixelmon.core.archive.ArchiveLayout;
import org.pixelmon.core.archive.ArchiveSource;
import org.pixelmon.core.archive.ArchiveTable;
import org.pixelmon.core.archive.Forcing;
import org.pixelmon.core.archive.LumiSection;
import org.pixelmon.core.archive.LumiSectionFiles;
import org.pixelmon.core.archive.RowAppender;
import org.pixelmon.core.archive.UtcDays;
import org.pixelmon.core.error.UsageException;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.LowVoltageDevice;
import org.pixelmon.core.geometry.ReadoutGroup;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.oms.OmsFillArchive;
import org.pixelmon.core.progress.Progress;

/** Runs the demo detector through its period and writes what it records, day by day. */
final class DemoArchive {

  /** Days with records before the first fill: what is asked of a fill may reach back. */
  private static final int DAYS_BEFORE = 2;

  /** As far as temperatures are looked for by default, where days cost little. */
  private static final int DAYS_BEFORE_SAMPLED = 11;

  /** Few readings of many days are written faster together. */
  private static final int SAMPLED_DAYS_AT_ONCE = 16;

  private final DemoSettings settings;
  private final Path folder;
  private final MachineSchedule schedule;
  private final DemoChannels channels;
  private final List<DemoSensor> sensors;
  private final PlantedFaults faults;
  private final BiasRecorder bias;
  private final LowVoltageRecorder lowVoltage;
  private final TemperatureRecorder temperatures;
  private final DemoLuminometer luminometer;
  private final LocalDate firstDay;
  private final LocalDate lastDay;
  private final List<DemoFill> ended;
  private final SpareRows spare = new SpareRows();
  private final DaySpool currents = new DaySpool(spare);
  private final DaySpool voltages = new DaySpool(spare);
  private DayRows readings = spare.take();
  private final Map<ArchiveTable, Long> rows = new EnumMap<>(ArchiveTable.class);
  private final int readingDays;
  private LocalDate readingsFrom;
  private int nextFill;

  DemoArchive(DemoSettings settings, Detector detector, Path folder) {
    this.settings = settings;
    this.folder = folder;
    this.schedule = MachineSchedule.of(settings);
    this.firstDay =
        settings
            .start()
            .minusDays(settings.period().isCoarse() ? DAYS_BEFORE_SAMPLED : DAYS_BEFORE);
    Instant end = settings.until().filter(schedule.end()::isAfter).orElse(schedule.end());
    this.ended = schedule.ended(settings.until());
    if (ended.isEmpty()) {
      throw new UsageException(
          "no fill of the demo has ended by " + end, "The first one begins on " + settings.start());
    }
    this.lastDay = UtcDays.of(end);
    this.readingsFrom = firstDay;
    this.readingDays = settings.period().isCoarse() ? SAMPLED_DAYS_AT_ONCE : 1;
    Cooling cooling = new Cooling(schedule.stops());
    DemoLoops loops = new DemoLoops(settings.seed(), cooling, detector.cooling());
    this.channels = DemoChannels.of(groups(detector), devices(detector), loops, settings.seed());
    this.sensors = DemoSensors.of(detector.cooling(), loops, settings.seed());
    this.faults = new PlantedFaults(settings, schedule, channels);
    LeakageModel model = new LeakageModel(new DamageHistory(schedule.fills(), cooling));
    this.bias = new BiasRecorder(settings, schedule, channels, faults, model);
    this.lowVoltage = new LowVoltageRecorder(settings, schedule, channels, faults);
    this.temperatures =
        new TemperatureRecorder(
            settings, schedule, cooling, faults, sensors, startMillis(firstDay));
    this.luminometer = new DemoLuminometer(settings.seed());
  }

  private static List<ReadoutGroup> groups(Detector detector) {
    List<ReadoutGroup> groups = new ArrayList<>(detector.barrelGroups());
    groups.addAll(detector.endcapGroups());
    return groups;
  }

  private static List<LowVoltageDevice> devices(Detector detector) {
    List<LowVoltageDevice> devices = new ArrayList<>(detector.devices(SubSystem.BARREL));
    devices.addAll(detector.devices(SubSystem.ENDCAP));
    return devices;
  }

  private static long startMillis(LocalDate day) {
    return UtcDays.start(day).toEpochMilli();
  }

  /** Writes all files: currents in one lane, all else in another. */
  DemoSummary write(Progress progress) {
    ArchiveSource source = settings.source();
    new OmsFillArchive(folder).write(DemoOmsFills.of(schedule, luminometer, settings.until()));
    try (WritingLane currentsLane = WritingLane.into(folder, source, "currents");
        WritingLane otherLane = WritingLane.into(folder, source, "others")) {
      DemoNames names = DemoNames.of(settings, channels, sensors, faults);
      currentsLane.write(writer -> writer.writeAliases(names.aliases()));
      otherLane.write(writer -> writer.writeDatapointNames(names.datapoints()));
      long lumiSections = writeLumi(source, progress);
      writeDays(currentsLane, otherLane, progress);
      currentsLane.finish();
      otherLane.finish();
      return summary(lumiSections);
    }
  }

  private long writeLumi(ArchiveSource source, Progress progress) {
    long written = 0;
    try (ArchiveDatabase database = ArchiveDatabase.open();
        LumiSectionFiles files =
            new LumiSectionFiles(new ArchiveLayout(folder), database, source, Forcing.BY_CALLER)) {
      for (int i = 0; i < ended.size(); i++) {
        DemoFill fill = ended.get(i);
        List<LumiSection> sections = luminometer.sections(i, fill);
        files.write(fill.number(), sections);
        written += sections.size();
        progress.at("demo lumi sections, fill", i + 1, ended.size());
      }
    }
    return written;
  }

  private void writeDays(WritingLane currentsLane, WritingLane otherLane, Progress progress) {
    bias.initial(startMillis(firstDay), currents, voltages);
    lowVoltage.initial(startMillis(firstDay), currents);
    long days = lastDay.toEpochDay() - firstDay.toEpochDay() + 1;
    for (long done = 0; done < days; done++) {
      writeDay(currentsLane, otherLane, firstDay.plusDays(done));
      progress.at("demo day", done + 1, days);
    }
  }

  private void writeDay(WritingLane currentsLane, WritingLane otherLane, LocalDate day) {
    long end = startMillis(day) + DaySpool.DAY_MILLIS;
    recordFillsUntil(end);
    write(currentsLane, ArchiveTable.FWCAENCHANNEL, day, day, currents.take(day.toEpochDay()));
    write(otherLane, ArchiveTable.V_VOLTAGES, day, day, voltages.take(day.toEpochDay()));
    temperatures.record(end, readings);
    if (ChronoUnit.DAYS.between(readingsFrom, day) + 1 == readingDays || day.equals(lastDay)) {
      write(otherLane, ArchiveTable.TKPLCREADSENSOR, readingsFrom, day, readings);
      readings = spare.take();
      readingsFrom = day.plusDays(1);
    }
  }

  private void recordFillsUntil(long endMillis) {
    List<DemoFill> fills = schedule.fills();
    while (nextFill < fills.size() && fills.get(nextFill).injection().toEpochMilli() < endMillis) {
      bias.record(nextFill, currents, voltages);
      lowVoltage.record(nextFill, currents);
      nextFill++;
    }
  }

  private void write(
      WritingLane lane, ArchiveTable table, LocalDate from, LocalDate to, DayRows of) {
    rows.merge(table, (long) of.size(), Long::sum);
    lane.write(
        writer -> {
          if (of.size() == 0 && from.equals(to)) {
            writer.writeEmptyDay(table, from);
          } else {
            writer.writeDays(table, from, to, appender -> append(appender, table, of));
          }
          spare.giveBack(of);
        });
  }

  private void append(RowAppender appender, ArchiveTable table, DayRows of) {
    for (int i = 0; i < of.size(); i++) {
      Instant time = Instant.ofEpochMilli(of.epochMillis(i));
      if (settings.until().filter(time::isAfter).isPresent()) {
        continue; // not recorded yet
      }
      switch (table) {
        case FWCAENCHANNEL -> appender.row(of.key(i), time, of.first(i), of.second(i));
        case TKPLCREADSENSOR -> appender.row(of.key(i), time, of.first(i));
        case V_VOLTAGES ->
            appender.row(channels.bias().get((int) of.key(i)).hvCable(), time, of.first(i));
      }
    }
  }

  private DemoSummary summary(long lumiSections) {
    List<DemoFill> fills = ended;
    return new DemoSummary(
        fills.size(),
        fills.get(0).number(),
        fills.get(fills.size() - 1).number(),
        firstDay,
        lastDay,
        fills.stream().mapToDouble(DemoFill::deliveredFb).sum(),
        rows.getOrDefault(ArchiveTable.FWCAENCHANNEL, 0L),
        rows.getOrDefault(ArchiveTable.TKPLCREADSENSOR, 0L),
        rows.getOrDefault(ArchiveTable.V_VOLTAGES, 0L),
        lumiSections);
  }
}
