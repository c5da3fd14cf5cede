package org.pixelmon.currents.report.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.pixelmon.core.error.BadInputException;
import org.pixelmon.core.files.LuminosityFile;
import org.pixelmon.core.files.SensorReadingsFile;
import org.pixelmon.core.files.TemperaturesFile;
import org.pixelmon.core.fill.Fill;
import org.pixelmon.core.geometry.Detector;
import org.pixelmon.core.geometry.SubSystem;
import org.pixelmon.core.limits.Limits;
import org.pixelmon.core.limits.Quantity;
import org.pixelmon.core.progress.Progress;
import org.pixelmon.currents.analysis.CurrentType;
import org.pixelmon.currents.analysis.CurrentsReader;

/** Reads what a report is about from the files of the stages. */
public final class ReportReader {

  private final ReportSources sources;
  private final Detector detector;
  private final Limits limits;
  private final Progress progress;
  private final Set<Path> read = new LinkedHashSet<>();

  /**
   * A reader of the files of these places.
   *
   * @param limits what currents and temperatures can be
   */
  public ReportReader(ReportSources sources, Detector detector, Limits limits, Progress progress) {
    this.sources = sources;
    this.detector = detector;
    this.limits = limits;
    this.progress = progress;
  }

  /**
   * Reads the fills; files that are not there are left out.
   *
   * @throws BadInputException when a file is malformed; the message names file and line
   */
  public ReportData read(List<Fill> fills, NavigableMap<Integer, LuminosityFile.Entry> luminosity) {
    List<FillRecord> records = new ArrayList<>();
    progress.each("reading fills", fills, fill -> records.add(record(fill)));
    return new ReportData(detector, sources, records, luminosity);
  }

  /** The files that were read. */
  public List<Path> files() {
    return List.copyOf(read);
  }

  private FillRecord record(Fill fill) {
    Set<SubSystem> parts = EnumSet.noneOf(SubSystem.class);
    Map<String, Double> microampere = new LinkedHashMap<>();
    Map<String, Double> kelvin = new LinkedHashMap<>();
    Map<String, Instant> pipes = new LinkedHashMap<>();
    Set<SubSystem> pipesOf = EnumSet.noneOf(SubSystem.class);
    for (SubSystem part : SubSystem.values()) {
      Map<String, Double> currents = currents(fill.number(), part);
      if (!currents.isEmpty()) {
        parts.add(part);
        microampere.putAll(currents);
      }
      kelvin.putAll(temperatures(fill.number(), part));
      Optional<List<SensorReadingsFile.Reading>> readings = pipes(fill.number(), part);
      readings.ifPresent(
          all -> {
            pipesOf.add(part);
            all.forEach(reading -> pipes.put(reading.sensor(), reading.time()));
          });
    }
    return new FillRecord(fill, parts, microampere, kelvin, pipes, pipesOf);
  }

  private Map<String, Double> currents(int fill, SubSystem part) {
    CurrentsReader reader =
        new CurrentsReader(detector, part, limits, sources.currents(), sources.temperatures());
    Optional<Map<String, Double>> values = reader.values(fill, CurrentType.LEAKAGE);
    if (values.isPresent()) {
      read.add(reader.files(fill, CurrentType.LEAKAGE).get(0));
    }
    return values.orElse(Map.of());
  }

  private Map<String, Double> temperatures(int fill, SubSystem part) {
    Path file = TemperaturesFile.of(sources.temperatures(), part, fill);
    if (Files.notExists(file)) {
      return Map.of();
    }
    read.add(file);
    Map<String, Double> known = new LinkedHashMap<>();
    TemperaturesFile.read(file, kelvin -> limits.problem(Quantity.SILICON_TEMPERATURE, kelvin))
        .forEach(
            (name, kelvin) -> {
              if (detector.findGroup(name).isPresent()) {
                known.put(name, kelvin);
              }
            });
    return known;
  }

  private Optional<List<SensorReadingsFile.Reading>> pipes(int fill, SubSystem part) {
    Path file = sources.pipesFile(fill, part);
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    read.add(file);
    return Optional.of(SensorReadingsFile.read(file));
  }
}
